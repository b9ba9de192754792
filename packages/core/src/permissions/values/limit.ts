import { maxUint256 } from 'viem'
import { InvalidLimitError } from '../../errors/InvalidLimitError.js'

/** Reads a limit in base units, 0 to 2^256 - 1. */
export function parseLimit(value: unknown, field: string): bigint {
  if (typeof value !== 'bigint' || value < 0n || value > maxUint256)
    throw new InvalidLimitError({ field, value })
  return value
}

/** Reads a limit in base units, or `'unlimited'` in words. */
export function parseOpenLimit(value: unknown, field: string): bigint | 'unlimited' {
  return value === 'unlimited' ? value : parseLimit(value, field)
}
