/** WeChat's interfaces that need an entry in 用户隐私保护指引, with the kind of information it lists them under. */
export const PRIVATE_INTERFACES = {
  getPhoneNumber: '手机号',
  getRealtimePhoneNumber: '手机号',
  chooseAvatar: '用户信息（微信昵称、头像）',
  getUserProfile: '用户信息（微信昵称、头像）',
  getUserInfo: '用户信息（微信昵称、头像）',
  getLocation: '位置信息',
  startLocationUpdate: '位置信息',
  getFuzzyLocation: '位置信息',
  chooseLocation: '位置信息（选择的位置）',
  choosePoi: '位置信息（选择的位置）',
  chooseAddress: '通讯地址',
  chooseMedia: '照片或视频（选中的）',
  chooseImage: '照片或视频（选中的）',
  chooseVideo: '照片或视频（选中的）',
  chooseMessageFile: '文件（选中的）',
  saveImageToPhotosAlbum: '相册（仅写入）权限',
  saveVideoToPhotosAlbum: '相册（仅写入）权限',
  createCameraContext: '摄像头',
  getRecorderManager: '麦克风',
  getRecordRecognitionManager: '麦克风',
  setClipboardData: '剪切板',
  getClipboardData: '剪切板',
  chooseContact: '通讯录',
  addPhoneContact: '通讯录（仅写入）权限',
  addPhoneCalendar: '日历（仅写入）权限',
  getWeRunData: '微信运动步数',
  chooseInvoiceTitle: '发票信息',
  startBluetoothDevicesDiscovery: '蓝牙',
  startAccelerometer: '加速传感器',
  startCompass: '磁场传感器',
  startGyroscope: '陀螺仪传感器',
  startDeviceMotionListening: '方向传感器',
};

/** What each of those that the product uses is for, as residents read it in the guide, and how long what it brings is kept. */
const PURPOSES = {
  chooseMedia: ['提事、汇报办理时附上您选的照片', '随这件事保存；没交上去的照片自动清掉'],
  chooseImage: ['提事、汇报办理时附上您选的照片', '随这件事保存；没交上去的照片自动清掉'],
  chooseLocation: ['提事时指一下是哪儿；不选也能提', '只留您选的地名，随这件事保存'],
  chooseMessageFile: ['社区工作人员上传房屋名册', '不留原文件，核对好的名册留在社区'],
  setClipboardData: ['把核对码、链接复制到剪切板，方便您粘贴', '不保存'],
  getRecorderManager: ['按住说话，把话变成字', '变成字以后不留声音'],
  getRecordRecognitionManager: ['按住说话，把话变成字', '变成字以后不留声音'],
  saveImageToPhotosAlbum: ['把要保存的图片存进您的相册', '不保存'],
};

/** The names of all interfaces that are called or named by an open-type. Names in quotes alone are Taro's own list of everything. */
export function usedIn(texts) {
  const whole = texts.join('\n');
  return Object.keys(PRIVATE_INTERFACES).filter((name) => {
    const called = new RegExp(`[\\w$)\\]]\\.${name}\\s*(?:\\(|\\.call|\\.apply)`).test(whole);
    const opened = new RegExp(`open-?type["']?\\s*[:=]\\s*["']${name}["']`, 'i').test(whole);
    return called || opened;
  });
}

export function privacyPage(used) {
  const rows = used.map((name) => `| \`${name}\` | ${PRIVATE_INTERFACES[name]} | ${PURPOSES[name]?.join(' | ')} |`);
  const page = [
    '# 用户隐私保护指引：填什么',
    '',
    '<!-- 由 scripts/release/wechat-privacy.mjs 从编译好的小程序（dist/weapp）印出来，不要手改；CI 会比对。 -->',
    '',
    '在 mp.weixin.qq.com「设置 → 服务内容声明 → 用户隐私保护指引」里逐条照填。没有列出的接口小程序没有用到，不要多填；少填一条，对应的接口在手机上会报 errno 112。',
    '',
    '| 接口 | 信息类型 | 用来做什么 | 留多久 |',
    '| --- | --- | --- | --- |',
    ...rows,
    '',
    '登录用的 openid 不在这张表里：它由微信给服务器，不经过上面的接口。姓名、手机号、住址是居民自己在页面上填的，指引里写在「开发者收集的其他信息」：用来核对是不是本社区居民，密封保存，撤回同意后停止使用。',
    '',
  ].join('\n');
  return { page, undeclared: used.filter((name) => !(name in PURPOSES)) };
}
