/*
 * Counts a row-level pack of 四邻议事 again: node recount.mjs FILE.json. The format is described in docs/recount.md.
 * Exit 0: counted, the result is on stdout. Exit 1: counted, and something published does not agree with the rows.
 * Exit 2: cannot be counted; one line on stderr names the field.
 */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { recount, RecountFault } from '../src/voting/recount';

const sha256 = (text) => createHash('sha256').update(text, 'utf8').digest('hex');

function parsed(file) {
  if (file === undefined) throw new RecountFault('FILE', '请写上要验算的文件：recount FILE.json');
  // npm changes to its own folder and says where it was called.
  const called = path.resolve(process.env.INIT_CWD ?? '.', file);
  let text;
  try {
    text = readFileSync(existsSync(file) ? file : called, 'utf8');
  } catch {
    throw new RecountFault('FILE', `读不了这个文件：${file}`);
  }
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    throw new RecountFault('file', '不是 JSON');
  }
}

try {
  const output = recount(parsed(process.argv[2]), sha256);
  process.stdout.write(`${JSON.stringify(output, null, 2)}\n`);
  process.exitCode = output.published?.agrees === false ? 1 : 0;
} catch (reason) {
  if (!(reason instanceof RecountFault)) throw reason;
  process.stderr.write(`${reason.message.replaceAll(/\s+/g, ' ')}\n`);
  process.exitCode = 2;
}
