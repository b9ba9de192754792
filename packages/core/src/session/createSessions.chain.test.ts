import { createClient, http, type Chain } from 'viem'
import { foundry } from 'viem/chains'
import { describe, expect, test } from 'vitest'
import { createSessions, type ChainGrant } from './createSessions.js'
import { getSessions } from './getSessions.js'
import { prepareSessions } from './prepareSessions.js'
import { sendSessionCalls } from './sendSessionCalls.js'
import { chainId, createWorld, devnet, move, moves, request } from './session.test.shared.js'

/** A second chain by another id. The same node stands for it: nothing lands there in these tests. */
const otherChainId = 31338
const other: Chain = { ...foundry, id: otherChainId }

const prepared = async () => {
  const world = createWorld()
  const { getClient } = world.config
  const config = {
    ...world.config,
    getClient: (chain: { chainId: number }) =>
      chain.chainId === otherChainId
        ? createClient({ chain: other, transport: http(devnet.rpcUrl) })
        : getClient(chain),
  }
  const { owner } = world
  // On a public chain only the known contracts are accepted; what was read of this one stands for it.
  const first = await prepareSessions(config, {
    owner: owner.address,
    chains: [{ chainId, request: request() }],
  })
  return { ...world, config, first }
}

describe('createSessions', () => {
  test('default: one signature per chain, with progress', async () => {
    const { config, owner, client } = createWorld()
    const chains = [
      { chainId, request: request() },
      { chainId, request: request(1n) },
    ]
    const asked = await prepareSessions(config, { owner: owner.address, chains })
    const progress: string[] = []
    const { status, sessions, remaining } = await createSessions(config, {
      prepared: asked,
      wallet: ({ chainId: asking }) => {
        expect(asking).toBe(chainId)
        return owner.wallet
      },
      onProgress: (grants) => progress.push(grants.map((grant) => grant.status).join(' ')),
    })
    expect({ status, remaining }).toEqual({ status: 'granted', remaining: [] })
    expect(owner.prompts).toEqual(['signTypedData', 'signTypedData'])
    expect(progress).toEqual([
      'signing waiting',
      'granted waiting',
      'granted signing',
      'granted granted',
    ])
    expect(sessions[0]?.key).not.toEqual(sessions[1]?.key)
    for (const [index, session] of sessions.entries()) {
      await sendSessionCalls(config, { session, calls: [move(index * 9)] })
    }
    expect(await moves(client, sessions[0]?.account ?? '0x')).toBe(2)
  })

  test('behavior: partial success, and the rest again', async () => {
    const { config, owner } = createWorld()
    const chains = [
      { chainId, request: request() },
      { chainId, request: request(1n) },
      { chainId, request: request(2n) },
    ]
    const asked = await prepareSessions(config, { owner: owner.address, chains })
    let seen: readonly ChainGrant[] = []
    const first = await createSessions(config, {
      prepared: asked,
      wallet: owner.wallet,
      onProgress(grants) {
        seen = grants
        owner.rejects = grants[0]?.status === 'granted'
      },
    })
    expect(first).toMatchObject({ status: 'partial', grants: seen })
    expect(first.grants.map(({ status }) => status)).toEqual(['granted', 'failed', 'waiting'])
    expect(first.grants[1]).toMatchObject({ error: { name: 'WalletRejectedError' } })
    expect(owner.prompts).toHaveLength(2)
    expect(await getSessions(config)).toEqual(first.sessions)

    owner.rejects = false
    const { remaining } = first
    const second = await createSessions(config, { prepared: remaining, wallet: owner.wallet })
    expect(second.status).toBe('granted')
    expect(owner.prompts).toHaveLength(4)
    expect(await getSessions(config)).toHaveLength(3)
  })

  test('behavior: a wallet that cannot come to a chain does not hold up the others', async () => {
    const { config, owner } = createWorld()
    const chains = [
      { chainId, request: request() },
      { chainId, request: request(1n) },
    ]
    const asked = await prepareSessions(config, { owner: owner.address, chains })
    let calls = 0
    const { status, grants } = await createSessions(config, {
      prepared: asked,
      wallet: () => {
        calls += 1
        if (calls === 1) throw new Error('The wallet does not know this chain.')
        return owner.wallet
      },
    })
    expect(status).toBe('partial')
    expect(grants.map((grant) => grant.status)).toEqual(['failed', 'granted'])
  })

  test('error: where one chain cannot be granted, nobody is asked', async () => {
    const { config, owner, first } = await prepared()
    expect(first).toHaveLength(1)
    await expect(
      prepareSessions(config, {
        owner: owner.address,
        chains: [
          { chainId, request: request() },
          { chainId: otherChainId, request: request() },
        ],
      }),
    ).rejects.toMatchObject({ name: 'UnknownCodeError' })
    expect(owner.prompts).toEqual([])
  })
})
