import { maxUint256, parseUnits } from 'viem'
import { remember } from '../format/remember.js'

export type ParsedAmount =
  | { value: bigint; problem?: undefined }
  | { value?: undefined; problem: AmountProblem }

/** `empty`; `text`: not a number; `fraction`: more digits than the token has; `huge`: above uint256. */
export type AmountProblem = 'empty' | 'text' | 'fraction' | 'huge'

/** Reads an amount as people type it in a language: its separators, its digits. */
export function parseAmount(
  text: string,
  { decimals, locale }: { decimals: number; locale: string },
): ParsedAmount {
  const { group, point } = separators(locale)
  const typed = toLatinDigits(text).replaceAll(/[\s\u00A0\u202F'’]/g, '')
  if (typed === '') return { problem: 'empty' }
  const grouped = new RegExp(`^\\d{1,3}(\\${group}\\d{3})+(\\${point}\\d*)?$`)
  const plain = grouped.test(typed) ? typed.replaceAll(group, '') : typed
  const [, whole = '', fraction = ''] = /^(\d*)[.,٫]?(\d*)$/.exec(plain) ?? []
  if (whole === '' && fraction === '') return { problem: 'text' }
  if (fraction.replace(/0+$/, '').length > decimals) return { problem: 'fraction' }
  const value = parseUnits(`${whole || '0'}.${fraction.slice(0, decimals) || '0'}`, decimals)
  return value > maxUint256 ? { problem: 'huge' } : { value }
}

const separators = remember((locale): { group: string; point: string } => {
  const parts = new Intl.NumberFormat(`${locale}-u-nu-latn`).formatToParts(12345.6)
  const find = (wanted: string): string => parts.find(({ type }) => type === wanted)?.value ?? ''
  return { group: find('group') || ',', point: find('decimal') || '.' }
})

/** Digits of Arabic and Persian as the ones that amounts are shown in. */
function toLatinDigits(text: string): string {
  return text.replaceAll(/[\u0660-\u0669\u06F0-\u06F9]/g, (digit) =>
    String((digit.codePointAt(0) ?? 0) & 0xf),
  )
}
