import { createServer, type IncomingMessage } from 'node:http'
import { PortInUseError } from '../errors/PortInUseError.js'
import { answerRpc, type RpcMethods } from './answerRpc.js'

const longestBody = 1_000_000

export type Server = { close: () => Promise<void> }

/**
 * Serves JSON-RPC over HTTP on loopback, to pages of any origin.
 *
 * @param about What a GET is answered with.
 */
export async function startServer({
  port,
  methods,
  about,
}: {
  port: number
  methods: RpcMethods
  about: unknown
}): Promise<Server> {
  const server = createServer((request, response) => {
    response.setHeader('access-control-allow-origin', '*')
    response.setHeader('access-control-allow-methods', 'GET, POST, OPTIONS')
    response.setHeader('access-control-allow-headers', '*')
    const send = (status: number, body: unknown) => {
      response.writeHead(status, { 'content-type': 'application/json' })
      response.end(JSON.stringify(body))
    }
    if (request.method === 'OPTIONS') response.writeHead(204).end()
    else if (request.method === 'GET') send(200, about)
    else if (request.method === 'POST') {
      readBody(request)
        .then(async (body) =>
          body === undefined
            ? send(413, { error: 'The request is too long.' })
            : send(200, await answerRpc(methods, body)),
        )
        // The caller went away.
        .catch(() => request.destroy())
    } else send(405, { error: 'POST a JSON-RPC request.' })
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      reject(
        error.code === 'EADDRINUSE' ? new PortInUseError({ field: 'paymasterPort', port }) : error,
      )
    })
    server.listen({ port, host: '127.0.0.1', exclusive: true }, resolve)
  })
  return {
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

/** Undefined if it is too long. Read to its end all the same, so that the sender sees the answer. */
async function readBody(request: IncomingMessage): Promise<string | undefined> {
  const chunks: Buffer[] = []
  let length = 0
  for await (const chunk of request) {
    length += chunk.length
    if (length <= longestBody) chunks.push(chunk)
  }
  return length <= longestBody ? Buffer.concat(chunks).toString('utf8') : undefined
}
