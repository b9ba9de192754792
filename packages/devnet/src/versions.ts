import { createRequire } from 'node:module'
import { packageVersion } from './processes/packageVersion.js'

const own: { version: string } = createRequire(import.meta.url)('../package.json')

/** Versions of what the devnet runs. */
export const versions = {
  devnet: own.version,
  anvil: packageVersion('@foundry-rs/anvil'),
  alto: packageVersion('@pimlico/alto'),
  entryPoint: packageVersion('@account-abstraction/contracts'),
} as const
