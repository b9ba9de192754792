import type { Address, Hash } from 'viem'
import type { AccountsSource } from './accounts/AccountsSource.js'
import type { Hardfork } from './chain/Hardfork.js'
import type { DevnetContracts } from './contracts/DevnetContracts.js'
import type { DevnetError } from './errors/DevnetError.js'
import type { FundParameters } from './faucet/createFaucet.js'
import type { versions } from './versions.js'

/** Where everything is, as plain JSON. */
export type DevnetInfo = {
  chainId: number
  hardfork: Hardfork
  /** Whose accounts run. */
  accounts: AccountsSource['type']
  /** Contracts that records or fork lack and that are ours instead. Empty if the accounts are embedded: all are ours. */
  filled: string[]
  /** Recorded runs and transactions that were not replayed, because they deploy no known contract. */
  ignored: string[]
  rpcUrl: string
  /** Absent with `bundler: false`. */
  bundlerUrl?: string | undefined
  /** ERC-7677. */
  paymasterUrl: string
  faucetUrl: string
  entryPoint: Address
  contracts: DevnetContracts
  versions: typeof versions
}

export type Devnet = Omit<DevnetInfo, 'bundlerUrl'> & {
  info: DevnetInfo
  /** @throws {BundlerNotStartedError} with `bundler: false`. */
  readonly bundlerUrl: string
  /** Sends ether and mints test tokens; resolves when all has landed. */
  fund: (parameters: FundParameters) => Promise<Hash[]>
  /** Ends everything. Idempotent. */
  close: () => Promise<void>
  /** Resolves when the devnet has ended: with the error if a part of it stopped by itself, with nothing if closed. */
  stopped: Promise<DevnetError | undefined>
  [Symbol.asyncDispose]: () => Promise<void>
}
