import net from 'node:net';

/**
 * What stands before a cluster: every connection goes to the first node that takes it, so that all writing happens in one place. The lock
 * that a late vote and a closing chair meet on is one of a node, not of the cluster.
 */
export async function oneWriter(portsOfNodes) {
  const sockets = new Set();
  const server = net.createServer((client) => {
    sockets.add(client);
    client.on('close', () => sockets.delete(client)).on('error', () => client.destroy());
    connectFirst(portsOfNodes, client);
  });
  await new Promise((resolve) => server.listen({ host: '127.0.0.1', port: 0 }, resolve));
  return {
    port: server.address().port,
    close: () => {
      for (const socket of sockets) socket.destroy();
      server.close();
    },
  };
}

function connectFirst([port, ...others], client) {
  if (port === undefined) return void client.destroy();
  const node = net.connect({ host: '127.0.0.1', port });
  node.once('error', () => connectFirst(others, client));
  node.once('connect', () => {
    node.removeAllListeners('error');
    node.on('error', () => client.destroy()).on('close', () => client.destroy());
    client.on('close', () => node.destroy());
    client.pipe(node).pipe(client);
  });
}
