import http from 'node:http';
import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';

const ANSWERED_WITHIN_MS = 8_000;
const AGAIN_AFTER_MS = 40;
const GIVES_UP_MS = 120_000;
const CHOICES = ['approve', 'reject', 'abstain'];
const agent = new http.Agent({ keepAlive: true, maxSockets: 64 });

/** Every phone has an address of its own behind the balancer. */
const addressOf = (phone) => `10.${(phone >> 16) & 255}.${(phone >> 8) & 255}.${phone & 255}`;

/** One request as a phone sends it. @throws where no whole answer came */
function post(port, path, { token, phone }, body) {
  const json = JSON.stringify(body);
  const headers = {
    authorization: `Bearer ${token}`,
    'x-forwarded-for': addressOf(phone),
    'content-type': 'application/json',
    'content-length': Buffer.byteLength(json),
  };
  return new Promise((resolve, reject) => {
    const options = { host: '127.0.0.1', port, path, method: 'POST', headers, agent, timeout: ANSWERED_WITHIN_MS };
    const request = http.request(options, (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (part) => (text += part));
      response.on('end', () =>
        response.complete ? resolve({ status: response.statusCode, body: JSON.parse(text) }) : reject(new Error('cut off')),
      );
      response.on('error', reject);
    });
    request.on('timeout', () => request.destroy(new Error('no answer')));
    request.on('error', reject);
    request.end(json);
  });
}

/** What one voter sends, and sends again word for word until it is answered. */
export const ballotOf = (poll, { token, entries }, phone, at) => ({
  path: `/api/polls/${poll}/ballots`,
  sender: { token, phone },
  body: { requestKey: randomUUID(), rollEntryId: entries[at], choice: CHOICES[phone % CHOICES.length] },
});

/** Sends it through one of the processes after the other until one says yes or no; a fault is neither. */
export async function castUntilAnswered(ports, { path, sender, body }) {
  const givesUp = performance.now() + GIVES_UP_MS;
  let tries = 0;
  for (;;) {
    const open = ports();
    const port = open[(sender.phone + tries++) % open.length];
    const answer = port === undefined ? undefined : await post(port, path, sender, body).catch(() => undefined);
    if (answer && answer.status < 500) return { ...answer, tries };
    if (performance.now() > givesUp) throw new Error(`no answer in ${GIVES_UP_MS} ms, the last one ${JSON.stringify(answer)}`);
    await pause(AGAIN_AFTER_MS);
  }
}

/** All of them, this many at a time; `onAnswer` after each. The answers in the order of the ballots. */
export async function castAll(ports, ballots, { atOnce, onAnswer = () => undefined }) {
  const answers = [];
  let next = 0;
  const lane = async () => {
    for (let at = next++; at < ballots.length; at = next++) {
      answers[at] = await castUntilAnswered(ports, ballots[at]);
      onAnswer(answers[at]);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, lane));
  return answers;
}
