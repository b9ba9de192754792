export { confirmationFlow, type ConfirmationFlow } from '../confirmations/confirmationFlow.js'
export {
  confirmationMatchers,
  type ConfirmationMatcherResult,
} from '../confirmations/confirmationMatchers.js'
export {
  createTestWallet,
  type CreateTestWalletParameters,
  type TestWallet,
  type TestWalletAnswer,
  type TestWalletHuman,
} from '../wallet/createTestWallet.js'
export type { TestWalletPrompt } from '../wallet/TestWalletPrompt.js'
