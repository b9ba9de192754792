import { concat, encodeFunctionData, isAddressEqual, type Address, type Hex } from 'viem'
import { modularAccountAbi } from './abi.js'

export type AccountCall = {
  to: Address
  value?: bigint | undefined
  data?: Hex | undefined
}

/** Selector of `executeUserOp`, which goes before bare calldata (a concatenation, not an encoding). */
export const executeUserOpSelector: Hex = '0x8dd7712f'

/**
 * Calldata that makes an account act: `execute` for one call, `executeBatch` for more. A validation
 * with execution hooks needs it wrapped in `executeUserOp` (ERC-6900).
 */
export function encodeCalls({
  calls,
  account,
  wrapped = false,
}: {
  calls: readonly AccountCall[]
  /** A single call to it is a function of the account, which `execute` would refuse to call. */
  account?: Address | undefined
  wrapped?: boolean | undefined
}): Hex {
  const [first, ...others] = calls
  const data = first && others.length === 0 ? encodeCall(first, account) : encodeBatch(calls)
  return wrapped ? concat([executeUserOpSelector, data]) : data
}

function encodeCall({ to, value = 0n, data = '0x' }: AccountCall, account?: Address): Hex {
  if (account && isAddressEqual(to, account)) return data
  return encodeFunctionData({
    abi: modularAccountAbi,
    functionName: 'execute',
    args: [to, value, data],
  })
}

function encodeBatch(calls: readonly AccountCall[]): Hex {
  return encodeFunctionData({
    abi: modularAccountAbi,
    functionName: 'executeBatch',
    args: [calls.map(({ to, value = 0n, data = '0x' }) => ({ target: to, value, data }))],
  })
}
