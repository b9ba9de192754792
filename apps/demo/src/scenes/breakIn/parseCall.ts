import { encodeFunctionData, isHex, parseAbi, type Hex } from 'viem'

/**
 * Reads what stands in the console: bytes (`0x…`), nothing, or a function with its arguments, such as
 * `transfer(address,uint256) 0xbad…, 5000000`.
 */
export function parseCall(text: string): Hex {
  const trimmed = text.trim()
  if (trimmed === '') return '0x'
  if (isHex(trimmed)) return trimmed
  const [, name, types = '', rest = ''] = /^(\w+)\(([^)]*)\)\s*(.*)$/s.exec(trimmed) ?? []
  if (name === undefined) {
    throw new Error(
      'Write bytes (0x…), or a function and its arguments: transfer(address,uint256) 0x…, 5000000',
    )
  }
  const kinds = types
    .split(',')
    .map((type) => type.trim())
    .filter(Boolean)
  const values = rest
    .split(',')
    .map((value) => value.trim())
    .filter(Boolean)
  if (kinds.length !== values.length) {
    throw new Error(`${name} wants ${kinds.length} arguments, not ${values.length}.`)
  }
  return encodeFunctionData({
    abi: parseAbi([`function ${name}(${kinds.join(', ')})`] as readonly string[]),
    functionName: name,
    args: values.map((value, at) => toArgument(kinds[at] ?? '', value)),
  } as Parameters<typeof encodeFunctionData>[0])
}

function toArgument(type: string, value: string): unknown {
  if (/^u?int/.test(type)) return BigInt(value)
  if (type === 'bool') return value === 'true'
  return value
}
