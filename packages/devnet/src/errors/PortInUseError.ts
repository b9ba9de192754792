import { DevnetError } from './DevnetError.js'

/** A port that was asked for is taken. Ports that were not asked for move to the next free one instead. */
export class PortInUseError extends DevnetError {
  override readonly name = 'PortInUseError'
  readonly field: string
  readonly port: number

  constructor({ field, port }: { field: string; port: number }) {
    super(
      `Port ${port} (${field}) is in use. End the program that uses it, choose another port, or leave ${field} out to get a free one.`,
    )
    this.field = field
    this.port = port
  }
}
