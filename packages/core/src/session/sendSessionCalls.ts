import type { Abi, Address, Hex } from 'viem'
import type { UserOperationReceipt } from 'viem/account-abstraction'
import type { SessionKey } from '../keys/SessionKey.js'
import type { Session } from '../storage/Session.js'

/** One call, as bytes or by ABI (viem's shape). */
export type SessionCall =
  | { to: Address; value?: bigint | undefined; data?: Hex | undefined }
  | {
      to: Address
      value?: bigint | undefined
      abi: Abi
      functionName: string
      args?: readonly unknown[] | undefined
    }

export type SendSessionCallsParameters = {
  session: Session
  /** One operation: all of them happen, or none does. */
  calls: readonly SessionCall[]
  /** Needed where the key is not in this config's storage. */
  key?: SessionKey | undefined
  /** `false`: the account pays, even where a paymaster is configured. @default true */
  sponsored?: boolean | undefined
  /** @default 'landed' */
  waitFor?: 'landed' | 'submitted' | undefined
}

export type SendSessionCallsReturnType = {
  userOpHash: Hex
  /** Absent when only `'submitted'` was waited for. */
  receipt?: UserOperationReceipt | undefined
}
