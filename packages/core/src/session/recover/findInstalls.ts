import {
  decodeFunctionData,
  isAddressEqual,
  size,
  slice,
  toFunctionSelector,
  type Address,
  type Hex,
} from 'viem'
import { entryPoint07Abi } from 'viem/account-abstraction'
import { modularAccountAbi } from '../../account/abi.js'
import { decodeNonce } from '../../account/decodeNonce.js'
import { decodeDeferredPrefix } from '../../account/deferredPrefix.js'
import { executeUserOpSelector } from '../../account/encodeCalls.js'
import { installValidationAbi } from '../../install/abi.js'

const installSelector = toFunctionSelector(installValidationAbi[0])
/** `handleOps` of EntryPoint v0.7. */
const handleOpsSelector = '0x765e827f'

/**
 * Every `installValidation` that a transaction makes an account perform, in order: by its own calls, by
 * user operations, and by deferred actions in their signatures. `to` need not be the EntryPoint:
 * bundlers go through contracts of their own.
 */
export function findInstalls(
  { to, input }: { to: Address | null; input: Hex },
  account: Address,
): readonly Hex[] {
  if (to !== null && isAddressEqual(to, account)) return inCall(input, account)
  return attempt(() => inOperations(input, account))
}

function inOperations(input: Hex, account: Address): readonly Hex[] {
  const start = input.indexOf(handleOpsSelector.slice(2))
  if (start < 0) return []
  const { functionName, args } = decodeFunctionData({
    abi: entryPoint07Abi,
    data: `0x${input.slice(start)}`,
  })
  if (functionName !== 'handleOps') return []
  return args[0]
    .filter(({ sender }) => isAddressEqual(sender, account))
    .flatMap(({ nonce, signature, callData }) => [
      ...(decodeNonce(nonce).deferred
        ? attempt(() => inCall(decodeDeferredPrefix(signature).call, account))
        : []),
      ...inCall(callData, account),
    ])
}

function inCall(data: Hex, account: Address): readonly Hex[] {
  if (size(data) < 4) return []
  const selector = slice(data, 0, 4)
  if (selector === installSelector) return [data]
  if (selector === executeUserOpSelector) return inCall(`0x${data.slice(10)}`, account)
  return attempt(() => {
    const { functionName, args } = decodeFunctionData({ abi: modularAccountAbi, data })
    if (functionName === 'executeWithRuntimeValidation') return inCall(args[0], account)
    if (functionName !== 'executeBatch') return []
    return args[0].flatMap((call) =>
      isAddressEqual(call.target, account) ? inCall(call.data, account) : [],
    )
  })
}

/** Bytes that do not decode install nothing. */
function attempt(read: () => readonly Hex[]): readonly Hex[] {
  try {
    return read()
  } catch {
    return []
  }
}
