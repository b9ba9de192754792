import { concat, encodeFunctionData, numberToHex, type Address, type Hex } from 'viem'
import { modularAccountAbi } from '../../account/abi.js'
import { encodeCalls, type AccountCall } from '../../account/encodeCalls.js'

/** What a transaction tells an account to do by MAV2's runtime path: no bundler, and no hook data. */
export function encodeRuntimeCall({
  calls,
  account,
  entityId,
  isGlobal,
}: {
  calls: readonly AccountCall[]
  account: Address
  /** Whose validation it is, and whether it is a global one. */
  entityId: number
  isGlobal: boolean
}): Hex {
  const authorization = concat([
    isGlobal ? '0x01' : '0x00',
    numberToHex(entityId, { size: 4 }),
    '0xff',
  ])
  return encodeFunctionData({
    abi: modularAccountAbi,
    functionName: 'executeWithRuntimeValidation',
    args: [encodeCalls({ calls, account }), authorization],
  })
}
