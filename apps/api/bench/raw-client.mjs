import { connect } from 'node:net';

const END_OF_HEAD = '\r\n\r\n';

/**
 * Sends prepared HTTP requests over connections that are kept, one at a time on each, and says how long each took in ms. It parses no more
 * than it must: whatever it cost would be taken from what is measured on the same machine.
 */
export async function sendAll(port, requests, connections) {
  let next = 0;
  const took = [];
  const statuses = new Map();
  const lane = async () => {
    const socket = connect({ host: '127.0.0.1', port, noDelay: true });
    await new Promise((resolve, reject) => socket.once('connect', resolve).once('error', reject));
    const answers = answersOf(socket);
    for (let at = next++; at < requests.length; at = next++) {
      const began = performance.now();
      socket.write(requests[at]);
      const status = await answers();
      took.push(performance.now() - began);
      statuses.set(status, (statuses.get(status) ?? 0) + 1);
    }
    socket.destroy();
  };
  const began = performance.now();
  await Promise.all(Array.from({ length: connections }, lane));
  return { took, statuses, seconds: (performance.now() - began) / 1000 };
}

function answersOf(socket) {
  let text = '';
  let waiting;
  const give = () => {
    const head = text.indexOf(END_OF_HEAD);
    if (head < 0 || !waiting) return;
    const length = Number(/content-length: (\d+)/i.exec(text)?.[1] ?? 0);
    const end = head + END_OF_HEAD.length + length;
    if (text.length < end) return;
    const status = Number(text.slice(9, 12));
    text = '';
    const answered = waiting;
    waiting = undefined;
    answered.resolve(status);
  };
  socket.on('data', (part) => {
    // One sign a byte, so that lengths are those of the head.
    text += part.toString('latin1');
    give();
  });
  socket.on('close', () => waiting?.reject(new Error('the server hung up')));
  return () =>
    new Promise((resolve, reject) => {
      waiting = { resolve, reject };
      give();
    });
}

/** Every phone has an address of its own behind the balancer, as on an evening when a whole estate votes. */
const addressOf = (phone) => `10.${(phone >> 16) & 255}.${(phone >> 8) & 255}.${phone & 255}`;

export function castRequest(path, { token, phone }, body) {
  const json = JSON.stringify(body);
  const head = [
    `POST ${path} HTTP/1.1`,
    'host: 127.0.0.1',
    `x-forwarded-for: ${addressOf(phone)}`,
    `authorization: Bearer ${token}`,
    'content-type: application/json',
    `content-length: ${Buffer.byteLength(json)}`,
    'connection: keep-alive',
  ];
  return `${head.join('\r\n')}\r\n\r\n${json}`;
}
