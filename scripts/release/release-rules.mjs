/** Every reason not to release, at once; each is one sentence that names what to set. */
export function releaseFaults({ env, dirty, shared: { originFault, ORIGIN_FAULTS } }) {
  const faults = [];
  const origin = originFault(env.API_ORIGIN);
  if (origin) faults.push(`API_ORIGIN ${ORIGIN_FAULTS[origin]} (the address that phones call, https://…)`);
  const appId = env.WECHAT_APP_ID?.trim() ?? '';
  if (!/^wx[0-9a-f]{16}$/.test(appId) || appId === 'wx0000000000000000')
    faults.push('WECHAT_APP_ID is the mini-program’s own AppID: wx and 16 characters');
  if (env.GALLERY === 'on') faults.push('GALLERY is on: its pages are for developers, unset it');
  if (dirty !== '') faults.push(`the checkout has changes that no commit holds (${dirty.split('\n').length} files): commit or stash them`);
  return faults;
}

const LOCAL = /https?:\/\/(?:localhost|127\.\d+\.\d+\.\d+|10\.\d+\.\d+\.\d+|192\.168\.\d+\.\d+|0\.0\.0\.0)(?::\d+)?/g;

/** Whether the built scripts name the origin, and which addresses of this machine or network they name. */
export function addressesIn(scripts, origin) {
  return { own: scripts.some((text) => text.includes(origin)), local: [...new Set(scripts.flatMap((text) => text.match(LOCAL) ?? []))] };
}

/** For the release file: what was built, from which commit, for which address. */
export function releaseNote({ version, commit, committedAt, origin, appId, sizes }) {
  const total = Object.values(sizes).reduce((sum, bytes) => sum + bytes, 0);
  return {
    version,
    commit,
    committedAt,
    origin,
    appId,
    domains: { request: origin, uploadFile: origin, downloadFile: origin },
    sizes: { ...sizes, total },
  };
}
