import { verifyKeyProof } from '@valetkey/core'
import { request, type OutgoingHttpHeaders } from 'node:http'
import { networkInterfaces } from 'node:os'
import { beforeAll, afterAll, describe, expect, test } from 'vitest'
import {
  createMachine,
  createSubscriber,
  launchKeeper,
  type TestKeeper,
} from '../keeper.test.shared.js'
import { startServer } from './startServer.js'

let keeper: TestKeeper
let server: Awaited<ReturnType<typeof startServer>>

beforeAll(async () => {
  keeper = await launchKeeper({ ...(await createMachine()), checkSeconds: 3600 })
  server = await startServer(keeper, { port: 0 })
})
afterAll(async () => {
  await server.close()
  keeper.kill()
})

type Answer = { status: number | undefined; type: string | undefined; text: string }

/** By Node's own client, which sends any `Host`. */
const ask = (
  path: string,
  {
    method = 'GET',
    headers = {},
    body,
    hostname = '127.0.0.1',
  }: { method?: string; headers?: OutgoingHttpHeaders; body?: string; hostname?: string } = {},
): Promise<Answer> =>
  new Promise((resolve, reject) => {
    const { port } = new URL(server.url)
    const asking = request({ hostname, port, path, method, headers }, (response) => {
      let text = ''
      response.on('data', (chunk) => (text += chunk))
      response.on('end', () =>
        resolve({
          status: response.statusCode,
          type: response.headers['content-type'],
          text,
        }),
      )
    })
    asking.on('error', reject)
    asking.end(body)
  })

const post = (
  body: unknown,
  headers: OutgoingHttpHeaders = { 'content-type': 'application/json' },
) =>
  ask('/subscriptions', {
    method: 'POST',
    headers,
    body: typeof body === 'string' ? body : JSON.stringify(body),
  })

const account = '0x000000000000000000000000000000000000bEEF'
const challenge = `0x${'ab'.repeat(16)}` as const

describe('startServer', () => {
  test('default: health, and what does not answer', async () => {
    expect(await ask('/health')).toEqual({
      status: 200,
      type: 'application/json',
      text: '{"ok":true,"troubles":[]}',
    })
    keeper.wire.bundlerDown = true
    expect(await ask('/health')).toMatchObject({
      status: 503,
      text: '{"ok":false,"troubles":["bundler"]}',
    })
    keeper.wire.bundlerDown = false
  })

  test('default: metrics are Prometheus text', async () => {
    const { status, type, text } = await ask('/metrics')
    expect({ status, type }).toEqual({ status: 200, type: 'text/plain; version=0.0.4' })
    const lines = text.trimEnd().split('\n')
    const line =
      /^(# HELP keeper_[a-z_]+ .+|# TYPE keeper_[a-z_]+ (counter|gauge)|keeper_[a-z_]+ \d+)$/
    expect(lines.filter((one) => !line.test(one))).toEqual([])
    expect(lines).toContain('keeper_errors_total 0')
    expect(lines).toContain('keeper_subscriptions 0')
  })

  test('default: a key proves itself', async () => {
    const { status, text } = await ask(`/key?account=${account}&challenge=${challenge}`)
    expect(status).toBe(200)
    const { address, proof } = JSON.parse(text)
    const key = { type: 'secp256k1', address } as const
    expect(await verifyKeyProof({ key, challenge, proof })).toBe(true)
    expect(address).toBe(keeper.keyFor(account).address)
  })

  test('default: a session is taken over and known', async () => {
    const { session, planId, text } = await createSubscriber({ keyFor: keeper.keyFor })
    const path = `/subscriptions/${encodeURIComponent(session.id)}`
    expect(await ask(path)).toMatchObject({ status: 200, text: '{"known":false}' })
    expect(await post({ session: text, planId: String(planId) })).toMatchObject({ status: 201 })
    const { known, ended } = JSON.parse((await ask(path)).text)
    expect({ known, ended }).toEqual({ known: true, ended: undefined })
  })

  test.each(['evil.example', '127.0.0.1.evil.example', 'localhost.evil.example:1'])(
    'error: asked for as %j',
    async (host) => {
      expect(await ask('/health', { headers: { host } })).toMatchObject({ status: 403 })
    },
  )

  test.each(['/', '/healthz', '/subscriptions/', '/subscriptions/a/b', '//127.0.0.1/health'])(
    'error: there is no %s',
    async (path) => {
      expect((await ask(path)).status).toBe(404)
    },
  )

  test.each(['POST', 'PUT', 'DELETE'])('error: health is not for %s', async (method) => {
    expect((await ask('/health', { method })).status).toBe(404)
  })

  test.each([
    ['', 'account'],
    [`account=0x12&challenge=${challenge}`, 'account'],
    [`account=${account}`, 'challenge'],
    [`account=${account}&challenge=0x1234`, 'challenge'],
    [`account=${account}&challenge=0x${'ab'.repeat(129)}`, 'challenge'],
    [`account=${account}&challenge=hello`, 'challenge'],
  ])('error: a key for %j', async (query, field) => {
    const { status, text } = await ask(`/key?${query}`)
    expect(status).toBe(400)
    expect(JSON.parse(text).error).toContain(`${field}:`)
  })

  test.each([
    ['no JSON', '{', 'body'],
    ['no object', '7', 'session'],
    ['no session', { planId: '1' }, 'session'],
    ['a session that is no text', { session: {}, planId: '1' }, 'session'],
    ['no plan', { session: '{}' }, 'planId'],
    ['a plan that is no number', { session: '{}', planId: '-1' }, 'planId'],
    ['a session that is none', { session: '{}', planId: '1' }, ''],
    ['too much', { session: 'x'.repeat(200_001), planId: '1' }, 'body'],
  ])('error: %s is handed over', async (_, body, field) => {
    const { status, text } = await post(body)
    expect(status).toBe(400)
    expect(JSON.parse(text).error).toContain(field)
  })

  test('error: a form is handed over, as any web page can', async () => {
    for (const type of ['text/plain', 'application/x-www-form-urlencoded', undefined]) {
      const headers = type === undefined ? {} : { 'content-type': type }
      expect(await post({ session: '{}', planId: '1' }, headers)).toMatchObject({ status: 400 })
    }
  })

  test('error: what goes wrong inside stays inside', async () => {
    expect(await ask('/subscriptions/%E0%A4%A')).toMatchObject({
      status: 500,
      text: '{"error":"The keeper cannot do this at the moment."}',
    })
    expect((await ask('/health')).status).toBe(200)
  })

  test('error: asked from elsewhere', async () => {
    const others = Object.values(networkInterfaces()).flatMap((addresses = []) =>
      addresses.flatMap(({ family, internal, address }) =>
        family === 'IPv4' && !internal ? [address] : [],
      ),
    )
    for (const hostname of [...others, '127.0.0.2']) {
      await expect(ask('/health', { hostname })).rejects.toMatchObject({ code: 'ECONNREFUSED' })
    }
  })
})
