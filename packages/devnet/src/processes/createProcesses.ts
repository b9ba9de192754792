import { spawn, type ChildProcess } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { PartStoppedError } from '../errors/PartStoppedError.js'
import { childEnvironment } from './childEnvironment.js'

const guardianFile = fileURLToPath(new URL('../../runtime/guardian.js', import.meta.url))
const keptOutput = 4_000

export type Part = {
  child: ChildProcess
  /** The end of what it printed so far. */
  output: () => string
  /** Resolves when it has ended, with the error that says how. */
  stopped: Promise<PartStoppedError>
}

export type Processes = {
  start: (parameters: {
    part: 'chain' | 'bundler'
    file: string
    args: readonly string[]
    /** Text to keep out of errors. */
    secret?: string | undefined
    /** Open a channel for messages. */
    ipc?: boolean | undefined
  }) => Part
  /** Ends every process, and resolves when all have ended. Idempotent. */
  close: () => Promise<void>
}

/**
 * The devnet's child processes. None outlives this process, even if it is killed: a guardian process holds the end
 * of a pipe and ends them when the pipe closes. They run in their own process groups, so that a terminal's Ctrl-C
 * reaches this process alone, which then ends them in order.
 */
export function createProcesses(): Processes {
  const env = childEnvironment()
  const guardian = spawn(process.execPath, [guardianFile], {
    stdio: ['pipe', 'ignore', 'ignore'],
    detached: true,
    windowsHide: true,
    env,
  })
  const guardianEnded = new Promise<void>((resolve) => guardian.once('close', () => resolve()))
  guardian.unref()

  const running = new Map<ChildProcess, Promise<unknown>>()
  let closing: Promise<void> | undefined

  return {
    start({ part, file, args, secret, ipc = false }) {
      const child = spawn(file, args, {
        stdio: ['ignore', 'pipe', 'pipe', ipc ? 'ipc' : 'ignore'],
        detached: true,
        windowsHide: true,
        env,
      })
      if (child.pid !== undefined) guardian.stdin.write(`+${child.pid}\n`)

      let output = ''
      const keep = (text: string) => {
        output = (output + text).slice(-keptOutput)
      }
      child.stdout?.setEncoding('utf8').on('data', keep)
      child.stderr?.setEncoding('utf8').on('data', keep)

      const stopped = new Promise<PartStoppedError>((resolve) => {
        const stop = (exit: string) => {
          running.delete(child)
          if (child.pid !== undefined) guardian.stdin.write(`-${child.pid}\n`)
          const said = secret === undefined ? output : output.replaceAll(secret, '…')
          resolve(new PartStoppedError({ part, exit, output: said }))
        }
        child.once('error', (error) => stop(error.message))
        child.once('close', (code, signal) => stop(signal ?? `exit code ${code}`))
      })
      running.set(child, stopped)
      return { child, output: () => output, stopped }
    },
    close() {
      closing ??= (async () => {
        for (const child of running.keys()) child.kill('SIGKILL')
        await Promise.all(running.values())
        guardian.ref()
        guardian.stdin.end()
        await guardianEnded
      })()
      return closing
    },
  }
}
