import { indexLabels, type FunctionLabel } from '@valetkey/core'
import { toFunctionSelector, toFunctionSignature, type Abi, type AbiFunction } from 'viem'

/** The functions of an ABI that can be called with effect, under the names that the app gives them. */
export function abiFunctions(
  abi: Abi,
  labels: readonly FunctionLabel[] = [],
): readonly FunctionLabel[] {
  const { fn: known } = indexLabels()
  return abi.flatMap((item) => {
    if (item.type !== 'function' || isRead(item)) return []
    const selector = toFunctionSelector(item)
    const label = labels.find((one) => one.selector.toLowerCase() === selector)
    return [
      {
        movesFunds: known(selector).movesFunds,
        payable: item.stateMutability === 'payable',
        ...label,
        selector,
        signature: label?.signature ?? withNames(item),
      },
    ]
  })
}

const isRead = ({ stateMutability }: AbiFunction): boolean =>
  stateMutability === 'view' || stateMutability === 'pure'

function withNames(item: AbiFunction): string {
  const { name, inputs } = item
  if (inputs.some(({ type }) => type.startsWith('tuple'))) return toFunctionSignature(item)
  const parameters = inputs.map((input) =>
    input.name ? `${input.type} ${input.name}` : input.type,
  )
  return `${name}(${parameters.join(', ')})`
}
