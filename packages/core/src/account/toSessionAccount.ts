import { concat, type Address, type Chain, type Client, type Hex, type Transport } from 'viem'
import {
  entryPoint07Abi,
  entryPoint07Address,
  formatUserOperationGas,
  formatUserOperationRequest,
  getUserOperationHash,
  toSmartAccount,
  type SmartAccountImplementation,
  type ToSmartAccountReturnType,
} from 'viem/account-abstraction'
import { readContract } from 'viem/actions'
import { GrantMissingError } from '../errors/GrantMissingError.js'
import { SessionKeyCannotSignError } from '../errors/SessionKeyCannotSignError.js'
import type { SessionKey } from '../keys/SessionKey.js'
import { webAuthnVerificationGas } from '../keys/webAuthnVerificationGas.js'
import { decodeCalls } from './decodeCalls.js'
import { decodeNonce } from './decodeNonce.js'
import { encodeDeferredPrefix, type DeferredPrefix } from './deferredPrefix.js'
import { encodeCalls } from './encodeCalls.js'
import { encodeNonceKey } from './encodeNonceKey.js'
import type { AccountInitCode } from './getAccountInitCode.js'
import { withoutAccount } from './withoutAccount.js'

export type ToSessionAccountParameters = {
  client: Client<Transport, Chain>
  /** Where gas is estimated; P-256 keys and `spare` need it. */
  bundlerClient?: Client<Transport, Chain | undefined> | undefined
  address: Address
  entityId: number
  key: SessionKey
  /** Whether the session has execution hooks: then its calldata is wrapped in `executeUserOp`. */
  executionHooks: boolean
  /** The grant, until a receipt shows that it landed: the first operation carries it. */
  grant?: (DeferredPrefix & { nonce: bigint }) | undefined
  /** How to deploy the account, where it may not exist yet. */
  initCode?: AccountInitCode | undefined
  /** Parallel nonce lane. A new lane costs about 17,000 gas once. @default 0n */
  lane?: bigint | undefined
  /**
   * Half as much gas again for the checks: a bundler that estimates behind others' operations finds warm
   * what will be cold. @default false
   */
  spare?: boolean | undefined
}

export type SessionAccount = ToSmartAccountReturnType<
  SmartAccountImplementation<typeof entryPoint07Abi, '0.7', { entityId: number }>
>

const entryPoint = { abi: entryPoint07Abi, address: entryPoint07Address, version: '0.7' } as const
const lastSegment: Hex = '0xff'

/**
 * An account as its session key sees it: a viem `SmartAccount` for EntryPoint v0.7. With a grant, the
 * nonce is known without asking the chain, and every signature, retries included, carries the grant.
 */
export async function toSessionAccount({
  client,
  bundlerClient,
  address,
  entityId,
  key,
  executionHooks,
  grant,
  initCode,
  lane = 0n,
  spare = false,
}: ToSessionAccountParameters): Promise<SessionAccount> {
  const withGrant = (nonce: bigint, signature: Hex): Hex => {
    const own = concat([lastSegment, signature])
    if (!decodeNonce(nonce).deferred) return own
    if (!grant) throw new GrantMissingError({ nonce })
    return concat([encodeDeferredPrefix(grant), own])
  }

  const getNonce = async (): Promise<bigint> =>
    grant?.nonce ??
    readContract(client, {
      address: entryPoint.address,
      abi: entryPoint.abi,
      functionName: 'getNonce',
      args: [address, encodeNonceKey({ entityId, lane })],
    })

  return toSmartAccount({
    client: withoutAccount(client),
    entryPoint,
    extend: { entityId },
    getAddress: async () => address,
    encodeCalls: async (calls) => encodeCalls({ calls, account: address, wrapped: executionHooks }),
    decodeCalls: async (data) => decodeCalls(data) ?? [],
    getFactoryArgs: async () => initCode ?? {},
    getNonce,
    // viem's own would open a new lane for each operation.
    nonceKeyManager: { consume: async () => 0, get: async () => 0, increment() {}, reset() {} },
    getStubSignature: async (operation) =>
      withGrant(operation?.nonce ?? (await getNonce()), key.stubSignature),
    async signUserOperation({ chainId = client.chain.id, ...operation }) {
      const hash = getUserOperationHash({
        chainId,
        entryPointAddress: entryPoint.address,
        entryPointVersion: entryPoint.version,
        userOperation: { ...operation, sender: address, signature: '0x' },
      })
      return withGrant(operation.nonce, await key.sign(hash))
    },
    signMessage() {
      throw new SessionKeyCannotSignError({ kind: 'message' })
    },
    signTypedData() {
      throw new SessionKeyCannotSignError({ kind: 'typed data' })
    },
    // A plain estimate is too low for P-256 keys.
    ...((key.type === 'p256' || spare) && bundlerClient
      ? {
          userOperation: {
            async estimateGas(operation) {
              const [estimate, verification] = await Promise.all([
                bundlerClient.request({
                  method: 'eth_estimateUserOperationGas',
                  params: [
                    // Some bundlers refuse operations without gas fields.
                    formatUserOperationRequest({
                      ...operation,
                      callGasLimit: 0n,
                      preVerificationGas: 0n,
                      verificationGasLimit: 0n,
                    }),
                    entryPoint.address,
                  ],
                }),
                key.type === 'p256' ? webAuthnVerificationGas(client) : 0n,
              ])
              const { callGasLimit, preVerificationGas, verificationGasLimit } =
                formatUserOperationGas(estimate)
              return {
                callGasLimit,
                preVerificationGas,
                verificationGasLimit:
                  ((verificationGasLimit + verification) * (spare ? 3n : 2n)) / 2n,
              }
            },
          },
        }
      : {}),
  })
}
