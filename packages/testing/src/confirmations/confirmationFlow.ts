import type { Prompter } from '../wallet/createPrompter.js'
import type { TestWalletPrompt } from '../wallet/TestWalletPrompt.js'

type Prompt = Pick<TestWalletPrompt, 'method'>

/** Something that an app does, and the wallet whose prompts count. */
export type ConfirmationFlow = {
  run(): unknown
  /** All prompts so far. The wallet of a page answers from the page. */
  prompts(): readonly Prompt[] | Promise<readonly Prompt[]>
}

/**
 * What `toNeedConfirmations` and its kin are asked about, for a wallet in the same process.
 *
 * @example
 * await expect(confirmationFlow(wallet, () => play())).toNeedConfirmations(1)
 */
export function confirmationFlow(
  wallet: Pick<Prompter, 'prompts'>,
  run: () => unknown,
): ConfirmationFlow {
  return { run, prompts: () => wallet.prompts }
}
