export { confirmationFlow, type ConfirmationFlow } from '../confirmations/confirmationFlow.js'
export {
  confirmationMatchers,
  type ConfirmationMatcherResult,
} from '../confirmations/confirmationMatchers.js'
export type { TestWalletAnswer, TestWalletHuman } from '../wallet/createPrompter.js'
export {
  createTestPasskey,
  type CreateTestPasskeyParameters,
  type TestPasskey,
} from '../wallet/createTestPasskey.js'
export {
  createTestWallet,
  type CreateTestWalletParameters,
  type TestWallet,
} from '../wallet/createTestWallet.js'
export type { TestWalletPrompt } from '../wallet/TestWalletPrompt.js'
