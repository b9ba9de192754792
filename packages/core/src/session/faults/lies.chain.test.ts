import { encodeFunctionResult, numberToHex, pad } from 'viem'
import { describe, expect, test } from 'vitest'
import type { ValetKeyConfig } from '../../config/ValetKeyConfig.js'
import { BaseError } from '../../errors/BaseError.js'
import { SessionCallsRevertedError } from '../../errors/SessionCallsRevertedError.js'
import { createSession } from '../createSession.js'
import { getSession } from '../getSession.js'
import { getSessionStatus } from '../getSessionStatus.js'
import { revokeSession } from '../revokeSession.js'
import { rotateSessionKey } from '../rotateSessionKey.js'
import { sendSessionCalls } from '../sendSessionCalls.js'
import { getBundlerClient } from '../send/getBundlerClient.js'
import {
  chainId,
  createWorld,
  dollar,
  fields,
  move,
  moves,
  readsNonce,
  request,
  transfer,
  type Asked,
  type World,
} from '../session.test.shared.js'
import { expectUsable } from './expectUsable.test.shared.js'
import { giveUp } from './giveUp.test.shared.js'

type Lie = (asked: Asked, truth: unknown) => unknown
type Wire = World['wire']

function tellLies(wire: Wire, lie: Lie): void {
  wire.answer = async (asked, ask) => lie(asked, await ask())
}

function tellTruth(wire: Wire): void {
  wire.answer = (_, ask) => ask()
}

/** A bundler that takes operations, does nothing with them, and says that they are in a block. */
function pretend(wire: Wire, receipt: unknown): void {
  let userOpHash: unknown
  wire.answer = async ({ method, params }, ask) => {
    if (method === 'eth_sendUserOperation') return pad('0x1', { size: 32 })
    if (method !== 'eth_getUserOperationReceipt') return ask()
    ;[userOpHash] = Array.isArray(params) ? params : []
    return { ...fields(receipt), userOpHash }
  }
}

/** A receipt as this bundler gives them. */
async function takeReceipt(): Promise<unknown> {
  const { config, session, wire } = await granted()
  let receipt: unknown
  tellLies(wire, ({ method }, truth) => {
    if (method === 'eth_getUserOperationReceipt' && truth !== null) receipt = truth
    return truth
  })
  await sendSessionCalls(config, { session, calls: [move(0)] })
  return receipt
}

const granted = async () => {
  const world = createWorld()
  const { config, owner } = world
  const session = await createSession(config, { wallet: owner.wallet, request: request() })
  return { ...world, session }
}

const landed = async () => {
  const world = await granted()
  await sendSessionCalls(world.config, { session: world.session, calls: [move(0)] })
  return world
}

/** An error of ours, or nothing where the lie did not matter. */
async function outcomeOf(action: Promise<unknown>): Promise<string> {
  try {
    await action
    return 'done'
  } catch (error) {
    if (!(error instanceof BaseError)) throw error
    return error.name
  }
}

/** A lie about operations that are in a block. */
const aboutReceipts =
  (lie: (receipt: Record<string, unknown>) => unknown): Lie =>
  ({ method }, truth) =>
    method === 'eth_getUserOperationReceipt' && truth !== null ? lie(fields(truth)) : truth

/** A page that waits no longer once it was told of a receipt: how long it would is not what is tested. */
function impatient({ config, wire }: Pick<World, 'config' | 'wire'>): ValetKeyConfig {
  const page = { ...config }
  const { answer } = wire
  wire.answer = async (asked, ask) => {
    const told = await answer(asked, ask)
    if (asked.method === 'eth_getUserOperationReceipt' && told !== null) page.patience = 0
    return told
  }
  return page
}

const anHour = 3600

