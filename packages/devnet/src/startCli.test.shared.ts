import { spawn, type ChildProcess } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { DevnetInfo } from './Devnet.js'

const packageFolder = fileURLToPath(new URL('..', import.meta.url))

export type RunningCli = {
  child: ChildProcess
  /** What `--json` prints. */
  ready: Promise<DevnetInfo>
  output: () => { stdout: string; stderr: string }
  ended: Promise<{ code: number | null; stdout: string; stderr: string }>
}

/** Starts the command line as it is published; `buildCli.test.setup.ts` has built it. */
export function startCli(
  args: readonly string[],
  { folder = packageFolder }: { folder?: string } = {},
): RunningCli {
  // Package managers' shims point it at every installed package.
  const { NODE_PATH: _, ...env } = process.env
  const child = spawn(process.execPath, ['dist/cli.js', ...args], {
    cwd: folder,
    stdio: ['ignore', 'pipe', 'pipe'],
    env,
  })
  let stdout = ''
  let stderr = ''
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    stderr += text
  })
  const ended: RunningCli['ended'] = new Promise((resolve) => {
    child.once('close', (code) => resolve({ code, stdout, stderr }))
  })
  const ready = new Promise<DevnetInfo>((resolve, reject) => {
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      stdout += text
      if (stdout.startsWith('{') && stdout.endsWith('\n')) resolve(JSON.parse(stdout))
    })
    void ended.then(({ stderr: reason }) => reject(new Error(`it ended: ${reason}`)))
  })
  ready.catch(() => {})
  return { child, ready, output: () => ({ stdout, stderr }), ended }
}
