import { stripVTControlCharacters } from 'node:util'
import { commands } from './commands.mjs'
import { pnpm, setup } from './setup.mjs'
import { vitest } from './vitest.mjs'

const tool = (...args) => pnpm(['exec', ...args])

const full = process.argv.includes('--full')

/**
 * Everything that `npm test` checks. The stages follow each other. The lanes of a stage run at once, and
 * the checks of a lane one after the other: one lane mostly computes, the other mostly waits for blocks.
 * A check without counts of its own counts as one.
 */
const stages = [
  [
    [
      ['format', () => tool('oxfmt', '--check', '.')],
      ['lint', () => tool('oxlint', '--deny-warnings')],
      ['types', () => tool('turbo', 'run', 'typecheck')],
      ['unused code and dependencies', () => tool('knip')],
      ['packages as published', () => tool('node', 'scripts/packages.mjs')],
      ['bundle sizes', () => commands.size([])],
      [
        'tests in Node',
        () => vitest(['contracts', 'devnet', 'core', 'testing', 'react-server', 'bench']),
      ],
      [
        'tests in Chromium',
        () => vitest(['core-browser', 'react', 'react-18', 'react-compiler', 'ui']),
      ],
      ['stories', () => commands.stories(full ? ['--modes', 'all'] : [])],
    ],
    [
      ['tests of core on a chain', () => vitest(['core-chain'])],
      // One after the other, since they move the chain's clock.
      ['tests of the keeper', () => vitest(['keeper'])],
      [
        'flow, P-256 key, sponsored',
        () => commands.flow(['--key', 'p256', '--payer', 'paymaster']),
      ],
      [
        'flow, secp256k1 key, self-paid',
        () => commands.flow(['--key', 'secp256k1', '--payer', 'account']),
      ],
      ['conformance of the development contracts', () => commands.conformance([])],
      ['attacks with a leaked key', () => commands.attack([])],
      ['fuzz, 1,000 cases', () => commands.fuzz([])],
    ],
  ],
  [[['demo, end to end', () => commands.e2e([])]]],
]

/** What `npm run test:full` adds: the full matrices. */
const matrices = [
  [
    'hooks with React 18 and React Compiler',
    () => vitest(['react-18-full', 'react-compiler-full']),
  ],
  ['mutations of the development contracts', () => commands.conformance(['--mutate'])],
  ['demo on a chain to which it was deployed', () => commands.e2e(['--deployed'])],
  ['fuzz, 10,000 cases', () => commands.fuzz(['--cases', '10000', '--seed', '1'])],
]

async function run([name, check]) {
  process.stdout.write(`\n── ${name}\n`)
  const began = Date.now()
  const { code, output } = await check()
  const counts = [...output.matchAll(/^(\d+) passed, (\d+) failed$/gm)].at(-1)
  const passed = counts ? Number(counts[1]) : code === 0 ? 1 : 0
  const failed = counts ? Number(counts[2]) : 0
  return {
    name,
    passed,
    // A tool that ends badly after counting no failure has still failed.
    failed: code !== 0 && failed === 0 ? 1 : failed,
    seconds: Math.round((Date.now() - began) / 1000),
    output,
  }
}

const failureLine = /^\s*(FAIL |✗|✘|\d+\) )/
const reasonLine = /^\s*((Caused by: )?\w*Error:|.*error TS)/

/** The lines of a long output that say what failed, and then why, for those who see only its end. */
function complaints(output) {
  const lines = stripVTControlCharacters(output).split('\n')
  // An error's reason and remedy stand below its first line.
  const reasons = lines.filter((_, at) =>
    lines.slice(Math.max(0, at - 8), at + 1).some((line) => reasonLine.test(line)),
  )
  const told = [
    ...lines.filter((line) => failureLine.test(line)).slice(0, 40),
    ...reasons.slice(0, 60),
  ]
  return (told.length > 0 ? told : lines.slice(-40)).join('\n')
}

await setup()
const started = Date.now()
const results = []
for (const lanes of full ? [...stages, [matrices]] : stages) {
  await Promise.all(
    lanes.map(async (lane) => {
      for (const check of lane) results.push(await run(check))
    }),
  )
}

process.stdout.write('\n')
for (const { name, passed, failed, seconds } of results) {
  process.stdout.write(
    `${failed === 0 ? '✓' : '✗'} ${name}: ${passed} passed, ${failed} failed, ${seconds} s\n`,
  )
}
for (const { name, output } of results.filter(({ failed }) => failed > 0)) {
  process.stdout.write(`\n✗ ${name}, the lines that say what failed:\n${complaints(output)}\n`)
}
const sum = (key) => results.reduce((total, result) => total + result[key], 0)
process.stdout.write(`All checks took ${Math.round((Date.now() - started) / 1000)} s.\n`)
process.stdout.write(`${sum('passed')} passed, ${sum('failed')} failed\n`)
process.exit(sum('failed') === 0 && sum('passed') > 0 ? 0 : 1)
