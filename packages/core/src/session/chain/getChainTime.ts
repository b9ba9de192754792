import { getBlock } from 'viem/actions'
import type { ValetKeyConfig } from '../../config/ValetKeyConfig.js'
import { isDevelopmentChain } from './isDevelopmentChain.js'

/** How long a reading of a chain's clock is used, in milliseconds. */
const freshFor = 60_000

/** A public chain that made no block for this long is not idle: our own clock is ahead. */
const idleAfter = 120

/**
 * Unix seconds by the chain's clock. A chain is never behind its last block; one whose last block is
 * long past has a clock behind ours, unless it is a development chain, which makes blocks on demand.
 */
export async function getChainTime(
  config: ValetKeyConfig,
  { chainId }: { chainId: number },
): Promise<number> {
  const { clocks } = config._internal
  const known = clocks.get(chainId)
  const now = Date.now()
  if (known !== undefined && Math.abs(now - known.seenAt) < freshFor) {
    return Math.floor(now / 1000) + known.ahead
  }
  const { timestamp } = await getBlock(config.getClient({ chainId }))
  const seenAt = Date.now()
  const difference = Number(timestamp) - Math.floor(seenAt / 1000)
  const idle = isDevelopmentChain(chainId) || difference > -idleAfter
  const ahead = difference < 0 && idle ? 0 : difference
  clocks.set(chainId, { ahead, seenAt })
  return Math.floor(seenAt / 1000) + ahead
}
