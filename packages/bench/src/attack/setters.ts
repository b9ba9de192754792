import { encodeFunctionData, type Address, type Hex } from 'viem'
import {
  accountAbi,
  addresses,
  deferredBit,
  entryPoint,
  entryPointAbi,
  moduleAbi,
  nonceKey,
  singleSignerAbi,
  type Call,
} from '../conformance/wire.js'

/* What an owner does to a session, and a leaked key must not. */

export const setTokenLimit = (entityId: number, token: Address, limit: bigint): Call => ({
  to: addresses.allowlist,
  data: encodeFunctionData({
    abi: moduleAbi,
    functionName: 'updateLimits',
    args: [entityId, token, true, limit],
  }),
})

export const setTimeRange = (entityId: number, validUntil: number, validAfter: number): Call => ({
  to: addresses.timeRange,
  data: encodeFunctionData({
    abi: moduleAbi,
    functionName: 'setTimeRange',
    args: [entityId, validUntil, validAfter],
  }),
})

export const setSigner = (entityId: number, signer: Address): Call => ({
  to: addresses.singleSigner,
  data: encodeFunctionData({
    abi: singleSignerAbi,
    functionName: 'transferSigner',
    args: [entityId, signer],
  }),
})

export const cancelGrant = (entityId: number): Call => ({
  to: entryPoint,
  data: encodeFunctionData({
    abi: entryPointAbi,
    functionName: 'incrementNonce',
    args: [nonceKey(entityId, deferredBit)],
  }),
})

/** Makes somebody else the owner of the account. */
export const replaceOwner = (owner: Address): Hex =>
  encodeFunctionData({
    abi: accountAbi,
    functionName: 'updateFallbackSignerData',
    args: [owner, false],
  })
