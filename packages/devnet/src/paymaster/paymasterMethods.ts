import { isAddressEqual, numberToHex, type Address } from 'viem'
import type { UserOperation } from 'viem/account-abstraction'
import { chainId } from '../chain/chainId.js'
import { entryPointAddress } from '../contracts/entryPointAddress.js'
import type { RpcMethods } from '../server/answerRpc.js'
import { parseAddress } from '../server/parseAddress.js'
import { parseBytes } from '../server/parseBytes.js'
import { parseObject } from '../server/parseObject.js'
import { parseQuantity } from '../server/parseQuantity.js'
import { RpcError } from '../server/RpcError.js'
import { sponsor, stubPaymasterData } from './sponsor.js'

// Its validation recovers one signature; it has no work after the operation.
const gasLimits = { paymasterVerificationGasLimit: 60_000n, paymasterPostOpGasLimit: 0n } as const

/** The paymaster web service of ERC-7677. It sponsors every operation that is well formed. */
export function paymasterMethods(paymaster: Address): RpcMethods {
  return {
    pm_getPaymasterStubData: async (params) => {
      const { paymasterVerificationGasLimit, paymasterPostOpGasLimit } = parseRequest(params)
      return {
        sponsor: { name: 'Valet Key devnet' },
        paymaster,
        paymasterData: stubPaymasterData,
        paymasterVerificationGasLimit: numberToHex(paymasterVerificationGasLimit),
        paymasterPostOpGasLimit: numberToHex(paymasterPostOpGasLimit),
        isFinal: false,
      }
    },
    pm_getPaymasterData: async (params) => {
      const userOperation = parseRequest(params)
      return {
        paymaster,
        paymasterData: await sponsor(paymaster, userOperation),
        paymasterVerificationGasLimit: numberToHex(userOperation.paymasterVerificationGasLimit),
        paymasterPostOpGasLimit: numberToHex(userOperation.paymasterPostOpGasLimit),
      }
    },
  }
}

function parseRequest([
  userOperation,
  entryPoint,
  chain,
]: readonly unknown[]): UserOperation<'0.7'> & Record<keyof typeof gasLimits, bigint> {
  if (!isAddressEqual(parseAddress('entryPoint', entryPoint), entryPointAddress)) {
    throw new RpcError(
      'params',
      `entryPoint is ${entryPoint}; this paymaster serves ${entryPointAddress}.`,
    )
  }
  if (parseQuantity('chainId', chain) !== BigInt(chainId)) {
    throw new RpcError(
      'params',
      `chainId is ${chain}; this paymaster serves ${numberToHex(chainId)}.`,
    )
  }
  const fields = parseObject('userOp', userOperation)
  const bytes = (field: string) => parseBytes(`userOp.${field}`, fields[field])
  const quantity = (field: string) => parseQuantity(`userOp.${field}`, fields[field])
  const factory = bytes('factory')
  return {
    sender: parseAddress('userOp.sender', fields['sender']),
    nonce: quantity('nonce') ?? 0n,
    ...(factory === undefined ? {} : { factory, factoryData: bytes('factoryData') ?? '0x' }),
    callData: bytes('callData') ?? '0x',
    callGasLimit: quantity('callGasLimit') ?? 0n,
    verificationGasLimit: quantity('verificationGasLimit') ?? 0n,
    preVerificationGas: quantity('preVerificationGas') ?? 0n,
    maxFeePerGas: quantity('maxFeePerGas') ?? 0n,
    maxPriorityFeePerGas: quantity('maxPriorityFeePerGas') ?? 0n,
    paymasterVerificationGasLimit:
      quantity('paymasterVerificationGasLimit') || gasLimits.paymasterVerificationGasLimit,
    paymasterPostOpGasLimit:
      quantity('paymasterPostOpGasLimit') ?? gasLimits.paymasterPostOpGasLimit,
    signature: '0x',
  }
}
