import type { TestWalletPrompt } from '../wallet/TestWalletPrompt.js'
import type { ConfirmationFlow } from './confirmationFlow.js'

export type ConfirmationMatcherResult = { pass: boolean; message: () => string }

type Method = TestWalletPrompt['method']

/**
 * Confirmation budgets, for `expect.extend` of vitest and Playwright alike. Each runs the flow and
 * looks at the prompts that it caused, refused ones included.
 */
export const confirmationMatchers = {
  /** Exactly so many prompts. */
  async toNeedConfirmations(
    flow: ConfirmationFlow,
    expected: number,
  ): Promise<ConfirmationMatcherResult> {
    const methods = await run(flow)
    return result(methods.length === expected, `${expected} confirmations`, methods)
  },
  /** So many prompts or fewer. */
  async toNeedAtMostConfirmations(
    flow: ConfirmationFlow,
    most: number,
  ): Promise<ConfirmationMatcherResult> {
    const methods = await run(flow)
    return result(methods.length <= most, `at most ${most} confirmations`, methods)
  },
  /** Exactly these prompts, in this order: signatures cost nothing, transactions do. */
  async toNeedPrompts(
    flow: ConfirmationFlow,
    expected: readonly Method[],
  ): Promise<ConfirmationMatcherResult> {
    const methods = await run(flow)
    return result(methods.join() === expected.join(), `the prompts ${toText(expected)}`, methods)
  },
}

async function run(flow: ConfirmationFlow): Promise<readonly Method[]> {
  const { length: before } = await flow.prompts()
  await flow.run()
  const prompts = await flow.prompts()
  return prompts.slice(before).map(({ method }) => method)
}

function result(
  pass: boolean,
  wanted: string,
  methods: readonly Method[],
): ConfirmationMatcherResult {
  return {
    pass,
    message: () =>
      `expected the flow ${pass ? 'not ' : ''}to need ${wanted}; the wallet showed ${methods.length}: ${toText(methods)}`,
  }
}

function toText(methods: readonly Method[]): string {
  return methods.length === 0 ? 'none' : methods.join(', ')
}
