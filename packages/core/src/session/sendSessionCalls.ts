import { encodeFunctionData, type Abi, type Address, type Hex } from 'viem'
import {
  entryPoint07Abi,
  entryPoint07Address,
  type SendUserOperationErrorType,
  type UserOperationReceipt,
} from 'viem/account-abstraction'
import { readContract } from 'viem/actions'
import type { AccountCall } from '../account/encodeCalls.js'
import { encodeNonceKey } from '../account/encodeNonceKey.js'
import type { ValetKeyConfig } from '../config/ValetKeyConfig.js'
import type { BundlerMissingErrorType } from '../errors/BundlerMissingError.js'
import type { ClientMissingErrorType } from '../errors/ClientMissingError.js'
import type { GrantLapsedErrorType } from '../errors/GrantLapsedError.js'
import type { SessionCallsRevertedErrorType } from '../errors/SessionCallsRevertedError.js'
import type { SessionKeyMissingErrorType } from '../errors/SessionKeyMissingError.js'
import { SessionRevokedError, type SessionRevokedErrorType } from '../errors/SessionRevokedError.js'
import type { StorageUnavailableErrorType } from '../errors/StorageUnavailableError.js'
import type { SessionKey } from '../keys/SessionKey.js'
import type { Session } from '../storage/Session.js'
import { getPlan } from './getPlan.js'
import { getSessionKey } from './getSessionKey.js'
import { acquireLane } from './send/acquireLane.js'
import { assertLanded } from './send/assertLanded.js'
import { land } from './send/land.js'
import { sendOperation, type SentOperation } from './send/sendOperation.js'
import { toCallingAccount } from './send/toCallingAccount.js'

/** One call, as bytes or by ABI (viem's shape). */
export type SessionCall =
  | { to: Address; value?: bigint | undefined; data?: Hex | undefined; abi?: undefined }
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
  receipt?: UserOperationReceipt<'0.7'> | undefined
}

export type SendSessionCallsErrorType =
  | BundlerMissingErrorType
  | ClientMissingErrorType
  | GrantLapsedErrorType
  | SendUserOperationErrorType
  | SessionCallsRevertedErrorType
  | SessionKeyMissingErrorType
  | SessionRevokedErrorType
  | StorageUnavailableErrorType

/**
 * Acts with the session's key: no prompt. The first use carries the grant, and deploys the account
 * where it is new; calls that are made before the grant has landed wait for it.
 *
 * @example
 * await sendSessionCalls(config, {
 *   session,
 *   calls: [{ to: arena, abi: arenaAbi, functionName: 'move', args: [1, 2] }],
 * })
 */
export async function sendSessionCalls(
  config: ValetKeyConfig,
  { session, calls, key: given, sponsored = true, waitFor = 'landed' }: SendSessionCallsParameters,
): Promise<SendSessionCallsReturnType> {
  const known = (await config.storage.getSession(session.id)) ?? session
  if (known.revoked !== undefined) throw new SessionRevokedError({ id: session.id })
  const key = await getSessionKey(config, { session: known, key: given })
  const encoded = calls.map(toAccountCall)

  const sending = { session: known, key, calls: encoded, sponsored }
  const { userOpHash, receipt } = (await land(config, sending)) ?? (await act(config, sending))
  if (waitFor === 'submitted') return { userOpHash }
  return { userOpHash, receipt: assertLanded(await receipt) }
}

/** Sends calls of a session that has landed. */
async function act(
  config: ValetKeyConfig,
  {
    session,
    key,
    calls,
    sponsored,
  }: {
    session: Session
    key: SessionKey
    calls: readonly AccountCall[]
    sponsored: boolean
  },
): Promise<SentOperation> {
  const { chainId, entityId } = session
  const { isGlobal } = getPlan(config, session)
  const account = await toCallingAccount(config, { session, key, landing: false })
  const { lane, release } = await acquireLane(session.id)
  try {
    const nonce = await readContract(config.getClient({ chainId }), {
      address: entryPoint07Address,
      abi: entryPoint07Abi,
      functionName: 'getNonce',
      args: [account.address, encodeNonceKey({ entityId, global: isGlobal, lane })],
    })
    const sent = await sendOperation(config, { chainId, account, calls, nonce, sponsored })
    const receipt = sent.receipt.finally(release)
    receipt.then(
      () => config._internal.emit({ type: 'used', session }),
      () => {},
    )
    return { ...sent, receipt }
  } catch (error) {
    release()
    throw error
  }
}

function toAccountCall(call: SessionCall): AccountCall {
  if (call.abi === undefined) return { to: call.to, value: call.value, data: call.data }
  const { to, value, abi, functionName, args } = call
  return { to, value, data: encodeFunctionData({ abi, functionName, args }) }
}
