import { concat, hexToNumber, numberToHex, size, slice, type Hex } from 'viem'
import { encodeNonceKey } from './encodeNonceKey.js'

export type DeferredPrefix = {
  /** Entity id of the owner's own validation; 0 for the owner of a semi-modular account. */
  ownerEntityId: number
  /** Last second at which the action can land (unix seconds). 0: never lapses. */
  deadline: number
  /** Calldata of the account that the owner signed. */
  call: Hex
  /** The owner's signature as the owner's validation packs it. */
  ownerSignature: Hex
}

const locatorSize = 21
const deadlineSize = 6
const lengthSize = 4

const withLength = (data: Hex): Hex => concat([numberToHex(size(data), { size: lengthSize }), data])

/** What goes before the session key's signature when the nonce says that a deferred action comes. */
export function encodeDeferredPrefix({
  ownerEntityId,
  deadline,
  call,
  ownerSignature,
}: DeferredPrefix): Hex {
  const locator = encodeNonceKey({ entityId: ownerEntityId, global: true })
  return concat([
    withLength(
      concat([
        numberToHex(locator, { size: locatorSize }),
        numberToHex(deadline, { size: deadlineSize }),
        call,
      ]),
    ),
    withLength(ownerSignature),
  ])
}

/** Takes a signature with a deferred action apart; `rest` is the session key's own signature. */
export function decodeDeferredPrefix(signature: Hex): DeferredPrefix & { rest: Hex } {
  const dataEnd = lengthSize + hexToNumber(slice(signature, 0, lengthSize))
  const data = slice(signature, lengthSize, dataEnd)
  const ownerStart = dataEnd + lengthSize
  const ownerEnd = ownerStart + hexToNumber(slice(signature, dataEnd, ownerStart))
  return {
    ownerEntityId: Number((BigInt(slice(data, 0, locatorSize)) >> 8n) & 0xffffffffn),
    deadline: hexToNumber(slice(data, locatorSize, locatorSize + deadlineSize)),
    call: slice(data, locatorSize + deadlineSize),
    ownerSignature: slice(signature, ownerStart, ownerEnd),
    rest: ownerEnd < size(signature) ? slice(signature, ownerEnd) : '0x',
  }
}
