import { concat, keccak256, stringToHex, type Hex } from 'viem'
import type { SessionKey } from '../keys/SessionKey.js'

/**
 * What a key signs to prove that somebody has it. The label keeps it apart from every user operation:
 * a challenge can never be chosen so that its answer is one's signature.
 */
export function keyChallengeHash(challenge: Hex): Hex {
  return keccak256(concat([stringToHex('valetkey: proof of key, v1'), keccak256(challenge)]))
}

/** Answers a challenge (random bytes, made by whoever asks) with a session key that is kept here. */
export async function proveKey({
  key,
  challenge,
}: {
  key: SessionKey
  challenge: Hex
}): Promise<Hex> {
  return key.sign(keyChallengeHash(challenge))
}
