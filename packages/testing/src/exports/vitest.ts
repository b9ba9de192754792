import { expect } from 'vitest'
import { confirmationMatchers } from '../confirmations/confirmationMatchers.js'
import type { TestWalletPrompt } from '../wallet/TestWalletPrompt.js'

declare module 'vitest' {
  interface Matchers<T> {
    /** Of a `confirmationFlow`: exactly so many wallet prompts. */
    toNeedConfirmations(expected: number): Promise<T>
    /** Of a `confirmationFlow`: so many wallet prompts or fewer. */
    toNeedAtMostConfirmations(most: number): Promise<T>
    /** Of a `confirmationFlow`: exactly these wallet prompts, in this order. */
    toNeedPrompts(expected: readonly TestWalletPrompt['method'][]): Promise<T>
  }
}

expect.extend(confirmationMatchers)
