import { chromiumPath } from './chromium.mjs'
import { pnpm } from './setup.mjs'

/** Runs vitest projects once; the last line is `N passed, M failed`. */
export async function vitest(projects, args = [], env = {}) {
  return pnpm(
    [
      'exec',
      'vitest',
      'run',
      ...projects.flatMap((project) => ['--project', project]),
      '--reporter=default',
      '--reporter=./scripts/vitestCount.mjs',
      ...args,
    ],
    { env: { CHROMIUM_PATH: await chromiumPath(), ...env } },
  )
}
