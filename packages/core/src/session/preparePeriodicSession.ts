import { getAddress, isAddressEqual, type Address } from 'viem'
import { getAccountAddress } from '../account/getAccountAddress.js'
import type { Owner } from '../account/Owner.js'
import type { OwnerWallet } from '../account/OwnerWallet.js'
import type { ValetKeyConfig } from '../config/ValetKeyConfig.js'
import type { BundlerMissingErrorType } from '../errors/BundlerMissingError.js'
import { ContractMissingError } from '../errors/ContractMissingError.js'
import type { NotSliceableErrorType } from '../errors/NotSliceableError.js'
import { decodeInstall } from '../install/decodeInstall.js'
import { encodeInstall } from '../install/encodeInstall.js'
import type { SessionKeyReference } from '../keys/SessionKey.js'
import { periodicSpendLimitModuleAddress } from '../modules/periodicSpendLimit/address.js'
import { compile } from '../permissions/compile.js'
import { normalise } from '../permissions/normalise.js'
import type { NormalRequest, SessionRequest } from '../permissions/types.js'
import type { SessionId, SessionSlice } from '../storage/Session.js'
import type { StoredKey } from '../storage/StoredKey.js'
import { getChainTime } from './chain/getChainTime.js'
import { verifyAccount } from './chain/verifyAccount.js'
import { verifyContracts } from './chain/verifyContracts.js'
import { createKey } from './keys/createKey.js'
import { estimateAsOwner } from './owner/estimateAsOwner.js'
import type { PreparedSession } from './PreparedSession.js'
import {
  prepareSession,
  type PrepareSessionErrorType,
  type PrepareSessionParameters,
} from './prepareSession.js'
import { randomEntityId } from './randomEntityId.js'
import { toSlices } from './slices/toSlices.js'
import { toSessionId } from './toSessionId.js'

export type PreparePeriodicSessionParameters = Omit<PrepareSessionParameters, 'request'> & {
  /** With `periodicSpend` permissions, all for the same period. */
  request: SessionRequest
  /** The owner's wallet, to know what the owner operation costs. It is not prompted. */
  wallet: OwnerWallet
  /**
   * `module`: PeriodicSpendLimitModule. `slices`: stock modules alone, an installation for each
   * period, at most 12. @default the module where the chain has it
   */
  enforcedBy?: 'module' | 'slices' | undefined
  /** `false`: the account pays for the installations, even where a paymaster is configured. @default true */
  sponsored?: boolean | undefined
}

/** Installations for one period each, made at once by one owner operation. */
export type PreparedSlices = {
  id: SessionId
  chainId: number
  account: Address
  owner: Owner
  salt: bigint
  key: SessionKeyReference
  storedKey: StoredKey | undefined
  request: NormalRequest
  slices: readonly SessionSlice[]
}

export type PreparePeriodicSessionReturnType =
  | {
      enforcedBy: 'module'
      /** As `prepareSession` makes it: granted by a signature, installed with the first use. */
      prepared: PreparedSession
    }
  | {
      enforcedBy: 'slices'
      prepared: PreparedSlices
      /** Most that installing them costs: gas, and wei at the fees of now. */
      price: { gas: bigint; wei: bigint }
    }

export type PreparePeriodicSessionErrorType =
  | BundlerMissingErrorType
  | NotSliceableErrorType
  | PrepareSessionErrorType

/**
 * Prepares a session with limits per period: "100 USDC a month". The same request works with and
 * without PeriodicSpendLimitModule, and reads back the same; only the price differs. Show it first.
 */
export async function preparePeriodicSession(
  config: ValetKeyConfig,
  { enforcedBy, wallet, request, sponsored, ...parameters }: PreparePeriodicSessionParameters,
): Promise<PreparePeriodicSessionReturnType> {
  if (enforcedBy !== 'slices') {
    try {
      const prepared = await prepareSession(config, { ...parameters, request })
      return { enforcedBy: 'module', prepared }
    } catch (error) {
      const lacksModule =
        error instanceof ContractMissingError &&
        isAddressEqual(error.address, periodicSpendLimitModuleAddress)
      if (enforcedBy === 'module' || !lacksModule) throw error
    }
  }
  return prepareSlices(config, { ...parameters, wallet, request, sponsored })
}

async function prepareSlices(
  config: ValetKeyConfig,
  {
    wallet,
    chainId,
    salt = 0n,
    key: asked = 'p256',
    request: whole,
    sponsored = true,
    ...parameters
  }: Omit<PreparePeriodicSessionParameters, 'enforcedBy'>,
): Promise<PreparePeriodicSessionReturnType> {
  const { kinds } = config
  const time = await getChainTime(config, { chainId })
  const request = normalise({ ...whole, validAfter: whole.validAfter ?? time }, { kinds })
  const owner: Owner =
    typeof parameters.owner === 'string'
      ? { type: 'eoa', address: getAddress(parameters.owner) }
      : parameters.owner
  const account = getAddress(parameters.account ?? getAccountAddress({ owner, salt }))
  const { key, storedKey } = await createKey(asked)
  const plans = toSlices(request).map((slice) =>
    compile({ request: slice, key, entityId: randomEntityId(), account, kinds }),
  )
  await Promise.all([
    verifyAccount(config, { chainId, owner, account, salt }),
    ...plans.slice(0, 1).map((plan) => verifyContracts(config, { chainId, owner, plan })),
  ])
  const slices = toSlices(request).map(({ validAfter = 0, validUntil }, index): SessionSlice => {
    const plan = plans[index]
    const installation = plan === undefined ? '0x' : encodeInstall(plan)
    const { entityId } = decodeInstall(installation)
    const end = validUntil === 'never' ? 0 : validUntil
    return { entityId, validAfter, validUntil: end, installation }
  })
  const { gas, wei } = await estimateAsOwner(config, {
    session: { chainId, owner, salt, account },
    wallet,
    calls: slices.map(({ installation }) => ({ to: account, data: installation })),
    sponsored,
  })
  const id = toSessionId({ chainId, account, entityId: slices[0]?.entityId ?? 0 })
  return {
    enforcedBy: 'slices',
    prepared: { id, chainId, account, owner, salt, key, storedKey, request, slices },
    price: { gas, wei },
  }
}