describe('createSession', () => {
  test.each([
    ['that it was made by other code', 'eth_getStorageAt', pad(dollar), 'AccountMismatchError'],
    [
      'that somebody else owns it',
      'eth_call',
      encodeFunctionResult({
        abi: [
          {
            type: 'function',
            name: 'f',
            stateMutability: 'view',
            inputs: [],
            outputs: [{ type: 'address' }, { type: 'bool' }],
          },
        ],
        result: [dollar, false],
      }),
      'OwnerMismatchError',
    ],
  ])('error: the rpc says of the account %s', async (_, method, lie, name) => {
    const world = await landed()
    const { owner, wire } = world
    const config = world.reload()
    let told = 0
    tellLies(wire, (asked, truth) => {
      // Contracts are asked for by address, without one where code is sent along.
      const [call] = Array.isArray(asked.params) ? asked.params : []
      const about = asked.method === 'eth_call' ? fields(call)['to'] : call
      if (asked.method !== method || about !== world.session.account) return truth
      told += 1
      return lie
    })
    const asking = { wallet: owner.wallet, request: request() }
    await expect(createSession(config, asking)).rejects.toMatchObject({ name })
    expect(told).toBe(1)
    expect(owner.prompts).toHaveLength(1)
    tellTruth(wire)
    await expect(createSession(config, asking)).resolves.toMatchObject({
      account: world.session.account,
    })
  })

  test.each([
    ['long past', -24 * anHour, 1],
    ['far ahead', 30 * 24 * anHour, 0],
  ])('error: the rpc says that it is %s', async (_, by, prompts) => {
    const world = createWorld()
    const { config, owner, wire } = world
    tellLies(wire, ({ method }, truth) => {
      if (method !== 'eth_getBlockByNumber') return truth
      const { timestamp } = fields(truth)
      return { ...fields(truth), timestamp: numberToHex(Number(timestamp) + by) }
    })
    const asking = { wallet: owner.wallet, request: request() }
    const outcome = await outcomeOf(createSession(config, asking))
    expect(owner.prompts).toHaveLength(prompts)
    expect(outcome).toBe(prompts === 0 ? 'InvalidTimeRangeError' : 'done')
    tellTruth(wire)
    const honest = { ...world, config: world.reload() }
    const session = await createSession(honest.config, asking)
    await sendSessionCalls(honest.config, { session, calls: [move(0)] })
    await expect(
      expectUsable(honest, { session, made: 1, prompts: prompts + 1 }),
    ).resolves.toBeUndefined()
  })
})

/** Gas limits for a few calls. */
const enough = {
  preVerificationGas: numberToHex(60_000n),
  verificationGasLimit: numberToHex(300_000n),
  callGasLimit: numberToHex(200_000n),
}

/** What a service says instead of the truth. */
const lies: Record<string, Lie> = {
  'the rpc: a nonce that is used': (asked, truth) =>
    readsNonce(asked) ? numberToHex(BigInt(String(truth)) - 1n, { size: 32 }) : truth,
  'the rpc: a nonce that is not due': (asked, truth) =>
    readsNonce(asked) ? numberToHex(BigInt(String(truth)) + 5n, { size: 32 }) : truth,
  'the bundler: hardly any gas is needed': ({ method }, truth) =>
    method === 'eth_estimateUserOperationGas'
      ? { ...fields(truth), verificationGasLimit: '0x2710', callGasLimit: '0x1' }
      : truth,
  'the bundler: it took the operation, with another hash': ({ method }, truth) =>
    method === 'eth_sendUserOperation' ? `0x${'ab'.repeat(32)}` : truth,
  'the bundler: the operation was undone': aboutReceipts((receipt) => ({
    ...receipt,
    success: false,
  })),
  'the bundler: nonsense for a receipt': aboutReceipts(() => 'soon'),
  'the bundler: it is in another transaction': aboutReceipts((receipt) => ({
    ...receipt,
    receipt: { ...fields(receipt['receipt']), transactionHash: pad('0x1', { size: 32 }) },
  })),
  'the paymaster: it pays, and does not': ({ method }, truth) =>
    method === 'pm_getPaymasterData' ? { ...fields(truth), paymasterData: '0x1234' } : truth,
}

