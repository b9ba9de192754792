import { isHex, keccak256, stringToBytes, type Hex } from 'viem'

/** What follows from the random numbers of a chain's blocks, and is asked for by nobody. */
const random = [
  'logsBloom',
  'mixHash',
  'parentHash',
  'receiptsRoot',
  'stateRoot',
  'transactionsRoot',
  'withdrawalsRoot',
  'requestsHash',
]

/** An answer of the RPC that is the same in every recording: block hashes are named by block number. */
export function settle(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(settle)
  if (typeof value !== 'object' || value === null) return value
  const fields = Object.entries(value).filter(([name]) => !random.includes(name))
  const settled: Record<string, unknown> = Object.fromEntries(
    fields.map(([name, field]) => [name, settle(field)]),
  )
  const { blockHash, blockNumber, hash, number } = settled
  if (isHex(blockHash)) settled.blockHash = blockName(blockNumber)
  if (isHex(hash) && isHex(number)) settled.hash = blockName(number)
  return settled
}

function blockName(number: unknown): Hex {
  return keccak256(stringToBytes(`block ${String(number)}`))
}
