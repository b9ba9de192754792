import { execFileSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

/** Builds the keeper and what it stands on, so that no test of its processes meets a stale one. */
export default function buildKeeper(): void {
  const root = fileURLToPath(new URL('../../..', import.meta.url))
  const turbo = fileURLToPath(new URL('../../../node_modules/turbo/bin/turbo', import.meta.url))
  execFileSync(process.execPath, [turbo, 'run', 'build', '--filter', '@valetkey/keeper'], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
  })
}
