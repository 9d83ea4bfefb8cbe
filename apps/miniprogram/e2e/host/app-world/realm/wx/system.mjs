import { canIUse } from '../../../contract/can-i-use.mjs'
import { arrayBufferToBase64, base64ToArrayBuffer } from './base64.mjs'

const SDK_VERSION = '3.8.12'

function windowInfo(device) {
  const { width, height, pixelRatio, statusBarHeight, safeBottom } = device
  return {
    pixelRatio,
    screenWidth: width,
    screenHeight: height,
    windowWidth: width,
    windowHeight: device.windowHeight,
    statusBarHeight,
    safeArea: { left: 0, right: width, top: statusBarHeight, bottom: height - safeBottom, width, height: height - safeBottom - statusBarHeight },
    screenTop: device.screenTop,
  }
}

function deviceInfo({ model }) {
  return { abi: '', benchmarkLevel: 30, brand: 'iPhone', model, system: 'iOS 17.5', platform: 'ios', cpuType: '', memorySize: '' }
}

function baseInfo({ fontSizeSetting }) {
  return { SDKVersion: SDK_VERSION, enableDebug: false, host: { env: 'WeChat' }, language: 'zh_CN', version: '8.0.50', theme: 'light', fontSizeScaleFactor: fontSizeSetting / 16, fontSizeSetting }
}

const SYSTEM_SETTING = { bluetoothEnabled: false, locationEnabled: true, wifiEnabled: true, deviceOrientation: 'portrait' }
const AUTHORIZED = {
  albumAuthorized: 'authorized',
  bluetoothAuthorized: 'not determined',
  cameraAuthorized: 'authorized',
  locationAuthorized: 'authorized',
  locationReducedAccuracy: false,
  microphoneAuthorized: 'not determined',
  notificationAuthorized: 'authorized',
  phoneCalendarAuthorized: 'not determined',
}

/** WeChat's capsule: 87 × 32, 7 px from the right, in the middle of the bar under the status bar. */
function capsule({ width, statusBarHeight }) {
  const top = statusBarHeight + 4
  return { width: 87, height: 32, top, right: width - 7, bottom: top + 32, left: width - 94 }
}

/** What the phone says of itself. `device` changes with the page in front (its window is smaller under a native bar). */
export function systemApis({ device, launch, appId, nextTick }) {
  const everything = () => ({ ...baseInfo(device), ...deviceInfo(device), ...windowInfo(device), ...SYSTEM_SETTING, ...AUTHORIZED })
  return {
    sync: {
      canIUse,
      nextTick,
      getSystemInfoSync: everything,
      getWindowInfo: () => windowInfo(device),
      getDeviceInfo: () => deviceInfo(device),
      getAppBaseInfo: () => baseInfo(device),
      getSystemSetting: () => ({ ...SYSTEM_SETTING }),
      getAppAuthorizeSetting: () => ({ ...AUTHORIZED }),
      getAccountInfoSync: () => ({ miniProgram: { appId, envVersion: 'develop', version: '' } }),
      getMenuButtonBoundingClientRect: () => capsule(device),
      getLaunchOptionsSync: () => launch,
      getEnterOptionsSync: () => launch,
      arrayBufferToBase64,
      base64ToArrayBuffer,
    },
    local: { getSystemInfo: everything, getSystemInfoAsync: everything },
  }
}
