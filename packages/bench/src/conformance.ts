import { createDevnet } from '@valetkey/devnet'
import { parseArgs } from 'node:util'
import { cases } from './conformance/index.js'
import { mutate } from './conformance/mutate.js'
import { notShown, rules, type RuleId } from './conformance/rules.js'
import { run, type Result } from './conformance/run.js'
import { createWorld } from './conformance/world.js'
import { toAccountsSource } from './toAccountsSource.js'

const usage =
  'Usage: npm run conformance -- [--records <folder> | --fork-url <rpc> | --mutate] [--only <rule prefix>] [--verbose]'

function options() {
  try {
    const { values } = parseArgs({
      options: {
        records: { type: 'string' },
        'fork-url': { type: 'string' },
        only: { type: 'string', default: '' },
        verbose: { type: 'boolean', default: false },
        mutate: { type: 'boolean', default: false },
      },
    })
    const accounts = toAccountsSource(values)
    if (values.mutate && (values.records || values['fork-url'])) {
      throw new Error('--mutate changes our own contracts: leave --records and --fork-url out.')
    }
    return { ...values, accounts }
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error)
    process.stderr.write(`✗ ${message}\n  ${usage}\n`)
    process.exit(1)
  }
}

const { accounts, only, verbose, mutate: mutating } = options()

const passkeyRules = (rule: RuleId): boolean => rule.startsWith('8/')

const line = ({ case: { rule, name }, status, message }: Result): string =>
  `${{ passed: '✓', failed: '✗', skipped: '-' }[status]} ${rule} ${name}${message && `: ${message}`}\n`

/** All cases with the P-256 precompile; those of section 8 without it, too. */
async function runOn(hardfork: 'osaka' | 'prague'): Promise<readonly Result[]> {
  await using devnet = await createDevnet({ accounts, hardfork, bundler: false })
  const world = await createWorld(devnet)
  const selected = cases.filter(
    ({ rule }) => rule.startsWith(only) && (hardfork === 'osaka' || passkeyRules(rule)),
  )
  process.stdout.write(
    `\n${selected.length} cases on ${devnet.accounts} accounts, ${hardfork}` +
      `${devnet.filled.length > 0 ? `, filled from ours: ${devnet.filled.join(', ')}` : ''}\n`,
  )
  return await run(world, selected, {
    report: (result) => {
      if (verbose || result.status !== 'passed') process.stdout.write(line(result))
    },
  })
}

if (mutating) {
  await using devnet = await createDevnet({ accounts, hardfork: 'osaka', bundler: false })
  const selected = cases.filter(({ rule }) => rule.startsWith(only))
  const result = await mutate(devnet, selected)
  await devnet.close()
  process.stdout.write(`${JSON.stringify({ ...result, accounts: devnet.accounts })}\n`)
  process.exit(result.mutants === result.noticed ? 0 : 1)
}

const results = [...(await runOn('osaka')), ...(await runOn('prague'))]
const count = (status: Result['status']) =>
  results.filter((result) => result.status === status).length

const shown = new Set(cases.map(({ rule }) => rule))
const missing = Object.keys(rules).filter((rule) => !shown.has(rule as RuleId))
for (const rule of missing) process.stdout.write(`✗ ${rule} has no case\n`)

process.stdout.write('\nRules that no contract can show\n')
for (const [rule, reason] of Object.entries(notShown)) {
  process.stdout.write(`- ${rule}: ${reason}\n`)
}
process.stdout.write(
  `\n${Object.keys(rules).length} rules shown on ${accounts.type} accounts, ${count('skipped')} cases skipped there\n`,
)
const failed = count('failed') + missing.length
process.stdout.write(`${count('passed')} passed, ${failed} failed\n`)
process.exit(failed === 0 ? 0 : 1)
