/** Requests carry an https address that the account declared; ten run at once, the rest wait (facts B3). */
export const NETWORK = {
  request: {
    kind: 'task',
    params: {
      url: 'string!',
      data: 'any',
      header: 'object',
      timeout: 'number',
      method: 'string',
      dataType: 'string',
      responseType: 'string',
      enableHttp2: 'boolean',
      enableQuic: 'boolean',
      enableCache: 'boolean',
      forceCellularNetwork: 'boolean',
    },
    returns: ['data', 'statusCode', 'header', 'cookies'],
    task: ['abort', 'onHeadersReceived', 'offHeadersReceived'],
  },
  uploadFile: {
    kind: 'task',
    params: { url: 'string!', filePath: 'string!', name: 'string!', header: 'object', formData: 'object', timeout: 'number' },
    returns: ['data', 'statusCode', 'header'],
    task: ['abort', 'onProgressUpdate', 'offProgressUpdate', 'onHeadersReceived', 'offHeadersReceived'],
  },
  downloadFile: {
    kind: 'task',
    params: { url: 'string!', header: 'object', timeout: 'number', filePath: 'string' },
    returns: ['tempFilePath', 'filePath', 'statusCode', 'header'],
    task: ['abort', 'onProgressUpdate', 'offProgressUpdate', 'onHeadersReceived', 'offHeadersReceived'],
  },
  getNetworkType: { params: {}, returns: ['networkType'] },
}
