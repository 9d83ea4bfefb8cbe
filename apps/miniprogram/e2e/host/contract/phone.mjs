/** What the phone and the account do for the app. `privacy` names the kind of data the privacy guide has to declare. */
export const PHONE = {
  login: { params: { timeout: 'number' }, returns: ['code'] },
  checkSession: { params: {} },
  getSetting: { params: { withSubscriptions: 'boolean' }, returns: ['authSetting', 'subscriptionsSetting'] },
  openSetting: { params: { withSubscriptions: 'boolean' }, returns: ['authSetting'] },
  authorize: { params: { scope: 'string!' } },
  requestSubscribeMessage: { params: { tmplIds: 'array!' }, returns: ['errMsg'] },
  getPrivacySetting: { params: {}, returns: ['needAuthorization', 'privacyContractName'] },
  openPrivacyContract: { params: {} },
  requirePrivacyAuthorize: { params: {} },
  chooseMedia: {
    params: { count: 'number', mediaType: 'array', sourceType: 'array', maxDuration: 'number', sizeType: 'array', camera: 'string' },
    returns: ['tempFiles', 'type'],
    privacy: 'chooseMedia',
  },
  chooseMessageFile: { params: { count: 'number!', type: 'string', extension: 'array' }, returns: ['tempFiles'], privacy: 'chooseMessageFile' },
  chooseLocation: { params: { latitude: 'number', longitude: 'number' }, returns: ['name', 'address', 'latitude', 'longitude'], privacy: 'chooseLocation' },
  openLocation: { params: { latitude: 'number!', longitude: 'number!', scale: 'number', name: 'string', address: 'string' } },
  scanCode: { params: { onlyFromCamera: 'boolean', scanType: 'array' }, returns: ['result', 'scanType', 'charSet', 'path', 'rawData'] },
  openDocument: { params: { filePath: 'string!', showMenu: 'boolean', fileType: 'string' } },
  makePhoneCall: { params: { phoneNumber: 'string!' } },
  setClipboardData: { params: { data: 'string!' }, privacy: 'setClipboardData' },
  getClipboardData: { params: {}, returns: ['data'], privacy: 'getClipboardData' },
  setKeepScreenOn: { params: { keepScreenOn: 'boolean!' } },
  vibrateShort: { params: { type: 'string' } },
}

/** Both are also told which APIs need the app’s declaration in app.json (requiredPrivateInfos). */
export const PRIVATE_INFOS = ['chooseLocation']
