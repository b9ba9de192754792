import { build } from 'esbuild'
import { fileURLToPath } from 'node:url'

/** A vitest `globalSetup`: core as one module of text, for pages that tests open and close. */
export default async function provideCore({ provide }) {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL('../packages/core/src/exports/index.ts', import.meta.url))],
    bundle: true,
    format: 'esm',
    target: 'es2022',
    write: false,
  })
  provide('core', outputFiles[0].text)
}
