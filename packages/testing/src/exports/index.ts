export {
  createTestWallet,
  type CreateTestWalletParameters,
  type TestWallet,
  type TestWalletAnswer,
  type TestWalletHuman,
} from '../wallet/createTestWallet.js'
export type { TestWalletPrompt } from '../wallet/TestWalletPrompt.js'
