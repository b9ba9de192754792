import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'

/**
 * What ails a service: it takes no connection, never answers, answers 500, answers with a web page,
 * does what it is asked and loses the answer, or is that of another chain.
 */
export type Fault = 'refuses' | 'hangs' | 'fails' | 'babbles' | 'forgets' | 'is elsewhere'

export type Proxy = {
  url: string
  fault: Fault | undefined
  /** Which requests it ails; all by default. */
  ails: (method: string) => boolean
  close: () => Promise<void>
}

/** A service over HTTP in front of a real one, which can be made to fail in every way that HTTP has. */
export async function createProxy({
  target,
  elsewhere,
}: {
  target: string
  /** The same service of another chain. */
  elsewhere: string
}): Promise<Proxy> {
  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await text(request)
    const { method }: { method: string } = JSON.parse(body)
    const fault = proxy.ails(method) ? proxy.fault : undefined
    if (fault === 'refuses') return void request.socket.destroy()
    if (fault === 'hangs') return
    if (fault === 'fails') return void response.writeHead(500).end('Internal Server Error')
    if (fault === 'babbles') {
      return void response
        .writeHead(200, { 'content-type': 'text/html' })
        .end('<!doctype html><title>Back soon</title>')
    }
    const url = fault === 'is elsewhere' ? elsewhere : target
    const headers = { 'content-type': 'application/json' }
    const answered = await fetch(url, { method: 'POST', headers, body })
    const result = await answered.text()
    if (fault === 'forgets') return void request.socket.destroy()
    response.writeHead(answered.status, headers).end(result)
  }

  const server = createServer((request, response) => {
    answer(request, response).catch(() => response.destroy())
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('the proxy has no port')
  const proxy: Proxy = {
    url: `http://127.0.0.1:${address.port}`,
    fault: undefined,
    ails: () => true,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
  return proxy
}

async function text(request: IncomingMessage): Promise<string> {
  const chunks: Uint8Array[] = []
  for await (const chunk of request) chunks.push(chunk)
  return Buffer.concat(chunks).toString()
}
