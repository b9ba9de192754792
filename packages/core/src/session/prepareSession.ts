import type { Address } from 'viem'
import type { Owner } from '../account/Owner.js'
import type { SessionKeyReference } from '../keys/SessionKey.js'
import type { SessionRequest } from '../permissions/types.js'
import type { PreparedSession } from './PreparedSession.js'

export type PrepareSessionParameters = {
  request: SessionRequest
  /** Who will be asked to sign. An address stands for an EOA. */
  owner: Owner | Address
  chainId: number
  /** @default the account that belongs to `owner` and `salt` */
  account?: Address | undefined
  /** @default 0n */
  salt?: bigint | undefined
  /**
   * Where the session key comes from: a fresh one made here, or one that somebody else keeps (a
   * server's, for example), by its public half.
   * @default 'p256'
   */
  key?: 'p256' | 'secp256k1-exportable' | SessionKeyReference | undefined
  /** How long the owner's signature may be used to install the session, in seconds. @default 3600 */
  expiresIn?: number | undefined
}

export type PrepareSessionReturnType = PreparedSession
