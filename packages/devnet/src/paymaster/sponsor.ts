import { concat, keccak256, numberToHex, type Address, type Hex } from 'viem'
import { privateKeyToAccount } from 'viem/accounts'
import { toPackedUserOperation, type UserOperation } from 'viem/account-abstraction'
import { chainId } from '../chain/chainId.js'
import { keys } from '../chain/keys.js'

const types = {
  UserOperationRequest: [
    { name: 'sender', type: 'address' },
    { name: 'nonce', type: 'uint256' },
    { name: 'initCode', type: 'bytes' },
    { name: 'callData', type: 'bytes' },
    { name: 'accountGasLimits', type: 'bytes32' },
    { name: 'preVerificationGas', type: 'uint256' },
    { name: 'gasFees', type: 'bytes32' },
    { name: 'paymasterVerificationGasLimit', type: 'uint256' },
    { name: 'paymasterPostOpGasLimit', type: 'uint256' },
    { name: 'validAfter', type: 'uint48' },
    { name: 'validUntil', type: 'uint48' },
  ],
} as const

/** No time limit, so that tests may move the clock between sponsoring and sending. */
const always = { validAfter: 0, validUntil: 0 } as const

const signer = privateKeyToAccount(keys.paymasterSigner)

/**
 * Signs that the paymaster pays for a user operation.
 *
 * @param userOperation With its final gas limits, those of the paymaster included. Its signature does not count.
 * @returns The `paymasterData` that OpenZeppelin's `PaymasterSigner` reads: validAfter, validUntil, signature.
 */
export async function sponsor(
  paymaster: Address,
  userOperation: UserOperation<'0.7'>,
): Promise<Hex> {
  const { accountGasLimits, callData, gasFees, initCode, nonce, preVerificationGas, sender } =
    toPackedUserOperation(userOperation)
  const signature = await signer.signTypedData({
    domain: { name: 'DevnetPaymaster', version: '1', chainId, verifyingContract: paymaster },
    types,
    primaryType: 'UserOperationRequest',
    message: {
      sender,
      nonce,
      initCode,
      callData,
      accountGasLimits,
      preVerificationGas,
      gasFees,
      paymasterVerificationGasLimit: userOperation.paymasterVerificationGasLimit ?? 0n,
      paymasterPostOpGasLimit: userOperation.paymasterPostOpGasLimit ?? 0n,
      ...always,
    },
  })
  return paymasterData(signature)
}

/** `paymasterData` of the right length, for estimates. */
export const stubPaymasterData: Hex = paymasterData(
  concat([
    keccak256('0x01'),
    '0x7aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa',
    '0x1c',
  ]),
)

function paymasterData(signature: Hex): Hex {
  return concat([
    numberToHex(always.validAfter, { size: 6 }),
    numberToHex(always.validUntil, { size: 6 }),
    signature,
  ])
}
