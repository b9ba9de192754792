import { call } from 'viem/actions'
import {
  concat,
  numberToHex,
  slice,
  type Address,
  type Chain,
  type Client,
  type Hash,
  type Hex,
  type Transport,
} from 'viem'

const word = 32
const push = (value: number): Hex => concat(['0x61', numberToHex(value, { size: 2 })])

/**
 * Hashes of the code at many addresses with one `eth_call`: init code that returns what EXTCODEHASH
 * says of each. An account without code hashes to 0 (EIP-1052).
 */
export async function readCodeHashes(
  client: Client<Transport, Chain>,
  addresses: readonly Address[],
): Promise<readonly Hash[]> {
  // The answer starts with one zero byte: EIP-3541 refuses code that starts with 0xEF.
  const program = addresses.map((address, index) =>
    concat(['0x73', address, '0x3f', push((index + 1) * word), '0x52']),
  )
  const data = concat([...program, push(addresses.length * word + 1), push(word - 1), '0xf3'])
  const { data: answer = '0x' } = await call(client, { data })
  return addresses.map((_, index) => slice(answer, 1 + index * word, 1 + (index + 1) * word))
}
