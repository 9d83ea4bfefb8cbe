import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { runChild } from '../machine/children.mjs';
import { lastLines } from '../machine/last-lines.mjs';
import { accepts, isAlive } from '../machine/process-identity.mjs';
import { Refusal } from '../machine/refusal.mjs';
import { until } from '../machine/waiting.mjs';
import { prepareDataDirectory, serverFlags } from './data-directory.mjs';
import { freePort, greets } from './loopback.mjs';
import { obtainServerProgram } from './server-program.mjs';

const READY_MS = 60_000;
const STOPPED_MS = 60_000;
/** The group as one node saw it. */
const OF_ONE_NODE = new Set(['galera.cache', 'gvwstate.dat']);
/** A node that is gone is given up after two seconds, so that the others go on well within five. */
const PROVIDER_TIMES = {
  'evs.suspect_timeout': 'PT2S',
  'evs.inactive_timeout': 'PT4S',
  'evs.keepalive_period': 'PT0.5S',
  'evs.inactive_check_period': 'PT0.5S',
};

/** The replication library, the scripts by which a node is brought up to date, and what those run. */
const PACKAGES = ['galera-4', 'mariadb-server', 'rsync', 'libpopt0'];

/**
 * Debian's packages, unpacked beside the data: nothing is installed, and no service begins.
 * @returns {Promise<{ library: string, env: object } | undefined>} undefined where they are not to be had
 */
async function galeraTools(folder) {
  const unpacked = path.join(folder, 'tools');
  fs.mkdirSync(unpacked, { recursive: true });
  const download = () => runChild('galera', 'apt-get', ['-q', 'download', ...PACKAGES], { cwd: folder });
  if ((await download()).code !== 0) {
    await runChild('galera', 'apt-get', ['-q', 'update']);
    if ((await download()).code !== 0) return undefined;
  }
  for (const file of fs.readdirSync(folder).filter((name) => name.endsWith('.deb')))
    await runChild('galera', 'dpkg-deb', ['-x', file, unpacked], { cwd: folder });
  const usr = path.join(unpacked, 'usr');
  const library = path.join(usr, 'lib/galera/libgalera_smm.so');
  letRootReceive(path.join(usr, 'bin/wsrep_sst_rsync'));
  const libraries = fs.readdirSync(path.join(usr, 'lib')).filter((name) => name.endsWith('-linux-gnu'));
  return {
    library,
    env: {
      ...process.env,
      PATH: `${path.join(usr, 'bin')}:${process.env.PATH}`,
      LD_LIBRARY_PATH: libraries.map((name) => path.join(usr, 'lib', name)).join(':'),
    },
  };
}

/** Where we are root the receiving rsync would become nobody, who may not write into the data. */
function letRootReceive(script) {
  if (process.getuid?.() !== 0) return;
  const text = fs.readFileSync(script, 'utf8');
  fs.writeFileSync(script, text.replace(/^(\s*read only = no)$/m, '$1\n    uid = root\n    gid = root'));
}

/** Three nodes on loopback that hold the same data; undefined where Galera is not to be had. */
export async function galeraCluster({ folder, nodes: wanted = 3, log }) {
  fs.rmSync(folder, { recursive: true, force: true });
  fs.mkdirSync(folder, { recursive: true, mode: 0o700 });
  const server = await obtainServerProgram(log);
  const tools = server.kind === 'mariadb' ? await galeraTools(folder) : undefined;
  if (!tools) return undefined;
  const password = randomBytes(18).toString('base64url');
  const initFile = path.join(folder, 'accounts.sql');
  const account = `'silin'@'127.0.0.1'`;
  const accounts = [
    `CREATE USER IF NOT EXISTS ${account} IDENTIFIED BY '${password}';`,
    `GRANT ALL PRIVILEGES ON *.* TO ${account} WITH GRANT OPTION;`,
  ];
  fs.writeFileSync(initFile, `${accounts.join('\n')}\n`, { mode: 0o600 });
  const nodes = [];
  for (let number = 0; number < wanted; number += 1) {
    const own = path.join(folder, `node-${number}`);
    fs.mkdirSync(own, { recursive: true, mode: 0o700 });
    nodes.push({ own, port: await freePort(), group: await freePort(), transfer: await freePort(), copy: await freePort() });
  }
  const address = `gcomm://${nodes.map(({ group }) => `127.0.0.1:${group}`).join(',')}`;
  const stop = async () => {
    for (const node of nodes) await stopNode(node);
  };
  try {
    await startAll(nodes, { server, tools, address }, initFile);
  } catch (error) {
    await stop();
    throw error;
  }
  return {
    nodes,
    adminUrlAt: (port) => `mysql://silin:${password}@127.0.0.1:${port}/`,
    kill: async ({ pid }) => {
      accepts(pid, 'SIGKILL');
      await until(() => !isAlive(pid), { withinMs: 10_000 });
    },
    stop,
  };
}

