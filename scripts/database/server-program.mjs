import fs from 'node:fs';
import path from 'node:path';
import { canInstallDebianPackages, installDebianPackages } from '../machine/apt.mjs';
import { runChild } from '../machine/children.mjs';
import { Refusal } from '../machine/refusal.mjs';

/** Where packages and Homebrew put a database server when it is not on PATH. */
const USUAL_FOLDERS = [
  '/usr/sbin',
  '/usr/local/sbin',
  '/usr/libexec',
  '/opt/homebrew/opt/mariadb/bin',
  '/opt/homebrew/opt/mysql/bin',
  '/usr/local/mysql/bin',
];

/**
 * A server of MySQL's protocol on this machine; on Debian as root it is installed when missing.
 * @returns {Promise<{ program: string, kind: 'mariadb' | 'mysql', version: string }>}
 */
export async function obtainServerProgram(log, { folders } = {}) {
  const found = await findServerProgram(folders);
  if (found) return found;
  if (folders === undefined && canInstallDebianPackages()) {
    await installDebianPackages(['mariadb-server-core', 'mariadb-client-core'], log);
    const installed = await findServerProgram();
    if (installed) return installed;
  }
  throw new Refusal(
    'No database server found: install MariaDB 10.11 or MySQL 8 (Debian, Ubuntu: apt-get install mariadb-server-core mariadb-client-core; macOS: brew install mariadb), or set DATABASE_URL.',
  );
}

export async function findServerProgram(folders = [...(process.env.PATH ?? '').split(path.delimiter), ...USUAL_FOLDERS]) {
  for (const name of ['mariadbd', 'mysqld']) {
    for (const folder of folders) {
      const program = path.join(folder, name);
      if (!isExecutable(program)) continue;
      const { output } = await runChild('server version', program, ['--no-defaults', '--version']);
      return { program, kind: /mariadb/i.test(output) ? 'mariadb' : 'mysql', version: output.trim() };
    }
  }
  return undefined;
}

export function findBeside(program, name) {
  const beside = path.join(path.dirname(program), name);
  const candidates = [beside, ...(process.env.PATH ?? '').split(path.delimiter).map((folder) => path.join(folder, name))];
  return candidates.find(isExecutable);
}

function isExecutable(file) {
  try {
    fs.accessSync(file, fs.constants.X_OK);
    return fs.statSync(file).isFile();
  } catch {
    return false;
  }
}
