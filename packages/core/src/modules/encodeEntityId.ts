import { numberToHex, type Hex } from 'viem'

/** Uninstall data of every module but the allowlist: the entity id as one word. */
export function encodeEntityId(entityId: number): Hex {
  return numberToHex(entityId, { size: 32 })
}
