import type { FunctionReference, Selector } from '@valetkey/core'
import { isHex, parseAbi, size, toFunctionSelector } from 'viem'

/** The selector of a function that was named by selector or signature; `undefined` where it is neither. */
export function toSelector(reference: FunctionReference): Selector | undefined {
  const text = reference.trim()
  if (isHex(text)) return size(text) === 4 ? lowerCase(text) : undefined
  if (!/^\w+\(.*\)/.test(text.replace(/^function\s+/, ''))) return undefined
  try {
    const signatures: readonly string[] = [text.startsWith('function ') ? text : `function ${text}`]
    const [item] = parseAbi(signatures)
    return item?.type === 'function' ? toFunctionSelector(item) : undefined
  } catch {
    return undefined
  }
}

const lowerCase = (selector: Selector): Selector => `0x${selector.slice(2).toLowerCase()}`
