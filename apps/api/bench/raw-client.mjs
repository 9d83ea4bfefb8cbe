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

export function castRequest(path, token, body) {
  const json = JSON.stringify(body);
  return `POST ${path} HTTP/1.1\r\nhost: 127.0.0.1\r\nauthorization: Bearer ${token}\r\ncontent-type: application/json\r\ncontent-length: ${Buffer.byteLength(json)}\r\nconnection: keep-alive\r\n\r\n${json}`;
}

export const readRequest = (path, token) =>
  `GET ${path} HTTP/1.1\r\nhost: 127.0.0.1\r\nauthorization: Bearer ${token}\r\nconnection: keep-alive\r\n\r\n`;
