import { createDevnet } from '@valetkey/devnet'
import { parseEther } from 'viem'
import { generatePrivateKey, privateKeyToAccount } from 'viem/accounts'
import { createPlan } from './createPlan.mjs'
import { startClock } from './startClock.mjs'
import { startKeeper } from './startKeeper.mjs'

/** A devnet of our own with a keeper beside it, and what the page has to know of them. */
export async function startLocal({ records, forkUrl, hardfork, period }) {
  const devnet = await createDevnet({
    ...(records ? { accounts: { type: 'records', folder: records } } : {}),
    ...(forkUrl ? { accounts: { type: 'fork', url: forkUrl } } : {}),
    ...(hardfork ? { hardfork } : {}),
  })
  // A chain that makes blocks on demand would have no periods while nobody acts.
  const clock = startClock(devnet)
  let keeper
  const close = async () => {
    clearInterval(clock)
    await keeper?.close()
    await devnet.close()
  }
  try {
    const merchant = privateKeyToAccount(generatePrivateKey())
    await devnet.fund({ address: merchant.address, value: parseEther('1') })
    const planId = await createPlan(devnet, { merchant, period })
    keeper = await startKeeper(devnet)
    return {
      environment: { ...devnet.info, keeper: { url: '/keeper', planId: planId.toString() } },
      keeperUrl: keeper.url,
      hardfork: devnet.hardfork,
      stopped: devnet.stopped,
      close,
    }
  } catch (error) {
    await close()
    throw error
  }
}
