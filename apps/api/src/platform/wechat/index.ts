export { WechatClient, type WechatClientOptions, type WechatIdentity } from './wechat.client';
export { WechatError, WECHAT_PROBLEM, type WechatErrorKind } from './wechat-errors';
export { WechatModule } from './wechat.module';
