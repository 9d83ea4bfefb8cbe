import { endAllChildren } from './children.mjs';
import { parentOf, programOf } from './process-identity.mjs';
import { Refusal } from './refusal.mjs';

const SIGNALS = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 };
const PARENT_CHECK_MS = 1_000;

/**
 * Runs a command that starts other processes. Whichever way it ends (done, failed, a signal at any moment, the npm around
 * it killed), everything it started is ended first: children, then what the body has put into `life.atEnd`. Being stopped is
 * no failure once `life.serving` is set; from `life.stopping` on nothing that fails is news.
 */
export async function runUntilStopped(body) {
  const life = { atEnd: () => undefined, serving: false, stopping: false };
  const stopped = new Promise((resolve) => {
    for (const [signal, code] of Object.entries(SIGNALS)) process.on(signal, () => resolve({ signal, code }));
    watchParent(() => resolve({ signal: 'the end of npm', code: 143 }));
  });
  const finished = body(life).then(
    (code) => ({ code: code ?? 0 }),
    (error) => ({ code: 1, error }),
  );
  const outcome = await Promise.race([stopped, finished]);
  // Asked now: once what it serves by has ended, the body says that it serves no more.
  const code = outcome.signal && life.serving ? 0 : outcome.code;
  life.stopping = true;
  if (outcome.signal) process.stderr.write(`\nstopping (${outcome.signal}) …\n`);
  if (outcome.error) process.stderr.write(`${outcome.error instanceof Refusal ? outcome.error.message : outcome.error.stack}\n`);
  await endAllChildren();
  await life.atEnd();
  process.exit(code);
}

/**
 * npm passes signals on, but not when it is killed outright: then somebody else becomes our parent, or the parent of the
 * shell that npm started us in. Who npm’s own parent is does not matter: a terminal may be closed behind `nohup npm start`.
 */
function watchParent(onGone) {
  if (!process.env.npm_lifecycle_event) return;
  const inShell = /^(ba|da|z|k)?sh$/.test(programOf(process.ppid) ?? '');
  const ancestors = () => `${process.ppid} ${inShell ? parentOf(process.ppid) : ''}`;
  const first = ancestors();
  setInterval(() => ancestors() === first || onGone(), PARENT_CHECK_MS).unref();
}
