import { keccak256, type Hash } from 'viem'
import { encodeCalls, type AccountCall } from '../../account/encodeCalls.js'

/** What names calls: the same ones have the same name. */
export function nameCalls(calls: readonly AccountCall[]): Hash {
  return keccak256(encodeCalls({ calls }))
}
