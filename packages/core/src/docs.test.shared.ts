import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'

/** The code of a page: `kind` is `ts` or `tsx`. */
export function samplesOf(page: string): readonly { kind: string; code: string }[] {
  return [...page.matchAll(/^( *)```(tsx?)\n(.*?)^\1```/gms)].map(
    ([, , kind = 'ts', code = '']) => ({
      kind,
      code,
    }),
  )
}

const compiler = fileURLToPath(
  new URL('../../../node_modules/typescript7/bin/tsc', import.meta.url),
)

const compilerOptions = {
  strict: true,
  noEmit: true,
  skipLibCheck: true,
  target: 'es2022',
  lib: ['es2023', 'esnext.disposable', 'dom', 'dom.iterable'],
  module: 'nodenext',
  moduleResolution: 'nodenext',
  jsx: 'react-jsx',
  types: ['node'],
  // Stylesheets are the bundler's.
  noUncheckedSideEffectImports: false,
}

/**
 * What the compiler says against samples, each a file, with our packages as they were built: nothing,
 * where all of them compile.
 */
export async function complaintsAbout(
  samples: ReadonlyMap<string, string>,
  {
    beside,
    paths = {},
  }: {
    /** Folder of a package, for what they import to be found. */
    beside: URL
    /** Where packages are that it does not depend on, from a folder in it. */
    paths?: Record<string, string[]>
  },
): Promise<string> {
  const folder = await mkdtemp(fileURLToPath(new URL('.samples-', beside)))
  try {
    for (const [file, sample] of samples) await writeFile(`${folder}/${file}`, sample)
    const settings = { compilerOptions: { ...compilerOptions, paths }, files: [...samples.keys()] }
    await writeFile(`${folder}/tsconfig.json`, JSON.stringify(settings))
    const run = promisify(execFile)(process.execPath, [compiler, '-p', folder])
    const { stdout }: { stdout: string } = await run.catch((failure) => failure)
    return stdout
  } finally {
    await rm(folder, { recursive: true })
  }
}
