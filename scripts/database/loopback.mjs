import net from 'node:net';

/** The wanted port if nobody listens there, else one the system picks. */
export async function freePort(wanted = 0) {
  const port = await tryPort(wanted);
  return port ?? (await tryPort(0));
}

export function tryPort(port, host = '127.0.0.1') {
  return new Promise((resolve, reject) => {
    const server = net.createServer();
    server.once('error', (error) => (['EADDRINUSE', 'EACCES'].includes(error.code) ? resolve(undefined) : reject(error)));
    server.listen({ port, host, exclusive: true }, () => {
      const { port: bound } = server.address();
      server.close(() => resolve(bound));
    });
  });
}

/** Whether a server of MySQL's protocol greets us (version 10 of the handshake, not an error packet). */
export function greets(port, withinMs = 2_000) {
  return new Promise((resolve) => {
    const socket = net.connect({ port, host: '127.0.0.1' });
    const answer = (yes) => {
      socket.destroy();
      resolve(yes);
    };
    socket.setTimeout(withinMs, () => answer(false));
    socket.once('error', () => answer(false));
    socket.once('data', (packet) => answer(packet.length > 5 && packet[4] === 10));
  });
}
