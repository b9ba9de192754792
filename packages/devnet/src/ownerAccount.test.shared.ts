import { concat, encodeFunctionData, parseAbi, type LocalAccount, type PublicClient } from 'viem'
import { readContract } from 'viem/actions'
import {
  entryPoint07Abi,
  entryPoint07Address,
  getUserOperationHash,
  toSmartAccount,
  type SmartAccount,
} from 'viem/account-abstraction'
import { chainId } from './chain/chainId.js'

const factory = {
  address: '0x00000000000017c61b5bEe81050EC8eFc9c6fecd',
  abi: parseAbi([
    'function createSemiModularAccount(address owner, uint256 salt) returns (address)',
    'function getAddressSemiModular(address owner, uint256 salt) view returns (address)',
  ]),
} as const

const accountAbi = parseAbi([
  'struct Call { address target; uint256 value; bytes data; }',
  'function executeBatch(Call[] calls) payable returns (bytes[])',
])

/** The account of an EOA owner, as far as sending operations takes: of its own, or the EOA itself (EIP-7702). */
export async function ownerAccount(
  client: PublicClient,
  owner: LocalAccount,
  kind: 'own' | 'eip7702' = 'own',
): Promise<SmartAccount> {
  const own = await readContract(client, {
    ...factory,
    functionName: 'getAddressSemiModular',
    args: [owner.address, 0n],
  })
  const address = kind === 'own' ? own : owner.address
  const factoryArgs = {
    factory: factory.address,
    factoryData: encodeFunctionData({
      abi: factory.abi,
      functionName: 'createSemiModularAccount',
      args: [owner.address, 0n],
    }),
  }
  const refuse = () => Promise.reject(new Error('this account only sends operations'))
  return toSmartAccount({
    client,
    entryPoint: { abi: entryPoint07Abi, address: entryPoint07Address, version: '0.7' },
    getAddress: async () => address,
    getFactoryArgs: async () =>
      kind === 'own' ? factoryArgs : { factory: undefined, factoryData: undefined },
    // Entity 0, as global validation.
    getNonce: () =>
      readContract(client, {
        address: entryPoint07Address,
        abi: entryPoint07Abi,
        functionName: 'getNonce',
        args: [address, 1n],
      }),
    encodeCalls: async (calls) =>
      encodeFunctionData({
        abi: accountAbi,
        functionName: 'executeBatch',
        args: [calls.map(({ to, value = 0n, data = '0x' }) => ({ target: to, value, data }))],
      }),
    getStubSignature: async () =>
      concat(['0xff00', `0x${'f'.repeat(31)}${'0'.repeat(33)}`, `0x7${'a'.repeat(63)}`, '0x1c']),
    async signUserOperation(userOperation) {
      const hash = getUserOperationHash({
        chainId,
        entryPointAddress: entryPoint07Address,
        entryPointVersion: '0.7',
        userOperation: { ...userOperation, sender: address },
      })
      if (!owner.signMessage) throw new Error('the owner cannot sign')
      return concat(['0xff00', await owner.signMessage({ message: { raw: hash } })])
    },
    sign: refuse,
    signMessage: refuse,
    signTypedData: refuse,
  })
}
