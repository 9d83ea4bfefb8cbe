// Casts ballots through the API and through its floor, one after the other and again: started by `npm run bench:vote`.
import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { cpuOf, cpuOfPid } from './cpu.mjs';
import { castRequest, sendAll } from './raw-client.mjs';
import { entryId, pollId } from './vote-fill.mjs';
import { idOf } from './rows.mjs';
import { overBudget, ratioOf, turnoutLine, voteTable } from './vote-table.mjs';

const { values } = parseArgs({
  options: {
    // Enough that one round on which the machine had something else to do does not decide.
    rounds: { type: 'string', default: '9' },
    voters: { type: 'string', default: '3000' },
    connections: { type: 'string', default: '16' },
  },
});
const [rounds, voters, connections] = [values.rounds, values.voters, values.connections].map(Number);
const [{ url, databasePid }] = JSON.parse(process.env.BENCH_DATABASES);
const say = (line) => process.stderr.write(`  ${line}\n`);
const VARIANTS = ['floor', 'named', 'secret'];
/** The first round of each is for warming up and is not counted. */
const polls = VARIANTS.length * (rounds + 1);
const pollOf = (round, variant) => round * VARIANTS.length + VARIANTS.indexOf(variant);
const secret = Array.from({ length: rounds + 1 }, (_, round) => pollOf(round, 'secret'));

function started(file, options) {
  // What it logs is written, as in production, and read by nobody.
  const child = fork(fileURLToPath(new URL(file, import.meta.url)), [JSON.stringify(options)], {
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  return new Promise((resolve, reject) => {
    child.once('message', (ready) => resolve({ child, ...ready }));
    child.once('exit', (code) => reject(new Error(`${file} ended with ${code}`)));
  });
}

say(`${voters} voters, ${polls} polls`);
const api = await started('vote-api.mjs', { url, voters, polls, full: polls, secret });
const floor = await started('vote-floor.mjs', { url });
const servers = { floor, named: api, secret: api };
/** The same vote on its way: in a word, or in a sign. */
const VOTES = { floor: { choice: 'approve' }, named: { choice: 'approve' }, secret: { code: '1' } };
const measured = { floor: [], named: [], secret: [] };
let turnout;
try {
  for (let round = 0; round <= rounds; round += 1) {
    say(round === 0 ? 'warming up' : `round ${round} of ${rounds}`);
    // Who goes first takes turns.
    const order = round % 2 === 0 ? VARIANTS : [...VARIANTS].reverse();
    for (const variant of order) {
      const figures = await cast(servers[variant], pollOf(round, variant), VOTES[variant]);
      if (round > 0) measured[variant].push(figures);
    }
  }
  turnout = await asked(api.child, 'turnout');
} finally {
  for (const { child } of [api, floor]) child.kill();
}
process.stdout.write(`${voteTable(measured)}\n${turnoutLine(turnout)}\nratio ${ratioOf(measured).toFixed(2)}\n`);
const over = overBudget(measured, turnout);
for (const line of over) say(line);
process.exitCode = over.length > 0 ? 1 : 0;

async function cast({ child, port }, poll, vote) {
  const path = `/api/polls/${pollId(poll)}/ballots`;
  const requests = Array.from({ length: voters }, (_, voter) =>
    castRequest(
      path,
      { token: api.tokens[voter], phone: voter },
      { requestKey: idOf(40 + poll, voter), ...vote, rollEntryId: entryId(poll, voter) },
    ),
  );
  const [node, database] = [await cpuOf(child), cpuOfPid(databasePid)];
  const { took, statuses, seconds } = await sendAll(port, requests, connections);
  if (statuses.get(201) !== voters) throw new Error(`poll ${poll}: ${JSON.stringify([...statuses])}`);
  return {
    perSecond: voters / seconds,
    took,
    nodeUs: ((await cpuOf(child)) - node) / voters,
    databaseUs: (cpuOfPid(databasePid) - database) / voters,
  };
}

/** What a child answers to one word. */
function asked(child, word) {
  return new Promise((resolve) => {
    child.once('message', (answer) => resolve(answer[word]));
    child.send(word);
  });
}
