import type { RpcMethods } from '../server/answerRpc.js'
import { parseAddress } from '../server/parseAddress.js'
import { parseObject } from '../server/parseObject.js'
import { parseQuantity } from '../server/parseQuantity.js'
import { RpcError } from '../server/RpcError.js'
import { faucetTokens, type Faucet, type FaucetToken } from './createFaucet.js'

/** `faucet_fund`, with the parameters of {@link Faucet} as one object whose quantities are hex. */
export function faucetMethods(faucet: Faucet): RpcMethods {
  return {
    faucet_fund: async ([parameters]) => {
      const { address, value, tokens } = parseObject('params[0]', parameters)
      return faucet.fund({
        address: parseAddress('address', address),
        value: parseQuantity('value', value),
        tokens: tokens === undefined ? undefined : parseTokens(tokens),
      })
    },
  }
}

function parseTokens(value: unknown): Partial<Record<FaucetToken, bigint>> {
  const tokens = parseObject('tokens', value)
  const unknown = Object.keys(tokens).find((name) => !faucetTokens.some((token) => token === name))
  if (unknown !== undefined) {
    throw new RpcError('params', `tokens.${unknown} is not one of ${faucetTokens.join(', ')}.`)
  }
  return Object.fromEntries(
    faucetTokens.map((token) => [token, parseQuantity(`tokens.${token}`, tokens[token])]),
  )
}
