import { required, type Environment } from './environment';

export type WechatConfig = Readonly<{ baseUrl: string; appId: string; appSecret: string; timeoutMs: number }>;

export function wechatConfig(env: Environment): WechatConfig {
  return {
    baseUrl: env.WECHAT_API_BASE?.trim() || 'https://api.weixin.qq.com',
    appId: required(env, 'WECHAT_APP_ID', 'the mini-program’s AppID'),
    appSecret: required(env, 'WECHAT_APP_SECRET', 'the mini-program’s AppSecret'),
    timeoutMs: 5_000,
  };
}
