import { DevnetError } from './DevnetError.js'

/** A program that the devnet runs has ended by itself, at its start or later. The devnet ends with it. */
export class PartStoppedError extends DevnetError {
  override readonly name = 'PartStoppedError'
  readonly part: 'chain' | 'bundler'
  /** The last lines that it printed. */
  readonly output: string

  constructor({ part, exit, output }: { part: 'chain' | 'bundler'; exit: string; output: string }) {
    const lastLine = output.trim().split('\n').at(-1)?.trim()
    super(
      `The ${part} stopped (${exit}), so the devnet stopped too. ${lastLine ? `It last said: ${lastLine}` : 'It said nothing.'}`,
    )
    this.part = part
    this.output = output
  }
}
