import { connect } from 'node:net';

const END_OF_HEAD = '\r\n\r\n';

/** One phone with a connection of its own: one question at a time, the answer as status and JSON. It parses no more than it must. */
export class PhoneClient {
  #socket;
  #bytes = Buffer.alloc(0);
  #waiting;
  #turn = Promise.resolve();

  constructor(port, { token, address }) {
    this.head = ['host: 127.0.0.1', `x-forwarded-for: ${address}`, `authorization: Bearer ${token}`, 'connection: keep-alive'];
    this.#socket = connect({ host: '127.0.0.1', port, noDelay: true });
    this.#socket.on('data', (part) => this.#read(part));
    this.#socket.on('close', () => this.#waiting?.reject(new Error('the server hung up')));
  }

  /** Of two questions at once the second waits for the first. */
  ask(method, path, body) {
    const asked = this.#turn.then(() => this.#send(method, path, body));
    this.#turn = asked.catch(() => undefined);
    return asked;
  }

  close() {
    this.#socket.removeAllListeners('close');
    this.#socket.destroy();
  }

  #send(method, path, body) {
    const json = body === undefined ? '' : JSON.stringify(body);
    const about = body === undefined ? [] : ['content-type: application/json', `content-length: ${Buffer.byteLength(json)}`];
    return new Promise((resolve, reject) => {
      this.#waiting = { resolve, reject };
      this.#socket.write(`${[`${method} /api${path} HTTP/1.1`, ...this.head, ...about].join('\r\n')}${END_OF_HEAD}${json}`);
    });
  }

  #read(part) {
    this.#bytes = Buffer.concat([this.#bytes, part]);
    const head = this.#bytes.indexOf(END_OF_HEAD);
    if (head < 0 || !this.#waiting) return;
    const text = this.#bytes.subarray(0, head).toString('latin1');
    const from = head + END_OF_HEAD.length;
    const end = from + Number(/content-length: (\d+)/i.exec(text)?.[1] ?? 0);
    if (this.#bytes.length < end) return;
    const status = Number(text.slice(9, 12));
    const body = this.#bytes.subarray(from, end).toString('utf8');
    this.#bytes = Buffer.alloc(0);
    const { resolve, reject } = this.#waiting;
    this.#waiting = undefined;
    if (status >= 300) reject(new Error(`${status} ${body}`));
    else resolve(body === '' ? null : JSON.parse(body));
  }
}
