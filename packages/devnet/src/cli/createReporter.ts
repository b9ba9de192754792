import type { DevnetStep } from '../DevnetStep.js'

const titles = {
  chain: 'Chain',
  contracts: 'Contracts',
  bundler: 'Bundler',
  paymaster: 'Paymaster',
} as const

/** Shows the steps of a start: on a terminal also the one that runs, elsewhere one plain line for each that is done. */
export function createReporter(stream: NodeJS.WriteStream): (step: DevnetStep) => void {
  return ({ name, text, milliseconds }) => {
    const line = `${titles[name].padEnd(11)} ${text}`
    if (milliseconds !== undefined) {
      const start = stream.isTTY ? '\r\u001B[2K' : ''
      stream.write(`${start}✓ ${line.padEnd(44)} ${(milliseconds / 1000).toFixed(1)} s\n`)
    } else if (stream.isTTY) stream.write(`… ${line}`)
  }
}
