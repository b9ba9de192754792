import { parseEther } from 'viem'
import { privateKeyToAddress } from 'viem/accounts'
import type { Chain } from './createChain.js'
import { keys } from './keys.js'

const value = parseEther('1000000000')

/** Gives the devnet's own parts more ether than they will use. */
export async function fundKeys(chain: Chain): Promise<void> {
  await Promise.all(
    Object.values(keys).map((key) =>
      chain.setBalance({ address: privateKeyToAddress(key), value }),
    ),
  )
}