async function startAll(nodes, context, initFile) {
  await prepareDataDirectory(context.server, nodes[0].own);
  // The others begin with a copy of the first, cleanly stopped: they join at the same place and no copy has to be sent over. Accounts are
  // made before, as whatever a node does on its own would set it apart.
  await startNode(nodes[0], { ...context, initFile }, true);
  await stopNode(nodes[0]);
  const filter = (file) => !OF_ONE_NODE.has(path.basename(file));
  for (const { own } of nodes.slice(1)) fs.cpSync(path.join(nodes[0].own, 'data'), path.join(own, 'data'), { recursive: true, filter });
  for (const [number, node] of nodes.entries()) await startNode(node, context, number === 0);
}

async function startNode(node, { server, tools, address, initFile }, isFirst) {
  const data = path.join(node.own, 'data');
  const errorLog = path.join(node.own, 'server.log');
  const provider = {
    ...PROVIDER_TIMES,
    'gmcast.listen_addr': `tcp://127.0.0.1:${node.group}`,
    'ist.recv_addr': `127.0.0.1:${node.transfer}`,
  };
  const flags = [
    ...serverFlags(server, { data, port: node.port, initFile, pidFile: path.join(node.own, 'server.pid') }),
    '--wsrep-on=ON',
    `--wsrep-provider=${tools.library}`,
    `--wsrep-cluster-address=${address}`,
    '--wsrep-cluster-name=faults',
    '--wsrep-sst-method=rsync',
    `--wsrep-sst-receive-address=127.0.0.1:${node.copy}`,
    `--wsrep-node-address=127.0.0.1:${node.group}`,
    `--wsrep-provider-options=${Object.entries({ ...provider, 'gcache.size': '64M' })
      .map(([name, value]) => `${name}=${value}`)
      .join(';')}`,
    '--binlog-format=ROW',
    '--innodb-autoinc-lock-mode=2',
    ...(isFirst ? ['--wsrep-new-cluster'] : []),
  ];
  const output = fs.openSync(errorLog, 'a', 0o600);
  // In our own group, so that whoever ends us ends it too.
  const child = spawn(server.program, flags, { cwd: data, stdio: ['ignore', output, output], env: tools.env });
  fs.closeSync(output);
  child.unref();
  node.pid = child.pid;
  const isReady = () => !isAlive(node.pid) || greets(node.port);
  const answered = await until(isReady, { withinMs: READY_MS, everyMs: 50 });
  if (!answered || !isAlive(node.pid)) {
    accepts(node.pid, 'SIGKILL');
    throw new Refusal(`A node of the cluster did not start; its log ends:\n${lastLines(fs.readFileSync(errorLog, 'utf8'), 30)}`);
  }
}

async function stopNode({ pid }) {
  if (pid === undefined || !isAlive(pid)) return;
  accepts(pid, 'SIGTERM');
  if (await until(() => !isAlive(pid), { withinMs: STOPPED_MS })) return;
  accepts(pid, 'SIGKILL');
}
