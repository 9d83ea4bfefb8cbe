import { ORIGIN_FAULTS, originFault } from '@silin/shared';
import { ConfigurationError, wholeNumber, type Environment } from './environment';
import { metricsConfig } from './metrics.config';

/** What is known of demos on this machine: nothing of theirs may serve a real community. */
export type DemoLeavings = Readonly<{ secrets: readonly string[]; folders: readonly string[] }>;
const NO_DEMO: DemoLeavings = { secrets: [], folders: [] };

/** The AppIDs of the stand-in, of the tests and of DevTools' guests. */
const STAND_IN_APP_IDS = ['wx0000000000000000', 'wxtest', 'touristappid'];
const CHECKS = [modeFaults, secretFaults, databaseFaults, storageFaults, wechatFaults, originFaults, numberFaults];

/**
 * Everything that keeps a configuration from being that of a real community, each as one sentence that names the variable.
 * Pure: what the folders and the database hold is looked at by `production/`.
 */
export function productionFaults(env: Environment, demo: DemoLeavings = NO_DEMO): string[] {
  return CHECKS.flatMap((check) => check(env, demo));
}

const valueOf = (env: Environment, name: string) => env[name]?.trim() ?? '';

function modeFaults(env: Environment): string[] {
  const mode = valueOf(env, 'APP_MODE');
  const faults = mode === '' || mode === 'production' ? [] : [`APP_MODE is ${mode}: unset it, or set it to production`];
  return valueOf(env, 'NODE_ENV') === 'production' ? faults : [...faults, 'NODE_ENV must be production'];
}

function secretFaults(env: Environment, demo: DemoLeavings): string[] {
  const secret = valueOf(env, 'APP_SECRET').toLowerCase();
  if (secret === '') return ['APP_SECRET is not set: it signs sessions and seals phone numbers; draw one with openssl rand -hex 32'];
  if (!/^[0-9a-f]{64,}$/.test(secret)) return ['APP_SECRET must be at least 64 hexadecimal characters: openssl rand -hex 32'];
  if (demo.secrets.includes(secret) || isMadeUp(secret))
    return ['APP_SECRET is one of a demo or a test: draw a new one with openssl rand -hex 32'];
  return [];
}

/** A drawn secret of 32 bytes has about 30 different ones; one that was typed or repeated has few. */
function isMadeUp(secret: string): boolean {
  return new Set(secret.match(/../g)).size < 16;
}

function databaseFaults(env: Environment): string[] {
  const text = valueOf(env, 'DATABASE_URL');
  if (text === '') return ['DATABASE_URL is not set: mysql://user:password@host:port/name'];
  if (!/^(mysql|mariadb):\/\//.test(text) || !URL.canParse(text)) return ['DATABASE_URL must be mysql://user:password@host:port/name'];
  const { pathname, username, password } = new URL(text);
  const faults = pathname.length > 1 ? [] : ['DATABASE_URL names no database: mysql://user:password@host:port/name'];
  return username !== '' && password !== '' ? faults : [...faults, 'DATABASE_URL must carry an account with a password'];
}

function storageFaults(env: Environment, demo: DemoLeavings): string[] {
  const directory = valueOf(env, 'STORAGE_DIR');
  if (directory === '') return ['STORAGE_DIR is not set: the folder that keeps photos'];
  if (!directory.startsWith('/')) return ['STORAGE_DIR must be an absolute path, so that it does not depend on where the start is called'];
  if (demo.folders.some((folder) => directory === folder || directory.startsWith(`${folder}/`)))
    return ['STORAGE_DIR is the folder of a demo: take an own one'];
  return [];
}

function wechatFaults(env: Environment, demo: DemoLeavings): string[] {
  const appId = valueOf(env, 'WECHAT_APP_ID');
  const secret = valueOf(env, 'WECHAT_APP_SECRET');
  const faults: string[] = [];
  if (appId === '') faults.push('WECHAT_APP_ID is not set: the mini-program’s AppID');
  else if (STAND_IN_APP_IDS.includes(appId)) faults.push('WECHAT_APP_ID is the stand-in’s: take the mini-program’s own AppID');
  else if (!/^wx[0-9a-f]{16}$/.test(appId))
    faults.push('WECHAT_APP_ID must be wx and 16 hexadecimal characters, as mp.weixin.qq.com shows it');
  if (secret === '') faults.push('WECHAT_APP_SECRET is not set: the mini-program’s AppSecret');
  else if (!/^[0-9a-f]{32}$/.test(secret))
    faults.push('WECHAT_APP_SECRET must be 32 hexadecimal characters, as mp.weixin.qq.com shows it once');
  else if (demo.secrets.includes(secret)) faults.push('WECHAT_APP_SECRET is the stand-in’s: take the mini-program’s own AppSecret');
  return faults;
}

function originFaults(env: Environment): string[] {
  const own = originFault(env.PUBLIC_ORIGIN);
  const base = valueOf(env, 'WECHAT_API_BASE');
  const wechat = base === '' ? null : originFault(base);
  return [
    ...(own ? [`PUBLIC_ORIGIN ${ORIGIN_FAULTS[own]} (the outside address, https://…)`] : []),
    ...(wechat ? [`WECHAT_API_BASE ${ORIGIN_FAULTS[wechat]}; unset it to call WeChat itself (a stand-in serves demos only)`] : []),
  ];
}

function numberFaults(env: Environment): string[] {
  const readings = [() => wholeNumber(env, 'PORT', 4400), () => wholeNumber(env, 'DATABASE_POOL', 10, 1), () => metricsConfig(env)];
  return readings.flatMap((read) => {
    try {
      read();
      return [];
    } catch (error) {
      if (error instanceof ConfigurationError) return [error.message];
      throw error;
    }
  });
}
