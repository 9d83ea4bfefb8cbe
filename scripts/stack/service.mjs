import fs from 'node:fs';
import path from 'node:path';
import readline from 'node:readline';
import { startChild } from '../machine/children.mjs';
import { lastLines } from '../machine/last-lines.mjs';
import { Refusal } from '../machine/refusal.mjs';

const READY_WITHIN_MS = 180_000; // the first start of the API imports the demo register

/**
 * Starts one of our own servers: it says on stdout, as one line of JSON, where it listens. All it says goes to its log.
 * @returns {Promise<{ announced: { listening: string }, ended: Promise<string> }>} `ended` tells why it is gone
 */
export async function startService(name, program, { env, logFolder }) {
  fs.mkdirSync(logFolder, { recursive: true });
  const logFile = path.join(logFolder, `${name}.log`);
  const log = fs.createWriteStream(logFile, { flags: 'w', mode: 0o600 });
  const child = startChild(name, process.execPath, [program], { env });
  child.stderr.pipe(log, { end: false });
  const ended = child.ended.then(
    ({ code, signal }) => `${name} ended (${signal ?? code}); its log (${logFile}) ends:\n${lastLines(readLog(logFile))}`,
  );
  let late;
  const silence = new Promise((resolve) => (late = setTimeout(resolve, READY_WITHIN_MS)));
  const announced = await Promise.race([
    announcement(child, log),
    ended,
    silence.then(() => `${name} was not ready in time; its log is ${logFile}.`),
  ]);
  clearTimeout(late);
  if (typeof announced === 'string') throw new Refusal(announced);
  return { announced, ended };
}

/** The first line that is JSON and names where the service listens; it keeps reading so that the pipe never fills. */
function announcement(child, log) {
  return new Promise((resolve) => {
    readline.createInterface({ input: child.stdout }).on('line', (line) => {
      log.write(`${line}\n`);
      const message = asAnnouncement(line);
      if (message) resolve(message);
    });
  });
}

function asAnnouncement(line) {
  if (!line.startsWith('{')) return undefined;
  try {
    const message = JSON.parse(line);
    return typeof message.listening === 'string' ? message : undefined;
  } catch {
    return undefined;
  }
}

function readLog(file) {
  return fs.existsSync(file) ? fs.readFileSync(file, 'utf8') : '';
}
