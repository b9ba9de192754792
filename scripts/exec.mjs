import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'

export const root = fileURLToPath(new URL('..', import.meta.url))

const running = new Set()

// Each child leads a process group of its own, so that ending one ends all that it started.
function stop(signal) {
  for (const child of running) {
    try {
      process.kill(-child.pid, signal)
    } catch {
      running.delete(child)
    }
  }
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
  process.on(signal, () => {
    if (running.size === 0) process.exit(130)
    stop(signal)
    setTimeout(() => {
      stop('SIGKILL')
      process.exit(130)
    }, 10_000).unref()
    process.exitCode = 130
  })
}
process.on('exit', () => stop('SIGKILL'))

/**
 * Runs a program below the repository root and resolves with its exit code and what it printed.
 * `quiet` keeps the output from the terminal.
 */
export function exec(command, args, { env = {}, cwd = root, quiet = false } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd,
      detached: true,
      env: { ...process.env, TURBO_TELEMETRY_DISABLED: '1', ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    running.add(child)
    let output = ''
    for (const name of ['stdout', 'stderr']) {
      child[name].setEncoding('utf8')
      child[name].on('data', (chunk) => {
        output += chunk
        if (!quiet) process[name].write(chunk)
      })
    }
    child.once('error', reject)
    child.once('close', (code) => {
      running.delete(child)
      resolve({ code: code ?? 1, output })
    })
  })
}
