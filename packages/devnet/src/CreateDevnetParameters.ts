import type { AccountsSource } from './accounts/AccountsSource.js'
import type { Hardfork } from './chain/Hardfork.js'
import type { DevnetStep } from './DevnetStep.js'

export type CreateDevnetParameters = {
  /** `osaka` by default: the rules of public chains today, with a cheap P-256. */
  hardfork?: Hardfork | undefined
  /** Our development contracts by default. */
  accounts?: AccountsSource | undefined
  /** Port of the chain. 0: any free one. By default 8545, or the next free one. */
  port?: number | undefined
  /** Port of the bundler. 0: any free one. By default 4337, or the next free one. */
  bundlerPort?: number | undefined
  /** Port of paymaster and faucet. 0: any free one. By default 4338, or the next free one. */
  paymasterPort?: number | undefined
  /** Seconds between blocks. By default each transaction gets its block at once. */
  blockTime?: number | undefined
  /** `false`: a chain for contract tests, which starts sooner and takes no user operations. */
  bundler?: boolean | undefined
  /** `false`: build the chain's state anew, and keep it for no later start. */
  cache?: boolean | undefined
  onProgress?: ((step: DevnetStep) => void) | undefined
}
