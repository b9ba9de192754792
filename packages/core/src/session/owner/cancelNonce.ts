import { encodeFunctionData } from 'viem'
import { entryPoint07Abi, entryPoint07Address } from 'viem/account-abstraction'
import type { AccountCall } from '../../account/encodeCalls.js'
import type { Grant } from '../../storage/Grant.js'

/** The account's call that uses up the nonce of something the owner has signed (ERC-4337). */
export function cancelNonce({ nonce }: Pick<Grant, 'nonce'>): AccountCall {
  const data = encodeFunctionData({
    abi: entryPoint07Abi,
    functionName: 'incrementNonce',
    args: [nonce >> 64n],
  })
  return { to: entryPoint07Address, data }
}
