import type { Devnet } from '@valetkey/devnet'
import { concat, http, type Address, type Hex } from 'viem'
import type { PrivateKeyAccount } from 'viem/accounts'
import {
  createBundlerClient,
  entryPoint07Address,
  formatUserOperationRequest,
  getUserOperationHash,
  type UserOperation,
} from 'viem/account-abstraction'
import { entryPoint, entryPointAbi, nonceKey } from '../conformance/wire.js'
import type { Client } from '../conformance/world.js'

export type BundledOperation = {
  account: Address
  signer: PrivateKeyAccount
  entityId: number
  /** Bits of the nonce's last byte. */
  options: number
  callData: Hex
  factory?: Address | undefined
  factoryData?: Hex | undefined
  /** Of a deferred action: what goes before the signature. */
  prefix?: Hex | undefined
}

const maxFeePerGas = 3_000_000_000n
const stubSignature: Hex = `0xff00fffffffffffffffffffffffffffffff0000000000000000000000000000000007aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa1c`

/** Sends an operation through the bundler, with the gas limits that it asks for; the gas it took. */
export async function sendBundled(
  { devnet, client }: { devnet: Devnet; client: Client },
  operation: BundledOperation,
): Promise<bigint> {
  const { account, signer, entityId, options, callData, factory, factoryData } = operation
  const { prefix = '0x' } = operation
  const bundler = createBundlerClient({
    chain: client.chain,
    transport: http(devnet.bundlerUrl),
    pollingInterval: 20,
  })
  const nonce = await client.readContract({
    address: entryPoint,
    abi: entryPointAbi,
    functionName: 'getNonce',
    args: [account, nonceKey(entityId, options)],
  })
  const unsigned = {
    sender: account,
    nonce,
    callData,
    maxFeePerGas,
    maxPriorityFeePerGas: 1_000_000_000n,
    ...(factory ? { factory, factoryData } : {}),
  }
  const { callGasLimit, verificationGasLimit, preVerificationGas } =
    await bundler.estimateUserOperationGas({
      entryPointAddress: entryPoint07Address,
      ...unsigned,
      signature: concat([prefix, stubSignature]),
    })
  const ready: UserOperation<'0.7'> = {
    ...unsigned,
    callGasLimit,
    verificationGasLimit,
    preVerificationGas,
    signature: '0x',
  }
  const hash = getUserOperationHash({
    chainId: client.chain.id,
    entryPointAddress: entryPoint07Address,
    entryPointVersion: '0.7',
    userOperation: ready,
  })
  const signature = concat([prefix, '0xff00', await signer.signMessage({ message: { raw: hash } })])
  const sent = await bundler.request({
    method: 'eth_sendUserOperation',
    params: [formatUserOperationRequest({ ...ready, signature }), entryPoint07Address],
  })
  const { actualGasUsed, success } = await bundler.waitForUserOperationReceipt({ hash: sent })
  if (!success) throw new Error(`an operation that was to pass reverted: ${sent}`)
  return actualGasUsed
}
