import { erc20Abi, http, parseEther, parseUnits, zeroAddress, type Transport } from 'viem'
import { generatePrivateKey, privateKeyToAccount } from 'viem/accounts'
import { describe, expect, test, vi } from 'vitest'
import { toSecp256k1Key } from '../keys/toSecp256k1Key.js'
import { memoryStorage } from '../storage/memoryStorage.js'
import { createSession } from './createSession.js'
import { encodeSessionNonce } from './encodeSessionNonce.js'
import { getSession } from './getSession.js'
import { sendSessionCalls } from './sendSessionCalls.js'
import {
  arenaAbi,
  arenaAddress,
  chainId,
  createWorld,
  devnet,
  dollar,
  fund,
  move,
  moves,
  request,
  transfer,
} from './session.test.shared.js'
import { waitForSessionCallsReceipt } from './waitForSessionCallsReceipt.js'

const granted = async (world = createWorld()) => ({
  ...world,
  session: await createSession(world.config, { wallet: world.owner.wallet, request: request() }),
})

const sent = (wire: { asked: string[] }): number =>
  wire.asked.filter((method) => method === 'eth_sendUserOperation').length

describe('sendSessionCalls', () => {
  test('default', async () => {
    const { config, session, client, owner, wire } = await granted()
    expect(await client.getCode({ address: session.account })).toBeUndefined()

    const { userOpHash, receipt } = await sendSessionCalls(config, { session, calls: [move(0)] })
    expect(receipt).toMatchObject({ success: true, userOpHash })
    expect(await client.getCode({ address: session.account })).toBeDefined()
    expect(await moves(client, session.account)).toBe(1)
    expect(await getSession(config, { id: session.id })).toMatchObject({
      submitted: undefined,
      landed: { userOpHash, transactionHash: receipt?.receipt.transactionHash },
    })

    await sendSessionCalls(config, { session, calls: [move(9)] })
    expect(await moves(client, session.account)).toBe(2)
    expect(sent(wire)).toBe(2)
    expect(owner.prompts).toHaveLength(1)
  })

  test('parameters: calls', async () => {
    const { config, session, client } = await granted()
    await sendSessionCalls(config, { session, calls: [move(0), move(20), move(40)] })
    expect(await moves(client, session.account)).toBe(3)
  })

  test('parameters: key', async () => {
    const world = createWorld()
    const account = privateKeyToAccount(generatePrivateKey())
    const session = await createSession(world.config, {
      wallet: world.owner.wallet,
      request: request(),
      key: { type: 'secp256k1', address: account.address },
    })
    const calls = [move(0)]
    await expect(sendSessionCalls(world.config, { session, calls })).rejects.toMatchObject({
      name: 'SessionKeyMissingError',
    })
    const stranger = toSecp256k1Key(privateKeyToAccount(generatePrivateKey()))
    await expect(
      sendSessionCalls(world.config, { session, calls, key: stranger }),
    ).rejects.toMatchObject({ name: 'SessionKeyMissingError', field: 'key' })
    await sendSessionCalls(world.config, { session, calls, key: toSecp256k1Key(account) })
    expect(await moves(world.client, session.account)).toBe(1)
  })

  test('parameters: nonce', async () => {
    const { config, session, client } = await granted()
    const { nonce: first } = session.grant ?? {}
    await sendSessionCalls(config, { session, calls: [move(0)], nonce: first })
    const nonce = encodeSessionNonce({ session, lane: 7n })
    const calls = [move(9)]
    const attempts = await Promise.allSettled([
      sendSessionCalls(config, { session, calls, nonce }),
      sendSessionCalls(config, { session, calls: [move(20)], nonce }),
    ])
    expect(attempts.some(({ status }) => status === 'fulfilled')).toBe(true)
    expect(await moves(client, session.account)).toBe(2)
    for (const used of [first, nonce]) {
      await expect(
        sendSessionCalls(config, { session, calls: [move(40)], nonce: used }),
      ).rejects.toMatchObject({ name: 'OperationRejectedError' })
    }
    expect(await moves(client, session.account)).toBe(2)
    // The control: without a nonce, the same calls happen again.
    await sendSessionCalls(config, { session, calls: [move(40)] })
    expect(await moves(client, session.account)).toBe(3)
  })

  test('parameters: sponsored', async () => {
    const { config, session, client } = await granted()
    const calls = [move(0)]
    await expect(
      sendSessionCalls(config, { session, calls, sponsored: false }),
    ).rejects.toMatchObject({ name: 'OperationRejectedError', code: 'AA21' })
    await fund(session.account, { value: parseEther('1') })
    const { receipt } = await sendSessionCalls(config, { session, calls, sponsored: false })
    expect(BigInt(receipt?.paymaster ?? zeroAddress)).toBe(0n)
    expect(await client.getBalance({ address: session.account })).toBeLessThan(parseEther('1'))
  })

  test('behavior: a bundler that gives gas to a paymaster that is not there', async () => {
    const world = createWorld({ sponsored: false })
    const operations: unknown[] = []
    const bundler: Transport = (options) => {
      const transport = http(devnet.bundlerUrl)(options)
      return {
        ...transport,
        async request({ method, params }) {
          if (method === 'eth_sendUserOperation') operations.push(params)
          const answer = await transport.request({ method, params })
          return method === 'eth_estimateUserOperationGas'
            ? { ...Object(answer), paymasterVerificationGasLimit: '0x0' }
            : answer
        },
      }
    }
    const config = { ...world.config, bundlers: { [chainId]: bundler } }
    const { wallet } = world.owner
    const session = await createSession(config, { wallet, request: request() })
    await fund(session.account, { value: parseEther('1') })
    await sendSessionCalls(config, { session, calls: [move(0)] })
    expect(await moves(world.client, session.account)).toBe(1)
    expect(operations).toEqual([
      [expect.not.objectContaining({ paymasterVerificationGasLimit: '0x0' }), expect.anything()],
    ])
  })

  test('parameters: waitFor', async () => {
    const { config, session, client } = await granted()
    const { userOpHash, receipt } = await sendSessionCalls(config, {
      session,
      calls: [move(0)],
      waitFor: 'submitted',
    })
    expect(receipt).toBeUndefined()
    await waitForSessionCallsReceipt(config, { chainId, userOpHash })
    expect(await moves(client, session.account)).toBe(1)
  })

  test('behavior: calls made before the grant has landed wait for it', async () => {
    const { config, session, client, owner } = await granted()
    const results = await Promise.all(
      [0, 16, 32].map((cell) => sendSessionCalls(config, { session, calls: [move(cell)] })),
    )
    expect(new Set(results.map(({ userOpHash }) => userOpHash)).size).toBe(3)
    expect(await moves(client, session.account)).toBe(3)
    expect(owner.prompts).toHaveLength(1)
  })

  test('behavior: operations that overlap take lanes of their own, and give them back', async () => {
    const { config, session, client } = await granted()
    await sendSessionCalls(config, { session, calls: [move(0)] })
    const lanes = async (cells: readonly number[]) => {
      const results = await Promise.all(
        cells.map((cell) => sendSessionCalls(config, { session, calls: [move(cell)] })),
      )
      return results.map(({ receipt }) => (receipt?.nonce ?? 0n) >> 104n).toSorted()
    }
    expect(await lanes([16, 32, 48])).toEqual([0n, 1n, 2n])
    expect(await lanes([20])).toEqual([0n])
    expect(await moves(client, session.account)).toBe(5)
  })

  test('behavior: a page that reloads after sending goes on where it was', async () => {
    const { config, reload, session, client, owner, wire } = await granted()
    await sendSessionCalls(config, { session, calls: [move(0)], waitFor: 'submitted' })
    const config2 = reload()
    await sendSessionCalls(config2, { session, calls: [move(20)] })
    expect(await moves(client, session.account)).toBe(2)
    expect(sent(wire)).toBe(2)
    expect(owner.prompts).toHaveLength(1)
  })

  test('behavior: a record that knows nothing of the landing is put right by the chain', async () => {
    const { config, session, client, owner } = await granted()
    await sendSessionCalls(config, { session, calls: [move(0)] })
    // As on another device, or after a crash between sending and saving.
    await config.storage.putSession(session)
    await sendSessionCalls(config, { session, calls: [move(20)] })
    expect(await moves(client, session.account)).toBe(2)
    expect(await getSession(config, { id: session.id })).toMatchObject({
      landed: { blockNumber: expect.any(BigInt) },
    })
    expect(owner.prompts).toHaveLength(1)
  })

  test('behavior: an operation that never arrived is sent again, with the same grant', async () => {
    const { config, session, client, wire } = await granted()
    let lost = 0
    wire.intercept = (method) => {
      if (method !== 'eth_sendUserOperation' || lost++ > 0) return
      throw new Error('socket hang up')
    }
    await expect(sendSessionCalls(config, { session, calls: [move(0)] })).rejects.toMatchObject({
      name: 'SessionCallsUnconfirmedError',
    })
    await sendSessionCalls(config, { session, calls: [move(0)] })
    expect(await moves(client, session.account)).toBe(1)
  })

  test('behavior: two configs over one storage install once', async () => {
    const storage = memoryStorage()
    const { config, reload, session, client } = await granted(createWorld({ storage }))
    await Promise.all([
      sendSessionCalls(config, { session, calls: [move(0)] }),
      sendSessionCalls(reload(), { session, calls: [move(20)] }),
    ])
    expect(await moves(client, session.account)).toBe(2)
  })

  test('error: calls that the session does not allow are refused before anything is sent', async () => {
    const { config, session, wire } = await granted()
    const boost = { to: arenaAddress, abi: arenaAbi, functionName: 'boost' } as const
    wire.asked.length = 0
    await expect(
      sendSessionCalls(config, { session, calls: [move(0), boost] }),
    ).rejects.toMatchObject({
      name: 'SessionCallsDeniedError',
      field: 'calls[1]',
      denials: [{ reason: 'function-not-allowed', error: 'SelectorNotAllowed', callIndex: 1 }],
    })
    await expect(
      sendSessionCalls(config, { session, calls: [transfer(parseUnits('25.000001', 6))] }),
    ).rejects.toMatchObject({ denials: [{ reason: 'token-limit' }] })
    expect(wire.asked).toEqual([])
    await sendSessionCalls(config, { session, calls: [move(0)] })
  })

  test('error: a limit that earlier calls have used up, with what is left of it', async () => {
    const { config, session, client } = await granted()
    await fund(session.account, { tokens: { testDollar: parseUnits('100', 6) } })
    const spend = (dollars: string) =>
      sendSessionCalls(config, { session, calls: [transfer(parseUnits(dollars, 6))] })
    await spend('20')
    await expect(spend('6')).rejects.toMatchObject({
      name: 'SessionCallsDeniedError',
      denials: [{ reason: 'token-limit', remaining: parseUnits('5', 6) }],
      cause: { name: 'OperationRejectedError', errorName: 'ExceededTokenLimit' },
    })
    await spend('5')
    expect(
      await client.readContract({
        address: dollar,
        abi: erc20Abi,
        functionName: 'balanceOf',
        args: [session.account],
      }),
    ).toBe(parseUnits('75', 6))
  })

  test('error: a called contract reverts', async () => {
    const { config, session } = await granted()
    await sendSessionCalls(config, { session, calls: [move(0)] })
    await expect(sendSessionCalls(config, { session, calls: [move(0)] })).rejects.toMatchObject({
      name: 'OperationRejectedError',
      code: undefined,
      data: expect.stringMatching(/^0x/),
    })
  })

  test('error: the deadline of the grant has passed', async () => {
    const { config, owner } = createWorld()
    const session = await createSession(config, {
      wallet: owner.wallet,
      request: request(),
      expiresIn: 3600,
    })
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 3_700_000 })
    const late = sendSessionCalls(config, { session, calls: [move(0)] })
    await Promise.allSettled([late])
    vi.useRealTimers()
    await expect(late).rejects.toMatchObject({
      name: 'GrantLapsedError',
      field: 'grant.deadline',
    })
  })

  test('error: the bundler is down, then up again', async () => {
    const { config, session, client, wire } = await granted()
    wire.intercept = (method) => {
      if (method.includes('UserOperation')) throw new TypeError('fetch failed')
    }
    await expect(sendSessionCalls(config, { session, calls: [move(0)] })).rejects.toThrow(
      'fetch failed',
    )
    wire.intercept = () => {}
    await sendSessionCalls(config, { session, calls: [move(0)] })
    expect(await moves(client, session.account)).toBe(1)
  })
})
