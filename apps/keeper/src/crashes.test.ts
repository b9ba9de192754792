import { beforeAll, describe, expect, test, vi } from 'vitest'
import { visit, type Visit } from './charge/visit.js'
import {
  createMachine,
  createPayer,
  createSubscriber,
  endAt,
  importInto,
  jump,
  periodLength,
  watchStages,
  type Machine,
  type Moment,
  type Stage,
  type Subscriber,
} from './keeper.test.shared.js'

/** What a payment asks, in words. Each is a moment at which the process may come to its end. */
const unsent = {
  'the record is read': 'SELECT keeper_session',
  'the chain is asked for its time': 'eth_getBlockByNumber',
  'the chain is asked for the ledger': 'eth_call',
  'the chain is asked for its tips': 'eth_maxPriorityFeePerGas',
  'the paymaster is asked for a stub': 'pm_getPaymasterStubData',
  'the bundler is asked for an estimate': 'eth_estimateUserOperationGas',
  'the paymaster is asked to pay': 'pm_getPaymasterData',
  'the operation leaves': 'eth_sendUserOperation',
}
const first = { ...unsent, 'the chain is asked for code': 'eth_getCode' }
const sent = {
  'the receipt is asked for': 'eth_getUserOperationReceipt',
}
const inBlock = {
  'the chain is asked for the transaction': 'eth_getTransactionReceipt',
  'the chain is asked for its time again': 'eth_getBlockByNumber',
  'the record is read again': 'SELECT keeper_session',
  'the chain is asked again': 'eth_call',
}
const written = { 'the landing is written down': 'UPDATE keeper_session' }

const moments = (stages: { [stage in Stage]: Record<string, string> }): Moment[] => [
  ...Object.entries(stages).flatMap(([stage, asks]) =>
    Object.entries(asks).map(([name, ask]) => ({ name, ask, stage: stage as Stage })),
  ),
  {
    name: 'the bundler has said that it took the operation',
    stage: 'unsent',
    ask: 'eth_sendUserOperation',
    answered: true,
  },
]

/** Visits in a process that has just begun, again and again as the engine does. */
async function visitAnew(machine: Machine, { session, planId }: Subscriber): Promise<Visit> {
  const { context } = createPayer(machine)
  return vi.waitFor(() => visit(context, { id: session.id, planId, ended: undefined }), {
    timeout: 60_000,
    interval: 200,
  })
}

/** A visit whose process ends in the middle of it. */
async function visitAndEnd(
  machine: Machine,
  { session, planId }: Subscriber,
  moment: Moment,
): Promise<void> {
  const { context, wire } = createPayer(machine)
  const ended = endAt(wire, moment)
  const visited = visit(context, { id: session.id, planId, ended: undefined })
  await Promise.race([
    ended,
    visited.then(() => {
      throw new Error(`It never came to where ${moment.name}.`)
    }),
  ])
}

/** All that a whole payment asks, by how far it has got. */
async function watch(machine: Machine, { session, planId }: Subscriber): Promise<Set<string>> {
  const asked = new Set<string>()
  const { context, wire } = createPayer(machine)
  watchStages(wire, (stage, ask) => {
    // Polls overlap: one that still asks for what another has been told is no step.
    if (stage === 'in a block' && ask === sent['the receipt is asked for']) return
    asked.add(`${stage}: ${ask}`)
  })
  await visit(context, { id: session.id, planId, ended: undefined })
  return asked
}

const named = (all: readonly Moment[]): Set<string> =>
  new Set(all.map(({ stage, ask }) => `${stage}: ${ask}`))

describe('the first period', () => {
  const all = moments({ unsent: first, sent, 'in a block': { ...written, ...inBlock } })
  let machine: Machine
  beforeAll(async () => {
    machine = await createMachine()
  })

  const subscribe = async (): Promise<Subscriber> => {
    const subscriber = await createSubscriber({ keyFor: createPayer(machine).context.keyFor })
    await importInto(machine, subscriber)
    return subscriber
  }

  test('default: every step has a name', async () => {
    const asked = await watch(machine, await subscribe())
    expect([...asked].toSorted()).toEqual([...named(all)].toSorted())
  })

  test.each(all)('behavior: the process ends where $name ($stage)', async (moment) => {
    const subscriber = await subscribe()
    await visitAndEnd(machine, subscriber, moment)
    expect(await visitAnew(machine, subscriber)).toMatchObject({ why: 'not-due' })
    expect(await subscriber.paid()).toBe(1)
    expect(await subscriber.payments()).toBe(1)
  })
})

describe('a later period', () => {
  const all = moments({ unsent, sent, 'in a block': inBlock })
  let machine: Machine
  let subscriber: Subscriber
  let period = 1
  beforeAll(async () => {
    machine = await createMachine()
    subscriber = await createSubscriber({ keyFor: createPayer(machine).context.keyFor })
    await importInto(machine, subscriber)
    await visitAnew(machine, subscriber)
  })

  test('default: every step has a name', async () => {
    await jump(periodLength)
    period += 1
    const asked = await watch(machine, subscriber)
    expect([...asked].toSorted()).toEqual([...named(all)].toSorted())
  })

  test.each(all)('behavior: the process ends where $name ($stage)', async (moment) => {
    await jump(periodLength)
    period += 1
    await visitAndEnd(machine, subscriber, moment)
    expect(await visitAnew(machine, subscriber)).toMatchObject({ why: 'not-due' })
    expect(await subscriber.paid()).toBe(period)
    expect(await subscriber.payments()).toBe(period)
  })
})
