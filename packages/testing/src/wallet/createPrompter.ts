import { UserRejectedRequestError } from 'viem'
import type { TestWalletPrompt } from './TestWalletPrompt.js'

export type TestWalletAnswer = 'approve' | 'reject'

/** What the human does: always the same, or whatever this returns (later, if it likes). */
export type TestWalletHuman =
  | TestWalletAnswer
  | ((prompt: TestWalletPrompt) => TestWalletAnswer | Promise<TestWalletAnswer>)

/** The human of a wallet, and what they were asked. */
export type Prompter = {
  /** Every prompt since the start or the last `reset`, oldest first. Connecting is not one. */
  prompts: readonly TestWalletPrompt[]
  /** Changes what the human does from the next prompt on. */
  setHuman(human: TestWalletHuman): void
  reset(): void
}

/** Counts prompts, and lets a function answer them. */
export function createPrompter(human: TestWalletHuman): Prompter & {
  prompt<result>(
    method: TestWalletPrompt['method'],
    params: unknown,
    approve: () => Promise<result>,
  ): Promise<result>
} {
  const prompts: TestWalletPrompt[] = []
  let answerer = human
  return {
    prompts,
    setHuman(next) {
      answerer = next
    },
    reset() {
      prompts.length = 0
    },
    async prompt(method, params, approve) {
      const index = prompts.push({ method, params, answer: 'pending' }) - 1
      const asked = { method, params, answer: 'pending' } as const
      const answer = typeof answerer === 'function' ? await answerer(asked) : answerer
      if (answer === 'reject') {
        prompts[index] = { method, params, answer: 'rejected' }
        throw new UserRejectedRequestError(new Error('The user said no.'))
      }
      prompts[index] = { method, params, answer: 'approved' }
      return approve()
    },
  }
}
