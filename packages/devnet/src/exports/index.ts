export { createDevnet, type CreateDevnetParameters, type Devnet } from '../createDevnet.js'
export type { AccountsSource } from '../accounts/AccountsSource.js'
export type { Hardfork } from '../chain/Hardfork.js'
export type { ContractName } from '../contracts/ContractName.js'
