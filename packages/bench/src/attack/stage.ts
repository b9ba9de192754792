import { encodeInstall, type InstallPlan } from '@valetkey/core'
import { concat, encodeFunctionData, numberToHex, type Address, type Hex } from 'viem'
import type { PrivateKeyAccount } from 'viem/accounts'
import type { Failure } from '../conformance/outcome.js'
import { accountAbi, entryPoint, entryPointAbi, nonceKey, type Call } from '../conformance/wire.js'
import {
  asOwner,
  buildOperation,
  handleAll,
  revertOf,
  send,
  type Act,
  type Session,
  type UserOperation,
} from '../conformance/world.js'
import type { Scene } from './scene.js'

/** A scene in which one misuse is tried. */
export type Stage = Scene & {
  /** What the owner granted, as installed. */
  plan: InstallPlan
  session: Session
  /** False in the control. */
  isGuarded: boolean
  /** How the chain refused, in order: `code > error > inner error`. */
  refusals: string[]
  /** Nonce keys and fees of the account's operations: what may change without anything landing. */
  nonceKeys: Set<bigint>
  gasPaid: bigint
  /** Signed at one time, to be sent at another. */
  held?: UserOperation | undefined
}

/** Where the EntryPoint itself refuses, its code says all. */
const record = (stage: Stage, { names }: Failure, code?: string): void => {
  stage.refusals.push([code, ...(code && code !== 'AA23' ? [] : names)].filter(Boolean).join(' > '))
}

/** One user operation, straight to the EntryPoint: no check of ours is in its way. */
export async function operate(stage: Stage, act: Act, as: Session = stage.session): Promise<void> {
  await submit(stage, await buildOperation(stage.world, as, act))
}

/** An operation that was signed before. */
export async function submit(stage: Stage, op: UserOperation): Promise<void> {
  await submitAll(stage, [op])
}

/** Several operations in one bundle. */
export async function submitAll(stage: Stage, ops: readonly UserOperation[]): Promise<void> {
  for (const op of ops) stage.nonceKeys.add(op.nonce >> 64n)
  for (const outcome of await handleAll(stage.world, ops)) {
    if (outcome.phase === 'validation') record(stage, outcome.failure, outcome.code)
    else {
      if (!outcome.success) record(stage, outcome.failure)
      if (outcome.payer === 'account') stage.gasPaid += outcome.cost
    }
  }
}

/** A plain transaction; an address stands for somebody whom the chain lets us play. */
export async function transact(
  stage: Stage,
  from: PrivateKeyAccount | Address,
  call: Call,
): Promise<void> {
  const { success, failure } = await send(
    stage.world,
    typeof from === 'string' ? { address: from, type: 'json-rpc' } : from,
    call,
  )
  if (!success) record(stage, failure)
}

/** Asks, without a transaction, how the chain would answer. */
export async function ask(stage: Stage, call: Call): Promise<void> {
  const failure = await revertOf(stage.world, { from: stage.thief.address, ...call })
  if (failure.names.length > 0) record(stage, failure)
}

/** The key calls the account itself, without a bundler. `options` as in a nonce. */
export const operateAtRuntime = (
  stage: Stage,
  callData: Hex,
  { from = stage.key, options = 0 }: { from?: PrivateKeyAccount; options?: number } = {},
): Promise<void> =>
  transact(stage, from, {
    to: stage.account.address,
    data: encodeFunctionData({
      abi: accountAbi,
      functionName: 'executeWithRuntimeValidation',
      args: [
        callData,
        concat([
          numberToHex(options, { size: 1 }),
          numberToHex(stage.entityId, { size: 4 }),
          '0xff',
        ]),
      ],
    }),
  })

/** The owner does something on purpose. */
export async function ownerDoes({ world, account }: Scene, callData: Hex): Promise<void> {
  const { success, failure } = await asOwner(world, account, callData)
  if (!success) throw new Error(`the owner could not act: ${failure.names.join(' > ')}`)
}

export const install = (stage: Scene, plan: InstallPlan): Promise<void> =>
  ownerDoes(stage, encodeInstall(plan))

/** Makes it this second on the chain. */
export async function waitUntil({ world: { client } }: Scene, timestamp: number): Promise<void> {
  await client.setNextBlockTimestamp({ timestamp: BigInt(timestamp) })
  await client.mine({ blocks: 1 })
}

/** The next nonce of the key, which the EntryPoint counts for each lane and set of options. */
export const nextNonce = (
  { world, account, entityId }: Scene,
  { options = 0, lane = 0n }: { options?: number; lane?: bigint } = {},
): Promise<bigint> =>
  world.client.readContract({
    address: entryPoint,
    abi: entryPointAbi,
    functionName: 'getNonce',
    args: [account.address, nonceKey(entityId, options, lane)],
  })
