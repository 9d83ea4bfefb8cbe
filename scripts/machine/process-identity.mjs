import { execFileSync } from 'node:child_process';
import fs from 'node:fs';

const HAS_PROC = fs.existsSync('/proc/self/stat');

/** Fields of /proc/<pid>/stat after the command name, which may itself contain spaces and brackets. */
function statFields(pid) {
  try {
    const stat = fs.readFileSync(`/proc/${pid}/stat`, 'utf8');
    const program = stat.slice(stat.indexOf('(') + 1, stat.lastIndexOf(')'));
    const [state, parent, groupId, ...rest] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return { program, ended: state === 'Z' || state === 'X', parent: Number(parent), groupId: Number(groupId), startTicks: rest[16] };
  } catch {
    return undefined;
  }
}

/** Alive and not a zombie: where nobody reaps orphans a killed process keeps its number for ever. */
export function isAlive(pid) {
  if (HAS_PROC) return statFields(pid)?.ended === false;
  return accepts(pid, 0);
}

/** Sends a signal (0 only asks); false when there is nobody to receive it. A negative number means a process group. */
export function accepts(pid, signal) {
  try {
    process.kill(pid, signal);
    return true;
  } catch (error) {
    if (error.code === 'ESRCH') return false;
    if (error.code === 'EPERM') return true;
    throw error;
  }
}

function bootId() {
  return HAS_PROC ? fs.readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim() : '';
}

function startTime(pid) {
  if (HAS_PROC) return statFields(pid)?.startTicks;
  try {
    return execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' }).trim();
  } catch {
    return undefined;
  }
}

/** Enough to know the process again later: numbers are reused, a number with its boot and start time is not. */
export function identify(pid) {
  return { pid, bootId: bootId(), startTime: startTime(pid) };
}

/** Whether the recorded process still runs and is the one that was recorded. */
export function isSameProcess(record) {
  if (!record?.startTime || !isThisBoot(record) || !isAlive(record.pid)) return false;
  return startTime(record.pid) === record.startTime;
}

export const isThisBoot = (record) => record.bootId === bootId();

/** The parent’s number; undefined where the system does not tell. */
export const parentOf = (pid) => statFields(pid)?.parent;

/** The name of the program it runs, likewise. */
export const programOf = (pid) => statFields(pid)?.program;

/** Living members of a process group that work inside `folder`: what is left of a tree whose leader was killed. */
export function groupMembersInside(groupId, folder) {
  if (!HAS_PROC) return [];
  const pids = fs.readdirSync('/proc').filter((entry) => /^\d+$/.test(entry));
  return pids.map(Number).filter((pid) => {
    const fields = statFields(pid);
    return fields?.groupId === groupId && !fields.ended && worksInside(pid, folder);
  });
}

/** Whether anything of the group still lives; zombies do not count. */
export function isGroupAlive(groupId) {
  return HAS_PROC ? groupMembersInside(groupId, '/').length > 0 : accepts(-groupId, 0);
}

function worksInside(pid, folder) {
  if (folder === '/') return true;
  try {
    const cwd = fs.readlinkSync(`/proc/${pid}/cwd`);
    return cwd === folder || cwd.startsWith(`${folder}/`);
  } catch {
    return false;
  }
}
