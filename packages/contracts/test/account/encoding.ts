import {
  type Address,
  concatHex,
  encodeAbiParameters,
  encodeFunctionData,
  type Hex,
  size,
  toFunctionSelector,
  toHex,
} from 'viem'
import * as fixtures from '../../artifacts/fixtures.js'
import * as artifacts from '../../artifacts/index.js'

export const accountAbi = artifacts.semiModularAccountBytecode.abi
export const executeSelector: Hex = toFunctionSelector('execute(address,uint256,bytes)')

export const flags = { userOp: 1, signature: 2, global: 4 }
export const hookFlags = { validation: 1, post: 2, pre: 4, prePost: 6 }
export const options = { none: 0, global: 1, deferred: 2, directCall: 4 }

export function moduleEntity(module: Address, entityId: number): Hex {
  return concatHex([module, toHex(entityId, { size: 4 })])
}

/** A validation config or, with data, a hook entry. */
export function config(module: Address, entityId: number, flag: number, data: Hex = '0x'): Hex {
  return concatHex([moduleEntity(module, entityId), toHex(flag, { size: 1 }), data])
}

/** What the recording module takes as install or uninstall data. */
export function entityData(entityId: number): Hex {
  return encodeAbiParameters([{ type: 'uint256' }], [BigInt(entityId)])
}

export function nonceKey(entityId: number, option: number): bigint {
  return (BigInt(entityId) << 8n) | BigInt(option)
}

export function segment(index: number, data: Hex): Hex {
  return concatHex([toHex(index, { size: 1 }), field(data)])
}

/** Length (4 bytes) ‖ data. */
export function field(data: Hex): Hex {
  return concatHex([toHex(size(data), { size: 4 }), data])
}

export function inUserOperation(call: Hex): Hex {
  return concatHex(['0x8dd7712f', call])
}

export function execute(target: Address, value: bigint, data: Hex): Hex {
  return encodeFunctionData({
    abi: accountAbi,
    functionName: 'execute',
    args: [target, value, data],
  })
}

export function executeBatch(...calls: { target: Address; value?: bigint; data: Hex }[]): Hex {
  return encodeFunctionData({
    abi: accountAbi,
    functionName: 'executeBatch',
    args: [calls.map((call) => ({ value: 0n, ...call }))],
  })
}

export function installValidation({
  validation,
  selectors = [executeSelector],
  installData = '0x',
  hooks = [],
}: {
  validation: Hex
  selectors?: Hex[]
  installData?: Hex
  hooks?: Hex[]
}): Hex {
  return encodeFunctionData({
    abi: accountAbi,
    functionName: 'installValidation',
    args: [validation, selectors, installData, hooks],
  })
}

export function uninstallValidation(
  validation: Hex,
  uninstallData: Hex = '0x',
  hookData: Hex[] = [],
): Hex {
  return encodeFunctionData({
    abi: accountAbi,
    functionName: 'uninstallValidation',
    args: [validation, uninstallData, hookData],
  })
}

export function runtimeCall(call: Hex, authorization: Hex): Hex {
  return encodeFunctionData({
    abi: accountAbi,
    functionName: 'executeWithRuntimeValidation',
    args: [call, authorization],
  })
}

export function ping(argument: bigint): Hex {
  return encodeFunctionData({
    abi: fixtures.target.abi,
    functionName: 'ping',
    args: [argument],
  })
}

export function refuse(reason: bigint): Hex {
  return encodeFunctionData({
    abi: fixtures.target.abi,
    functionName: 'refuse',
    args: [reason],
  })
}
