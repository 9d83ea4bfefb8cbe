/* Read by any Node that knows modules: keep the syntax old here, so that an old one can still say what is wrong. */
export const OLDEST_NODE = [20, 19];

export function isNewEnough(version) {
  const [major, minor] = version.split('.').map(Number);
  return major > OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor >= OLDEST_NODE[1]);
}

/** Runs a command's module, or says in one sentence that Node is too old for it. */
export function runOnNewEnoughNode(load) {
  const version = process.versions.node;
  if (isNewEnough(version)) return load();
  process.stderr.write(`Node ${OLDEST_NODE.join('.')} or newer is needed; this is ${version}.\n`);
  process.exit(1);
}
