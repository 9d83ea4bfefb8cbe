/** Files of the app’s own lie under wx.env.USER_DATA_PATH; 200 MB in all (facts B3). Their names are known in the app’s world, because half of it is synchronous. */
export const FILES = {
  getFileSystemManager: { kind: 'sync', returns: ['writeFile', 'readdirSync', 'unlinkSync'] },
  shareFileMessage: { params: { filePath: 'string!', fileName: 'string' } },
}

/** What the manager has here; any other of its methods throws with its name. */
export const FILE_SYSTEM = {
  writeFile: { params: { filePath: 'string!', data: 'any', encoding: 'string' } },
}

export const USER_DATA_PATH = 'wxfile://usr'
export const USER_DATA_BYTES = 200 * 1024 * 1024
