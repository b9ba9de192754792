import type { SessionKey, ValetKeyConfig } from '@valetkey/core'
import type { Address, Chain, Client, Transport } from 'viem'
import type { Subscriptions } from '../database/subscriptions.js'
import type { Log } from '../Log.js'
import type { Metrics } from '../Metrics.js'

/** What every step of a charge is given. */
export type Context = {
  config: ValetKeyConfig
  client: Client<Transport, Chain>
  subscriptions: Subscriptions
  /** The Subscription contract. */
  contract: Address
  keyFor: (account: Address) => SessionKey & { type: 'secp256k1'; address: Address }
  log: Log
  metrics: Metrics
}
