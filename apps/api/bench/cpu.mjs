import { readFileSync } from 'node:fs';

const TICKS_PER_SECOND = 100;

/** What this process has used so far, told to its parent when asked. In µs. */
export function answerCpu() {
  process.on('message', (message) => {
    if (message !== 'cpu') return;
    const { user, system } = process.cpuUsage();
    process.send({ cpuUs: user + system });
  });
}

export function cpuOf(child) {
  return new Promise((resolve) => {
    child.once('message', ({ cpuUs }) => resolve(cpuUs));
    child.send('cpu');
  });
}

/** Of another process, from /proc; in µs. */
export function cpuOfPid(pid) {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
    .replace(/^.*\) /, '')
    .split(' ');
  return ((Number(fields[11]) + Number(fields[12])) / TICKS_PER_SECOND) * 1_000_000;
}
