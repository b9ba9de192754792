import { BaseError as ViemError, isHex } from 'viem'
import { readRevert, type Revert } from './readRevert.js'

export type Rejection = {
  /** What the EntryPoint says (ERC-4337): `AA23`, say. */
  code: string | undefined
  revert: Revert | undefined
  /** The bundler's own words. */
  words: string
}

/**
 * What a bundler's refusal says. Bundlers agree on no structure: the code and the complete revert
 * data stand in the text of the error.
 */
export function readRejection(error: unknown): Rejection {
  const text = textOf(error)
  const [code = outOfTime(error)] = /\bAA\d\d\b/.exec(text) ?? []
  const [data] = /0x[0-9a-f]{8,}/i.exec(text) ?? []
  return { code, revert: isHex(data) ? readRevert(data) : undefined, words: text }
}

/** What the bundler itself said, which viem hands up as `details`, without the request around it. */
function textOf(error: unknown): string {
  return error instanceof ViemError ? error.details : String(error)
}

/** What bundlers answer where an operation expires now or soon (ERC-7769). */
const expiresSoon = -32503

function outOfTime(error: unknown): string | undefined {
  const cause =
    error instanceof ViemError &&
    error.walk((inner) => inner instanceof Error && 'code' in inner && inner.code === expiresSoon)
  return cause ? 'AA22' : undefined
}
