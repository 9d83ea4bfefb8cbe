import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { ROOT } from '../machine/checkout.mjs';

const stampFile = (name) => path.join(ROOT, '.local', 'stamps', name);

export function isStamped(name, stamp) {
  const file = stampFile(name);
  return fs.existsSync(file) && fs.readFileSync(file, 'utf8') === stamp;
}

export function writeStamp(name, stamp) {
  fs.mkdirSync(path.dirname(stampFile(name)), { recursive: true });
  fs.writeFileSync(stampFile(name), stamp);
}

export function dropStamp(name) {
  fs.rmSync(stampFile(name), { force: true });
}

/** One hash over the names and contents of every source below `paths`: a file that appears, goes or changes changes it. */
export function contentStamp(paths, root = ROOT) {
  const hash = createHash('sha256').update(process.versions.node);
  for (const file of sources(paths, root)) {
    hash.update(`\0${file}\0`);
    hash.update(fs.readFileSync(path.join(root, file)));
  }
  return hash.digest('hex');
}

function sources(paths, root) {
  const files = gitFiles(paths, root) ?? paths.flatMap((entry) => walk(entry, root));
  return files.filter((file) => fs.statSync(path.join(root, file), { throwIfNoEntry: false })?.isFile()).sort();
}

/** Tracked and new files, without what .gitignore names; undefined outside a git checkout or without git. */
function gitFiles(paths, root) {
  if (!fs.existsSync(path.join(root, '.git'))) return undefined;
  try {
    const args = ['ls-files', '-z', '--cached', '--others', '--exclude-standard', '--deduplicate', '--', ...paths];
    return execFileSync('git', args, { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })
      .split('\0')
      .filter(Boolean);
  } catch {
    return undefined;
  }
}

function walk(entry, root) {
  const absolute = path.join(root, entry);
  const stat = fs.statSync(absolute, { throwIfNoEntry: false });
  if (!stat?.isDirectory()) return stat ? [entry] : [];
  const names = fs.readdirSync(absolute).filter((name) => !['node_modules', 'dist', '.git', '.local', '.swc', 'coverage'].includes(name));
  return names.flatMap((name) => walk(path.join(entry, name), root));
}