describe('sendSessionCalls', () => {
  test.each(Object.entries(lies))('error: a lie of %s', async (_, lie) => {
    const world = await granted()
    const { config, session, wire, client } = world
    let before = 0
    for (const cell of [0, 20]) {
      tellLies(wire, lie)
      await outcomeOf(sendSessionCalls(impatient(world), { session, calls: [move(cell)] }))
      tellTruth(wire)
      await sendSessionCalls(config, { session, calls: [move(cell + 5)] })
      const made = await moves(client, session.account)
      expect(made - before).toBeGreaterThan(0)
      expect(made - before).toBeLessThan(3)
      before = made
      await expect(expectUsable(world, { session, made })).resolves.toBeUndefined()
      expect(await getSessionStatus(config, { session })).toMatchObject({ status: 'active' })
    }
  })

  test('error: the bundler says that calls happened, and they were undone', async () => {
    const { config, session, wire, client } = await landed()
    tellLies(wire, ({ method }, truth) =>
      method === 'eth_getUserOperationReceipt' && truth !== null
        ? { ...fields(truth), success: true, reason: undefined }
        : truth,
    )
    const { answer } = wire
    wire.answer = async (asked, ask) =>
      // It takes what it should have refused: the account has no such token.
      asked.method === 'eth_estimateUserOperationGas' ? enough : answer(asked, ask)
    const calls = [move(20), transfer(1n)]
    const error = await sendSessionCalls(config, { session, calls }).catch(
      (thrown: unknown) => thrown,
    )
    expect(error).toMatchObject({ name: 'SessionCallsRevertedError' })
    // Control: this is what it said.
    if (!(error instanceof SessionCallsRevertedError)) throw error
    const bundlerClient = getBundlerClient(config, { chainId })
    await expect(
      bundlerClient.getUserOperationReceipt({ hash: error.userOpHash }),
    ).resolves.toMatchObject({ success: true })
    expect(await moves(client, session.account)).toBe(1)
  })

  test('behavior: the rpc is behind the bundler, and is waited for', async () => {
    const world = await granted()
    const { config, session, wire } = world
    let asked = 0
    tellLies(wire, ({ method }, truth) => {
      if (method !== 'eth_getTransactionReceipt') return truth
      asked += 1
      return asked <= 5 ? null : truth
    })
    await expect(sendSessionCalls(config, { session, calls: [move(0)] })).resolves.toMatchObject({
      receipt: { success: true },
    })
    expect(asked).toBe(6)
    await expect(expectUsable(world, { session, made: 1 })).resolves.toBeUndefined()
  })

  test('error: the bundler says that the grant has landed, and it has not', async () => {
    const receipt = await takeReceipt()
    const world = await granted()
    const { config, session, wire } = world
    pretend(wire, receipt)
    await expect(
      sendSessionCalls(impatient(world), { session, calls: [move(0)] }),
    ).rejects.toMatchObject({ name: 'SessionCallsUnconfirmedError', contradicted: true })
    tellTruth(wire)
    expect(await getSessionStatus(config, { session })).toMatchObject({ status: 'granted' })
    await sendSessionCalls(config, { session, calls: [move(20)] })
    await expect(expectUsable(world, { session, made: 1 })).resolves.toBeUndefined()
  })
})

describe('rotateSessionKey', () => {
  test('error: the bundler says that the new key has landed, and it has not', async () => {
    const receipt = await takeReceipt()
    const world = await landed()
    const { config, session, wire, owner } = world
    pretend(wire, receipt)
    await expect(
      rotateSessionKey(impatient(world), { session, wallet: owner.wallet }),
    ).rejects.toMatchObject({ name: 'SessionCallsUnconfirmedError', contradicted: true })
    tellTruth(wire)
    await giveUp(config)
    await sendSessionCalls(config, { session, calls: [move(20)] })
    await expect(expectUsable(world, { session, made: 2, prompts: 2 })).resolves.toBeUndefined()
    await rotateSessionKey(config, { session, wallet: owner.wallet })
    await sendSessionCalls(config, { session, calls: [move(40)] })
    await expect(expectUsable(world, { session, made: 3, prompts: 3 })).resolves.toBeUndefined()
  })
})

describe('revokeSession', () => {
  test('error: the bundler says that it has landed, and it has not', async () => {
    const receipt = await takeReceipt()
    const world = await landed()
    const { config, session, wire, owner } = world
    pretend(wire, receipt)
    await expect(
      revokeSession(impatient(world), { session, wallet: owner.wallet }),
    ).rejects.toMatchObject({ name: 'SessionCallsUnconfirmedError', contradicted: true })
    tellTruth(wire)
    expect(await getSessionStatus(config, { session })).toMatchObject({ status: 'active' })
    expect((await getSession(config, { id: session.id }))?.revoked).toBeUndefined()
    await expect(revokeSession(config, { session, wallet: owner.wallet })).resolves.toMatchObject({
      revoked: { clean: true },
    })
  })
})
