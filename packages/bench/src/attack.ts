import { createDevnet } from '@valetkey/devnet'
import { parseArgs } from 'node:util'
import { attacks } from './attack/attacks/index.js'
import { guards, type Guard } from './attack/guards.js'
import { run, type Result } from './attack/run.js'
import { createScene } from './attack/scene.js'
import { createWorld } from './conformance/world.js'

const usage = 'Usage: npm run attack -- [--records <folder>] [--only <guard or name>] [--verbose]'

/** As many attacks as a guard must refuse before it counts as tried. */
const attacksPerGuard = 3

function options() {
  try {
    const { values } = parseArgs({
      options: {
        records: { type: 'string' },
        only: { type: 'string', default: '' },
        verbose: { type: 'boolean', default: false },
      },
    })
    return values
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error)
    process.stderr.write(`✗ ${message}\n  ${usage}\n`)
    process.exit(1)
  }
}

/** What is wrong with a result, in words; empty when the guard held and mattered. */
function faultsOf({ attack, changes, refusals, isRefusedByGuard, control }: Result): string[] {
  const refused = refusals.join('; ') || 'nothing refused it'
  return [
    ...changes.map((change) => `it landed: ${change}`),
    ...(isRefusedByGuard ? [] : [`not refused by the ${attack.guard}, but: ${refused}`]),
    ...(control && !control.hasLanded
      ? [
          `the control did not land: ${[...control.changes, ...control.refusals].join('; ') || 'no change'}`,
        ]
      : []),
  ]
}

const { records, only, verbose } = options()
await using devnet = await createDevnet({
  accounts: records ? { type: 'records', folder: records } : { type: 'embedded' },
  bundler: false,
  port: 0,
})
if (devnet.filled.length > 0)
  process.stdout.write(`filled from ours: ${devnet.filled.join(', ')}\n`)

const scene = await createScene(await createWorld(devnet))
const selected = attacks.filter(({ guard, name }) => guard === only || name.includes(only))
const results: Result[] = []
for (const attack of selected) {
  const result = await run(scene, attack)
  results.push(result)
  const faults = faultsOf(result)
  const { name, section, guard, control } = attack
  if (verbose || faults.length > 0) {
    process.stdout.write(`${faults.length > 0 ? '✗' : '✓'} ${guard}: ${name} (${section})\n`)
    for (const fault of faults) process.stdout.write(`    ${fault}\n`)
  }
  if (verbose) {
    process.stdout.write(`    refused: ${result.refusals.join('; ')}\n`)
    process.stdout.write(
      `    ${'none' in control ? `no control: ${control.none}` : `without it: ${result.control?.changes.join('; ')}`}\n`,
    )
  }
}

const count = (test: (result: Result) => boolean): number => results.filter(test).length
const names = Object.keys(guards).filter((name): name is Guard => name in guards)
const byGuard = Object.fromEntries(
  names.map((name) => [
    name,
    count(
      ({ attack, changes, isRefusedByGuard }) =>
        attack.guard === name && isRefusedByGuard && changes.length === 0,
    ),
  ]),
)
const untried = only ? [] : names.filter((name) => (byGuard[name] ?? 0) < attacksPerGuard)
for (const name of untried)
  process.stdout.write(`✗ ${name} has refused fewer than ${attacksPerGuard} attacks\n`)

process.stdout.write(
  `${JSON.stringify({
    attempts: results.length,
    controls: count(({ control }) => control !== undefined),
    controlsLanded: count(({ control }) => control?.hasLanded === true),
    landed: count(({ changes }) => changes.length > 0),
    byGuard,
    accounts: devnet.accounts,
  })}\n`,
)
const failed = count((result) => faultsOf(result).length > 0) + untried.length
process.exitCode = failed === 0 && results.length > 0 ? 0 : 1
