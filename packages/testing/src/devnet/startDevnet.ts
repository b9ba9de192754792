import { createDevnet, type DevnetInfo } from '@valetkey/devnet'
import type { TestProject } from 'vitest/node'

declare module 'vitest' {
  interface ProvidedContext {
    devnet: DevnetInfo
  }
}

/**
 * A vitest `globalSetup`: one devnet for all tests of a project, in Node and in browsers. Tests find
 * it with `inject('devnet')`.
 */
export async function startDevnet(project: TestProject): Promise<() => Promise<void>> {
  const devnet = await createDevnet({ port: 0, bundlerPort: 0, paymasterPort: 0 })
  project.provide('devnet', devnet.info)
  return devnet.close
}
