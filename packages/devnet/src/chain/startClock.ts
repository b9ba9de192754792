import type { Chain } from './createChain.js'

/**
 * Brings the chain to the time of the machine, where it then goes on: the last block of a kept or forked state is as
 * old as that state. A chain that is ahead stays ahead.
 */
export async function startClock(chain: Chain): Promise<void> {
  const { timestamp } = await chain.getBlock()
  const now = BigInt(Math.floor(Date.now() / 1000))
  if (now > timestamp) await chain.setNextBlockTimestamp({ timestamp: now })
  await chain.mine({ blocks: 1 })
}
