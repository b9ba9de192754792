import { readdirSync, readFileSync } from 'node:fs'
import { transformSync } from 'oxc-transform-react'
import { expect, test } from 'vitest'

const packages = new URL('../../../', import.meta.url)
// Hooks and components: all that an app may hand to the compiler.
const files = ['react', 'ui'].flatMap((name) =>
  readdirSync(new URL(`${name}/src/`, packages), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file) && !/\.(test|stories)[.-]/.test(file))
    .map((file) => `${name}/src/${file}`),
)

/** What React Compiler makes of a file, and why it left something as it was. */
const compile = (file: string, text: string): { code: string; bailouts: readonly string[] } => {
  const { code, errors } = transformSync(file, text, {
    reactCompiler: { reportDiagnostics: true },
  })
  return { code, bailouts: errors.map(({ message }) => message) }
}

test.each(files)('default: React Compiler bails out of nothing in %s', (file) => {
  expect(compile(file, readFileSync(new URL(file, packages), 'utf8')).bailouts).toEqual([])
})

test('behavior: hooks are memoised', () => {
  const text = readFileSync(new URL('react/src/hooks/useSendSessionCalls.ts', packages), 'utf8')
  expect(compile('useSendSessionCalls.ts', text).code).toContain('react/compiler-runtime')
})

test('error: a hook that breaks a rule is named', () => {
  const { bailouts } = compile(
    'useBroken.ts',
    "import { useRef } from 'react'\nexport function useBroken() { return useRef(0).current++ }",
  )
  expect(bailouts).toContainEqual(expect.stringContaining('Cannot access refs during render'))
})
