import { encodeFunctionData, type Address, type Hex } from 'viem'
import { accountFactoryAddress, webAuthnFactoryAddress } from './addresses.js'
import type { Owner } from './Owner.js'

const factoryAbi = [
  {
    type: 'function',
    name: 'createSemiModularAccount',
    stateMutability: 'nonpayable',
    inputs: [
      { type: 'address', name: 'owner' },
      { type: 'uint256', name: 'salt' },
    ],
    outputs: [{ type: 'address' }],
  },
  {
    type: 'function',
    name: 'createAccount',
    stateMutability: 'nonpayable',
    inputs: [
      { type: 'address', name: 'owner' },
      { type: 'uint256', name: 'salt' },
      { type: 'uint32', name: 'entityId' },
    ],
    outputs: [{ type: 'address' }],
  },
  {
    type: 'function',
    name: 'createWebAuthnAccount',
    stateMutability: 'nonpayable',
    inputs: [
      { type: 'uint256', name: 'x' },
      { type: 'uint256', name: 'y' },
      { type: 'uint256', name: 'salt' },
      { type: 'uint32', name: 'entityId' },
    ],
    outputs: [{ type: 'address' }],
  },
] as const

export type AccountInitCode = { factory: Address; factoryData: Hex }

/** How to deploy an owner's account (ERC-4337 `factory`); `undefined` for an EIP-7702 account. */
export function getAccountInitCode({
  owner,
  salt = 0n,
}: {
  owner: Owner
  salt?: bigint | undefined
}): AccountInitCode | undefined {
  switch (owner.type) {
    case 'eoa':
      return {
        factory: accountFactoryAddress,
        factoryData: encodeFunctionData({
          abi: factoryAbi,
          functionName: 'createSemiModularAccount',
          args: [owner.address, salt],
        }),
      }
    case 'single-signer':
      return {
        factory: accountFactoryAddress,
        factoryData: encodeFunctionData({
          abi: factoryAbi,
          functionName: 'createAccount',
          args: [owner.address, salt, owner.entityId],
        }),
      }
    case 'passkey':
      return {
        factory: webAuthnFactoryAddress,
        factoryData: encodeFunctionData({
          abi: factoryAbi,
          functionName: 'createWebAuthnAccount',
          args: [owner.publicKey.x, owner.publicKey.y, salt, owner.entityId],
        }),
      }
    case '7702':
      return undefined
  }
}
