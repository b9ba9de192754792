import { DevnetError } from './DevnetError.js'

/** A parameter that no devnet can be started with. */
export class InvalidParameterError extends DevnetError {
  override readonly name = 'InvalidParameterError'
  readonly field: string
  readonly value: unknown
  readonly rule: string

  constructor({ field, value, rule }: { field: string; value: unknown; rule: string }) {
    super(`${field} is ${String(value)}: ${rule}.`)
    this.field = field
    this.value = value
    this.rule = rule
  }
}
