import { ExecutionRevertedError, numberToHex, parseEther } from 'viem'
import { describe, expect, test } from 'vitest'
import type { ValetKeyConfig } from '../../config/ValetKeyConfig.js'
import { GasOutOfBoundsError } from '../../errors/GasOutOfBoundsError.js'
import { createSession } from '../createSession.js'
import { revokeSession } from '../revokeSession.js'
import { sendSessionCalls } from '../sendSessionCalls.js'
import {
  chainId,
  createWorld,
  fields,
  fund,
  move,
  moves,
  request,
  throughBundler,
} from '../session.test.shared.js'
import { estimateFees } from './estimateFees.js'

const landed = async () => {
  const world = createWorld({ sponsored: false })
  const { config, owner } = world
  const session = await createSession(config, { wallet: owner.wallet, request: request() })
  await fund(session.account, { value: parseEther('10') })
  await sendSessionCalls(config, { session, calls: [move(0)] })
  return { ...world, session }
}

type Field = 'preVerificationGas' | 'verificationGasLimit' | 'callGasLimit'

/** A bundler with an estimate of its own. */
const estimating = (
  config: ValetKeyConfig,
  field: Field,
  estimate: (honest: bigint) => bigint,
): ValetKeyConfig =>
  throughBundler(config, async ({ method }, ask) => {
    const answer = await ask()
    if (method !== 'eth_estimateUserOperationGas') return answer
    const named = new Map(Object.entries(answer ?? {}))
    const honest = BigInt(String(named.get(field)))
    return { ...Object.fromEntries(named), [field]: numberToHex(estimate(honest)) }
  })

/** Asks for many times the gas that it has a use for. */
const greedy = (config: ValetKeyConfig, field: Field, multiple: bigint): ValetKeyConfig =>
  estimating(config, field, (honest) => honest * multiple)

const sent = ({ asked }: { asked: string[] }): number =>
  asked.filter((method) => method === 'eth_sendUserOperation').length

describe('sendSessionCalls', () => {
  test.each<Field>(['preVerificationGas', 'verificationGasLimit', 'callGasLimit'])(
    'error: a bundler that asks for more %s than there is a use for',
    async (field) => {
      const { config, session, client, owner, wire } = await landed()
      const before = sent(wire)
      const page = greedy(config, field, 20n)
      await expect(sendSessionCalls(page, { session, calls: [move(9)] })).rejects.toMatchObject({
        name: 'GasOutOfBoundsError',
        field,
        value: expect.any(BigInt),
        remedy: expect.stringContaining(`gasBounds[${chainId}]`),
      })
      // What the owner signs is bounded too, and nobody is prompted.
      const prompts = owner.prompts.length
      await expect(revokeSession(page, { session, wallet: owner.wallet })).rejects.toMatchObject({
        name: 'GasOutOfBoundsError',
      })
      expect(owner.prompts).toHaveLength(prompts)
      expect(sent(wire)).toBe(before)

      // The control: where the app says that it costs so much, it goes through, and is paid.
      const trusting = { ...page, gasBounds: { [chainId]: { [field]: 100 } } }
      await sendSessionCalls(trusting, { session, calls: [move(9)] })
      expect(await moves(client, session.account)).toBe(2)
    },
  )

  test('behavior: calls may take what the chain itself measures', async () => {
    const { config, session, wire } = await landed()
    const calls = [move(9)]
    const most = async (): Promise<bigint> => {
      const error = await sendSessionCalls(greedy(config, 'callGasLimit', 100n), {
        session,
        calls,
      }).catch((thrown: unknown) => thrown)
      if (!(error instanceof GasOutOfBoundsError)) throw error
      return error.most
    }
    const measured = await most()
    const page = estimating(config, 'callGasLimit', () => measured)
    // The control: a chain that cannot tell, since the calls fail on it.
    const { answer } = wire
    wire.answer = (asked, ask) => {
      if (asked.method === 'eth_estimateGas') throw new ExecutionRevertedError()
      return answer(asked, ask)
    }
    expect(await most()).toBeLessThan(measured)
    await expect(sendSessionCalls(page, { session, calls })).rejects.toMatchObject({
      name: 'GasOutOfBoundsError',
    })
    wire.answer = answer
    await sendSessionCalls(page, { session, calls })
  })

  test('behavior: the first operation is bounded too', async () => {
    const { config, owner } = createWorld()
    const session = await createSession(config, { wallet: owner.wallet, request: request() })
    for (const field of ['preVerificationGas', 'verificationGasLimit', 'callGasLimit'] as const) {
      const page = greedy(config, field, 30n)
      await expect(sendSessionCalls(page, { session, calls: [move(9)] })).rejects.toMatchObject({
        name: 'GasOutOfBoundsError',
        field,
      })
    }
    await sendSessionCalls(config, { session, calls: [move(9)] })
  })

  test.each(['paymasterVerificationGasLimit', 'paymasterPostOpGasLimit'] as const)(
    'error: a paymaster that asks for more %s than there is a use for',
    async (field) => {
      const { config, owner, client, wire } = createWorld()
      const session = await createSession(config, { wallet: owner.wallet, request: request() })
      wire.answer = async ({ method }, ask) => {
        const answer = await ask()
        return method === 'pm_getPaymasterStubData'
          ? { ...fields(answer), [field]: numberToHex(2_000_000n) }
          : answer
      }
      const before = sent(wire)
      await expect(sendSessionCalls(config, { session, calls: [move(9)] })).rejects.toMatchObject({
        name: 'GasOutOfBoundsError',
        field: 'paymasterGas',
        most: 1_000_000n,
      })
      expect(sent(wire)).toBe(before)
      // The control: where the app says that it takes so much, it goes through.
      const trusting = { ...config, gasBounds: { [chainId]: { paymasterGas: 3_000_000n } } }
      await sendSessionCalls(trusting, { session, calls: [move(9)] })
      expect(await moves(client, session.account)).toBe(1)
    },
  )

  test('error: fees far beyond what the chain asks', async () => {
    const { config, session, client } = await landed()
    const times = (multiple: bigint): ValetKeyConfig => ({
      ...config,
      async estimateFees() {
        const { maxFeePerGas, maxPriorityFeePerGas } = await estimateFees(client)
        return { maxFeePerGas: maxFeePerGas * multiple, maxPriorityFeePerGas }
      },
    })
    const page = times(50n)
    const calls = [move(9)]
    await expect(sendSessionCalls(page, { session, calls })).rejects.toMatchObject({
      name: 'GasOutOfBoundsError',
      field: 'maxFeePerGas',
    })
    const least = { ...config, gasBounds: { [chainId]: { maxFeePerGas: 1n } } }
    await expect(sendSessionCalls(least, { session, calls })).rejects.toMatchObject({
      name: 'GasOutOfBoundsError',
      field: 'maxFeePerGas',
    })
    // The controls: a bundler may want a little more, and an app may allow much more.
    await sendSessionCalls(times(2n), { session, calls })
    const trusting = { ...page, gasBounds: { [chainId]: { fees: 100 } } }
    await sendSessionCalls(trusting, { session, calls: [move(20)] })
    expect(await moves(client, session.account)).toBe(3)
  })
})
