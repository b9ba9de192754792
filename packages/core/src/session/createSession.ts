import type { Account, Chain, Transport, WalletClient } from 'viem'
import type { Session } from '../storage/Session.js'
import type { PrepareSessionParameters } from './prepareSession.js'
import type { PreparedSession } from './PreparedSession.js'

export type CreateSessionParameters = {
  /** The owner's wallet. It is prompted exactly once. */
  walletClient: WalletClient<Transport, Chain | undefined, Account>
} & (
  | { prepared: PreparedSession }
  | (Omit<PrepareSessionParameters, 'owner'> & {
      /** @default the wallet's account */
      owner?: PrepareSessionParameters['owner'] | undefined
      prepared?: undefined
    })
)

export type CreateSessionReturnType = Session
