import { inspect } from 'node:util'
import fc from 'fast-check'
import {
  HttpRequestError,
  RpcRequestError,
  TimeoutError,
  UnknownRpcError,
  WebSocketRequestError,
} from 'viem'
import { describe, expect, test } from 'vitest'
import { toServiceError } from './toServiceError.js'
import { toOperationError } from './toOperationError.js'
import { ServiceUnreachableError } from '../../errors/ServiceUnreachableError.js'
import { SessionCallsUnconfirmedError } from '../../errors/SessionCallsUnconfirmedError.js'
import { StorageUnavailableError } from '../../errors/StorageUnavailableError.js'
import { WalletChainMismatchError } from '../../errors/WalletChainMismatchError.js'
import { WalletRejectedError } from '../../errors/WalletRejectedError.js'

const secret = fc.stringMatching(/^[A-Za-z0-9_~-]{16,32}$/)

/** A service's URL with its key where services put it. */
const service = fc
  .tuple(
    fc.constantFrom('https', 'http', 'wss', 'ws'),
    fc.domain(),
    fc.option(fc.integer({ min: 1024, max: 65535 }), { nil: undefined }),
    fc.constantFrom('path', 'query', 'user', 'password', 'fragment'),
    secret,
  )
  .map(([protocol, domain, port, place, key]) => {
    const host = port === undefined ? domain : `${domain}:${port}`
    const url = {
      path: `${protocol}://${host}/v2/${key}`,
      query: `${protocol}://${host}/rpc?apikey=${key}&x=1`,
      user: `${protocol}://${key}@${host}/`,
      password: `${protocol}://me:${key}@${host}/v1`,
      fragment: `${protocol}://${host}/#${key}`,
    }[place]
    return { url, key }
  })

const body = { method: 'eth_sendUserOperation' }
const thrownBy = [
  (url: string) => new HttpRequestError({ url, body, status: 401 }),
  (url: string) => new HttpRequestError({ url, body, details: `Failed to parse URL from ${url}` }),
  (url: string) => new TimeoutError({ url, body }),
  (url: string) => new WebSocketRequestError({ url, body }),
  (url: string) =>
    new UnknownRpcError(
      new RpcRequestError({ url, body, error: { code: -32000, message: `no such key: ${url}.` } }),
    ),
]

/** All that a log of an error could show, causes and own fields included. */
const everything = (error: unknown): string => {
  const texts = [inspect(error, { depth: 10, showHidden: true })]
  for (let at = error; at instanceof Error; at = at.cause) {
    texts.push(at.message, at.stack ?? '', JSON.stringify(at))
  }
  return texts.join('\n')
}

describe('toOperationError', () => {
  test('default: no error of ours says more of a URL than its origin', () => {
    fc.assert(
      fc.property(service, fc.constantFrom(...thrownBy), ({ url, key }, fail) => {
        const thrown = fail(url)
        // The control: as they come they do tell.
        expect(everything(thrown)).toContain(key)
        const cause = new Error('outer', { cause: thrown })
        for (const error of [
          toOperationError(thrown),
          new SessionCallsUnconfirmedError({ userOpHash: '0x', cause }),
          new StorageUnavailableError({ operation: 'write', cause }),
          new WalletChainMismatchError({ cause }),
          new WalletRejectedError({ cause }),
        ]) {
          expect(everything(error)).not.toContain(key)
          expect(error.walk((cause) => cause instanceof thrown.constructor)).toBeInstanceOf(
            thrown.constructor,
          )
        }
      }),
      { numRuns: 300 },
    )
  })

  test('default: the origin is named', () => {
    const url = 'https://rpc.example/v2/0123456789abcdef'
    const error = toServiceError(new HttpRequestError({ url, body }))
    expect(error).toBeInstanceOf(ServiceUnreachableError)
    expect(error).toMatchObject({
      value: 'https://rpc.example',
      shortMessage: 'https://rpc.example does not answer.',
    })
  })
})
