import {
  concat,
  hashMessage,
  hashTypedData,
  numberToHex,
  type Address,
  type Chain,
  type Client,
  type Hash,
  type Hex,
  type Transport,
} from 'viem'
import {
  entryPoint07Abi,
  entryPoint07Address,
  getUserOperationHash,
  toSmartAccount,
  type SmartAccountImplementation,
  type ToSmartAccountReturnType,
} from 'viem/account-abstraction'
import { readContract } from 'viem/actions'
import { decodeCalls } from './decodeCalls.js'
import { encodeCalls } from './encodeCalls.js'
import { encodeNonceKey } from './encodeNonceKey.js'
import { getAccountAddress } from './getAccountAddress.js'
import { getAccountInitCode } from './getAccountInitCode.js'
import type { Owner } from './Owner.js'
import { ownerSigner } from './ownerSigner.js'
import type { OwnerWallet } from './OwnerWallet.js'
import { withoutAccount } from './withoutAccount.js'

export type ToModularAccountParameters = {
  client: Client<Transport, Chain>
  owner: Owner
  wallet: OwnerWallet
  /** @default 0n */
  salt?: bigint | undefined
  /** @default the address that belongs to `owner` and `salt` */
  address?: Address | undefined
}

export type ModularAccount = ToSmartAccountReturnType<
  SmartAccountImplementation<typeof entryPoint07Abi, '0.7', { owner: Owner }>
>

const entryPoint = { abi: entryPoint07Abi, address: entryPoint07Address, version: '0.7' } as const
const lastSegment: Hex = '0xff'

/** An account as its owner sees it: a viem `SmartAccount` for EntryPoint v0.7, one prompt an operation. */
export async function toModularAccount({
  client,
  owner,
  wallet,
  salt = 0n,
  address = getAccountAddress({ owner, salt }),
}: ToModularAccountParameters): Promise<ModularAccount> {
  const signer = ownerSigner({ owner, wallet })
  const entityId = 'entityId' in owner ? owner.entityId : 0
  const global = 1
  const signHash = async (hash: Hash): Promise<Hex> =>
    concat([
      numberToHex(global, { size: 1 }),
      numberToHex(entityId, { size: 4 }),
      lastSegment,
      await signer.signHash({ chainId: client.chain.id, account: address, hash }),
    ])

  return toSmartAccount({
    client: withoutAccount(client),
    entryPoint,
    extend: { owner },
    getAddress: async () => address,
    encodeCalls: async (calls) => encodeCalls({ calls, account: address }),
    decodeCalls: async (data) => decodeCalls(data) ?? [{ to: address, data }],
    getFactoryArgs: async () => getAccountInitCode({ owner, salt }) ?? {},
    getNonce: () =>
      readContract(client, {
        address: entryPoint.address,
        abi: entryPoint.abi,
        functionName: 'getNonce',
        args: [address, encodeNonceKey({ entityId, global: true })],
      }),
    nonceKeyManager: { consume: async () => 0, get: async () => 0, increment() {}, reset() {} },
    getStubSignature: async () => concat([lastSegment, signer.stubSignature]),
    async signUserOperation({ chainId = client.chain.id, ...operation }) {
      const hash = getUserOperationHash({
        chainId,
        entryPointAddress: entryPoint.address,
        entryPointVersion: entryPoint.version,
        userOperation: { ...operation, sender: address, signature: '0x' },
      })
      return concat([lastSegment, await signer.signUserOperation(hash)])
    },
    signMessage: ({ message }) => signHash(hashMessage(message)),
    signTypedData: (typedData) => signHash(hashTypedData(typedData)),
  })
}
