import { createServer } from 'node:http'
import { WebSocketServer } from 'ws'

/**
 * One loopback port for everything: the screen's files, the screen's wire (/shell) and automation clients (any other path).
 * @returns {Promise<{ port: number, close: () => Promise<void> }>}
 */
export async function listen({ port, files, onShell, onClient }) {
  const server = createServer((request, response) => void files.serve(request, response))
  const sockets = new WebSocketServer({ noServer: true, maxPayload: 64 * 1024 * 1024 })
  server.on('upgrade', (request, socket, head) => {
    sockets.handleUpgrade(request, socket, head, (connection) => (request.url === '/shell' ? onShell : onClient)(connection))
  })
  await new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', resolve)
  })
  return {
    port: server.address().port,
    async close() {
      for (const client of sockets.clients) client.terminate()
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}
