import { portFields, type PortField } from '../ports/portFields.js'
import { DevnetError } from './DevnetError.js'

/** A port that was asked for is taken. What was given no port moves to the next free one instead. */
export class PortInUseError extends DevnetError {
  override readonly name = 'PortInUseError'
  readonly field: PortField
  readonly port: number

  constructor({ field, port }: { field: PortField; port: number }) {
    super(
      `Port ${port}, asked for the ${portFields[field].part}, is in use. End the program that listens there, ask for another port, or for none to get a free one.`,
    )
    this.field = field
    this.port = port
  }
}
