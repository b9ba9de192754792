import { execFileSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

/** Builds this package, so that no test of the command line meets a stale one. */
export default function buildCli(): void {
  const folder = fileURLToPath(new URL('..', import.meta.url))
  const compiler = fileURLToPath(
    new URL('../../../node_modules/typescript7/bin/tsc', import.meta.url),
  )
  execFileSync(process.execPath, [compiler, '-p', 'tsconfig.build.json'], { cwd: folder })
}
