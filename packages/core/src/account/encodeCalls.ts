import { concat, encodeFunctionData, type Address, type Hex } from 'viem'
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
  wrapped = false,
}: {
  calls: readonly AccountCall[]
  wrapped?: boolean | undefined
}): Hex {
  const [first] = calls
  const data =
    calls.length === 1 && first
      ? encodeFunctionData({
          abi: modularAccountAbi,
          functionName: 'execute',
          args: [first.to, first.value ?? 0n, first.data ?? '0x'],
        })
      : encodeFunctionData({
          abi: modularAccountAbi,
          functionName: 'executeBatch',
          args: [
            calls.map(({ to, value = 0n, data: callData = '0x' }) => ({
              target: to,
              value,
              data: callData,
            })),
          ],
        })
  return wrapped ? concat([executeUserOpSelector, data]) : data
}
