import { proveKey, type SessionId } from '@valetkey/core'
import { createServer, type IncomingMessage, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { isAddress, isHex, size } from 'viem'
import type { Keeper } from '../createKeeper.js'
import { RefusedError } from '../RefusedError.js'

type Answer = { status: number; body: unknown; type?: string }

const maxBody = 200_000

/**
 * Health, metrics and hand-over, on loopback only: whoever stands in front of it decides who may ask.
 *
 * - `GET /health`: 200, or 503 with what does not answer.
 * - `GET /metrics`: Prometheus text.
 * - `GET /key?account=0x…&challenge=0x…`: the key that this account is asked to grant to, and its proof.
 * - `POST /subscriptions` `{ session, planId }`: takes a granted session over.
 * - `GET /subscriptions/<session id>`: whether it is known, and still charged.
 */
export async function startServer(
  keeper: Keeper,
  { port }: { port: number },
): Promise<{ url: string; close: () => Promise<void> }> {
  const server = createServer((request, response) => {
    answer(keeper, request)
      .catch(toProblem)
      .then(({ status, body, type = 'application/json' }) => {
        response.writeHead(status, { 'content-type': type, 'cache-control': 'no-store' })
        response.end(typeof body === 'string' ? body : JSON.stringify(body))
      })
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', resolve)
  })
  const { port: taken } = server.address() as AddressInfo
  return { url: `http://127.0.0.1:${taken}`, close: () => close(server) }
}

const close = (server: Server): Promise<void> =>
  new Promise((resolve) => {
    server.close(() => resolve())
    server.closeAllConnections()
  })

async function answer(keeper: Keeper, request: IncomingMessage): Promise<Answer> {
  // A name that leads here by trickery (DNS rebinding) is not one of ours.
  if (!/^(127\.0\.0\.1|localhost)(:\d+)?$/.test(request.headers.host ?? '')) {
    return { status: 403, body: { error: 'Only loopback names are served.' } }
  }
  // Two slashes would begin the name of a host.
  const path = (request.url ?? '/').replace(/^\/+/, '/')
  const { pathname, searchParams } = new URL(path, 'http://127.0.0.1')
  switch (`${request.method} ${pathname}`) {
    case 'GET /health': {
      const troubles = await keeper.troubles()
      const ok = troubles.length === 0
      return { status: ok ? 200 : 503, body: { ok, troubles } }
    }
    case 'GET /metrics':
      return { status: 200, body: await keeper.metrics(), type: 'text/plain; version=0.0.4' }
    case 'GET /key': {
      const account = searchParams.get('account') ?? ''
      const challenge = searchParams.get('challenge') ?? ''
      if (!isAddress(account)) throw new RefusedError('account', 'It wants an address.')
      if (!isHex(challenge) || size(challenge) < 16 || size(challenge) > 128) {
        throw new RefusedError('challenge', 'It wants 16 to 128 random bytes as hex.')
      }
      const key = keeper.keyFor(account)
      return {
        status: 200,
        body: { address: key.address, proof: await proveKey({ key, challenge }) },
      }
    }
    case 'POST /subscriptions': {
      const { session, planId } = await readBody(request)
      if (typeof session !== 'string') throw new RefusedError('session', 'It wants a string.')
      if (typeof planId !== 'string' || !/^\d+$/.test(planId)) {
        throw new RefusedError('planId', 'It wants a number as a string.')
      }
      return { status: 201, body: await keeper.add({ session, planId: BigInt(planId) }) }
    }
    default: {
      const [, id] = /^\/subscriptions\/([^/]+)$/.exec(pathname) ?? []
      if (id === undefined) return { status: 404, body: { error: 'There is nothing here.' } }
      const record = await keeper.get(decodeURIComponent(id) as SessionId)
      return {
        status: 200,
        body: record
          ? { known: true, ...record, planId: record.planId.toString() }
          : { known: false },
      }
    }
  }
}

async function readBody(request: IncomingMessage): Promise<Record<string, unknown>> {
  if (request.headers['content-type'] !== 'application/json') {
    throw new RefusedError('content-type', 'It wants application/json.')
  }
  let text = ''
  for await (const chunk of request) {
    text += chunk
    if (text.length > maxBody) throw new RefusedError('body', `It is over ${maxBody} characters.`)
  }
  try {
    const body: unknown = JSON.parse(text)
    return typeof body === 'object' && body !== null ? { ...body } : {}
  } catch (cause) {
    throw new RefusedError('body', 'It is not JSON.', { cause })
  }
}

/** What was handed over is at fault (400), or something here is (500). */
function toProblem(error: unknown): Answer {
  const refused =
    error instanceof Error &&
    /^(Refused|InvalidSession|Invalid|SessionKeyMissing|Unreadable|UnknownKind)/.test(error.name)
  return refused
    ? { status: 400, body: { error: error.message } }
    : { status: 500, body: { error: 'The keeper cannot do this at the moment.' } }
}
