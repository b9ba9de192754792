import type { AccountsSource } from '../accounts/AccountsSource.js'
import type { DevnetInfo } from '../Devnet.js'

/** What runs, for people. */
export function describeDevnet(info: DevnetInfo, accounts: AccountsSource): string {
  const rows: [string, string][] = [
    ['Accounts', describeAccounts(accounts)],
    ...(info.filled.length > 0
      ? [['', `ours where that lacks them: ${info.filled.join(', ')}`] as [string, string]]
      : []),
    ...info.ignored.map((run): [string, string] => ['', `not replayed: ${run}`]),
    ['Chain', `${info.rpcUrl}  (id ${info.chainId}, ${info.hardfork})`],
    ['Bundler', `${info.bundlerUrl}`],
    ['Paymaster', `${info.paymasterUrl}  (ERC-7677)`],
    ['Faucet', `${info.faucetUrl}  (faucet_fund)`],
    ['EntryPoint', info.entryPoint],
    ...Object.entries(info.contracts),
  ]
  const width = Math.max(...rows.map(([title]) => title.length))
  return rows.map(([title, text]) => `  ${title.padEnd(width)}  ${text}`.trimEnd()).join('\n')
}

function describeAccounts(accounts: AccountsSource): string {
  if (accounts.type === 'records')
    return `Modular Account V2, from the records in ${accounts.folder}`
  if (accounts.type === 'fork')
    return `Modular Account V2, of the chain at ${new URL(accounts.url).host}`
  return 'embedded: our development contracts, which behave as Modular Account V2 and are not its code'
}
