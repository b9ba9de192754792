import { createTestClient, http } from 'viem'
import { foundry } from 'viem/chains'
import { expect, test, vi } from 'vitest'
import { createWorld, devnet, waitFor } from '../../../react/src/hooks.test.shared.js'
import { useRecovery } from './useRecovery.js'

const chain = createTestClient({ mode: 'anvil', chain: foundry, transport: http(devnet.rpcUrl) })

test('behavior: goes on from where the last look ended', async () => {
  const world = await createWorld()
  const network = vi.spyOn(window, 'fetch')
  const lookedFrom = (): readonly bigint[] =>
    network.mock.calls.flatMap(([, init]) => {
      const { method, params } = JSON.parse(String(init?.body))
      return method === 'eth_getLogs' ? [BigInt(params[0].fromBlock)] : []
    })
  const { result } = await world.render(() =>
    useRecovery({ account: undefined, chainId: foundry.id, fromBlock: 1n }),
  )
  const look = async (): Promise<bigint | undefined> => {
    network.mockClear()
    result.current.start()
    await waitFor(() => expect(lookedFrom()).not.toHaveLength(0))
    await waitFor(() => expect(result.current.share).toBeUndefined())
    expect(result.current.error).toBeUndefined()
    return lookedFrom().at(0)
  }
  // The last 64 blocks are looked at again.
  await chain.mine({ blocks: 65 })
  expect(await look()).toBe(1n)
  expect(await look()).toBeGreaterThan(1n)
})
