import { createTestClient, http } from 'viem'

/** A block every second, as on public chains. */
export function startClock({ rpcUrl }) {
  const client = createTestClient({ mode: 'anvil', transport: http(rpcUrl) })
  // A devnet that is going away takes no more blocks.
  return setInterval(() => client.mine({ blocks: 1 }).catch(() => {}), 1000)
}
