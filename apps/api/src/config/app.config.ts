import { ConfigurationError, oneOf, required, wholeNumber, type Environment } from './environment';

export type AppMode = 'demo' | 'test' | 'production';
export type AppConfig = Readonly<{
  mode: AppMode;
  host: string;
  port: number;
  secret: string;
  webRoot: string | null;
  publicOrigin: string;
  /** Proxies whose word on the caller’s address is believed. */
  trustedProxies: readonly string[];
}>;

const LOOPBACK = new Set(['127.0.0.1', '::1', 'localhost']);

/** Mode, address and the one secret that signs tokens and links. */
export function appConfig(env: Environment): AppConfig {
  const mode = oneOf(env, 'APP_MODE', ['demo', 'test', 'production'], 'production');
  const host = env.HOST?.trim() || '127.0.0.1';
  const secret = required(env, 'APP_SECRET', 'it signs sessions and photo links (64 hexadecimal characters)');
  if (!/^[0-9a-f]{64,}$/i.test(secret)) throw new ConfigurationError('APP_SECRET must be at least 64 hexadecimal characters');
  // Demo people sign in without a password, so a demo must not be reachable from another machine.
  if (mode !== 'production' && !LOOPBACK.has(host))
    throw new ConfigurationError(`APP_MODE=${mode} listens on loopback only, not on ${host}`);
  const port = wholeNumber(env, 'PORT', 4400);
  const trustedProxies = (env.TRUSTED_PROXIES?.trim() || '127.0.0.1,::1').split(/[\s,]+/);
  return { mode, host, port, secret, webRoot: env.WEB_ROOT?.trim() || null, publicOrigin: env.PUBLIC_ORIGIN?.trim() || '', trustedProxies };
}
