import {
  type Address,
  BaseError,
  concatHex,
  decodeErrorResult,
  decodeEventLog,
  decodeFunctionData,
  encodeFunctionData,
  type Hex,
  isHex,
  type LocalAccount,
  type Log,
  parseAbi,
  toFunctionSelector,
  toHex,
} from 'viem'
import { entryPoint07Abi, entryPoint07Address } from 'viem/account-abstraction'
import * as fixtures from '../../artifacts/fixtures.js'
import * as artifacts from '../../artifacts/index.js'
import { bundler, type Chain, contracts, owner } from './chain.js'
import { field, nonceKey, options } from './encoding.js'

type UserOperation = {
  sender: Address
  nonce: bigint
  initCode: Hex
  callData: Hex
  accountGasLimits: Hex
  preVerificationGas: bigint
  gasFees: Hex
  paymasterAndData: Hex
  signature: Hex
}

/** What a transaction did, in words: an error with those inside it, or the events. */
export type Outcome = { error: string[] } | { events: string[] }

const errorsAbi = [
  ...artifacts.semiModularAccountBytecode.abi,
  ...artifacts.semiModularAccount7702.abi,
  ...artifacts.executionInstallDelegate.abi,
  ...artifacts.modularAccount.abi,
  ...artifacts.usageLimitModule.abi,
  ...artifacts.periodicSpendLimitModule.abi,
  ...fixtures.target.abi,
  ...parseAbi(['error Told()', 'error Panic(uint256 code)']),
  ...entryPoint07Abi,
].filter((item) => item.type === 'error')

const eventsAbi = [
  ...artifacts.semiModularAccountBytecode.abi,
  ...artifacts.modularAccount.abi,
  ...artifacts.accountFactory.abi,
  ...artifacts.usageLimitModule.abi,
  ...artifacts.periodicSpendLimitModule.abi,
  ...fixtures.recorderModule.abi,
  ...fixtures.target.abi,
  ...entryPoint07Abi,
].filter((item) => item.type === 'event')

const moduleAbi = parseAbi([
  'struct UserOp { address sender; uint256 nonce; bytes initCode; bytes callData; bytes32 accountGasLimits; uint256 preVerificationGas; bytes32 gasFees; bytes paymasterAndData; bytes signature; }',
  'function onInstall(bytes data)',
  'function onUninstall(bytes data)',
  'function validateUserOp(uint32 entityId, UserOp userOp, bytes32 userOpHash)',
  'function validateRuntime(address account, uint32 entityId, address sender, uint256 value, bytes data, bytes authorization)',
  'function preUserOpValidationHook(uint32 entityId, UserOp userOp, bytes32 userOpHash)',
  'function preRuntimeValidationHook(uint32 entityId, address sender, uint256 value, bytes data, bytes authorization)',
  'function preExecutionHook(uint32 entityId, address sender, uint256 value, bytes data)',
  'function postExecutionHook(uint32 entityId, bytes context)',
])

function describeError(data: Hex): string[] {
  if (data === '0x') return ['(empty)']
  try {
    const { errorName, args = [] } = decodeErrorResult({ abi: errorsAbi, data })
    if (errorName === 'FailedOpWithRevert') {
      const [, reason, inner] = args
      return [`${reason}`.slice(0, 4), ...describeError(isHex(inner) ? inner : '0x')]
    }
    if (errorName === 'FailedOp') return [`${args[1]}`.slice(0, 4)]
    if (errorName === 'Panic') return [`Panic(${args[0]})`]
    if (/(Reverted|CallbackFailed)$/.test(errorName)) {
      const [, inner] = args
      return [errorName, ...describeError(isHex(inner) ? inner : '0x')]
    }
    return [errorName]
  } catch {
    return [data]
  }
}

/** A module's entity id and what it got for itself: its segment, data or context. */
function describeModuleCall(data: Hex): string {
  try {
    const { functionName, args } = decodeFunctionData({ abi: moduleAbi, data })
    switch (functionName) {
      case 'onInstall':
      case 'onUninstall':
        return `${functionName}(${args[0].length === 66 ? BigInt(args[0]) : args[0]})`
      case 'validateUserOp':
      case 'preUserOpValidationHook':
        return `${functionName}(${args[0]})`
      case 'validateRuntime':
        return `${functionName}(${args[1]})`
      case 'preRuntimeValidationHook':
        return `${functionName}(${args[0]})`
      case 'preExecutionHook':
        return `${functionName}(${args[0]})`
      case 'postExecutionHook':
        return `${functionName}(${args[0]})`
    }
  } catch {
    return data.slice(0, 10)
  }
}

function describeEvents(logs: Log[]): string[] {
  return logs.flatMap(({ data, topics }) => {
    try {
      const { eventName, args } = decodeEventLog({ abi: eventsAbi, data, topics })
      switch (eventName) {
        case 'Recorded':
          return [describeModuleCall(args.data)]
        case 'Pinged':
          return [`Pinged(${args.argument})`]
        case 'UserOperationEvent':
          return [args.success ? 'succeeded' : 'failed']
        case 'UserOperationRevertReason':
          return describeError(args.revertReason)
        case 'ValidationUninstalled':
          return [`${eventName}(${args.entityId}, ${args.onUninstallSucceeded})`]
        case 'ValidationInstalled':
          return [`${eventName}(${args.entityId})`]
        case 'BeforeExecution':
        case 'Deposited':
          return []
        default:
          return [eventName]
      }
    } catch {
      return []
    }
  })
}

function revertData(error: unknown): Hex {
  const source =
    error instanceof BaseError
      ? error.walk((cause) => cause instanceof Error && 'data' in cause && isHex(cause.data))
      : undefined
  if (source && 'data' in source && isHex(source.data)) return source.data
  throw error
}

/** Sends a transaction that may revert. */
export async function transact(
  { client }: Chain,
  {
    from = bundler,
    to,
    data,
    value = 0n,
  }: { from?: LocalAccount; to: Address; data: Hex; value?: bigint },
): Promise<Outcome> {
  const request = { account: from, to, data, value, gas: 20_000_000n }
  try {
    await client.call(request)
  } catch (error) {
    return { error: describeError(revertData(error)) }
  }
  const hash = await client.sendTransaction(request)
  const { logs } = await client.waitForTransactionReceipt({ hash })
  return { events: describeEvents(logs) }
}

export async function hashOf({ client }: Chain, operation: UserOperation): Promise<Hex> {
  return client.readContract({
    address: entryPoint07Address,
    abi: entryPoint07Abi,
    functionName: 'getUserOpHash',
    args: [operation],
  })
}

/** The signature of an owner or, for our recording module, of anybody. */
export async function signOperation(
  chain: Chain,
  operation: UserOperation,
  signer: LocalAccount,
): Promise<Hex> {
  const raw = await hashOf(chain, operation)
  return concatHex(['0x00', await signer.signMessage({ message: { raw } })])
}

export type OperationParameters = {
  sender: Address
  callData: Hex
  entityId?: number
  option?: number
  /** In place of the one that follows from entity id and options. */
  key?: bigint
  initCode?: Hex
  signer?: LocalAccount
  /** What precedes the signer's own 0xFF segment. */
  prefix?: (operation: UserOperation) => Promise<Hex> | Hex
  /** In place of all of that. */
  signature?: Hex
}

/** Sends one user operation through the EntryPoint, without a bundler. */
export async function operate(
  chain: Chain,
  {
    sender,
    callData,
    entityId = 0,
    option = options.global,
    key = nonceKey(entityId, option),
    initCode = '0x',
    signer = owner,
    prefix = () => '0x',
    signature,
  }: OperationParameters,
): Promise<Outcome> {
  const operation: UserOperation = {
    sender,
    nonce: await chain.client.readContract({
      address: entryPoint07Address,
      abi: entryPoint07Abi,
      functionName: 'getNonce',
      args: [sender, key],
    }),
    initCode,
    callData,
    accountGasLimits: concatHex([toHex(4_000_000n, { size: 16 }), toHex(4_000_000n, { size: 16 })]),
    preVerificationGas: 0n,
    gasFees: toHex(0n, { size: 32 }),
    paymasterAndData: '0x',
    signature: '0x',
  }
  operation.signature =
    signature ??
    concatHex([await prefix(operation), '0xff', await signOperation(chain, operation, signer)])
  return transact(chain, {
    to: entryPoint07Address,
    data: encodeFunctionData({
      abi: entryPoint07Abi,
      functionName: 'handleOps',
      args: [[operation], bundler.address],
    }),
  })
}

/** The prefix of an operation that first makes `call`, which `signer` authorised. */
export function deferredAction(
  call: Hex,
  {
    signer = owner,
    deadline = 0,
    locator = nonceKey(0, options.global),
    signedCall = call,
  }: { signer?: LocalAccount; deadline?: number; locator?: bigint; signedCall?: Hex } = {},
): (operation: UserOperation) => Promise<Hex> {
  return async ({ sender, nonce }) => {
    const signature = await signer.signTypedData({
      domain: { chainId: 31337, verifyingContract: sender },
      types: {
        DeferredAction: [
          { name: 'nonce', type: 'uint256' },
          { name: 'deadline', type: 'uint48' },
          { name: 'call', type: 'bytes' },
        ],
      },
      primaryType: 'DeferredAction',
      message: { nonce, deadline, call: signedCall },
    })
    const action = concatHex([toHex(locator, { size: 21 }), toHex(deadline, { size: 6 }), call])
    return concatHex([field(action), field(concatHex(['0x00', signature]))])
  }
}

/** An account of the owner's, at an address of its own for each salt. */
export async function createAccount(
  chain: Chain,
  salt: bigint,
  accountOwner: Address = owner.address,
): Promise<Address> {
  const { address, abi } = contracts.accountFactory
  const { result } = await chain.client.simulateContract({
    address,
    abi,
    functionName: 'createSemiModularAccount',
    args: [accountOwner, salt],
  })
  await transact(chain, {
    to: address,
    data: encodeFunctionData({
      abi,
      functionName: 'createSemiModularAccount',
      args: [accountOwner, salt],
    }),
  })
  await chain.client.setBalance({ address: result, value: 10n ** 18n })
  return result
}

/** Tells the recording module what to answer from now on. */
export async function answer(
  chain: Chain,
  functionName:
    | 'validateUserOp'
    | 'preUserOpValidationHook'
    | 'preExecutionHook'
    | 'onInstall'
    | 'onUninstall',
  entityId: number,
  { reverts = false, data = '0x' }: { reverts?: boolean; data?: Hex },
): Promise<void> {
  const selector = moduleAbi.find((item) => item.type === 'function' && item.name === functionName)
  if (selector === undefined) throw new Error(`No module function ${functionName}`)
  await transact(chain, {
    to: chain.module,
    data: encodeFunctionData({
      abi: fixtures.recorderModule.abi,
      functionName: 'setAnswer',
      args: [toFunctionSelector(selector), BigInt(entityId), reverts, data],
    }),
  })
}
