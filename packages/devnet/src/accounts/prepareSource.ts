import { assertForkAnswers } from '../chain/assertForkAnswers.js'
import type { AccountsSource } from './AccountsSource.js'
import { readRecords, type Records } from './readRecords.js'

export type PreparedSource = Records & {
  /** Its name, for errors. */
  source: string
}

/** Reads what a source of accounts brings, before anything starts. */
export async function prepareSource(accounts: AccountsSource): Promise<PreparedSource> {
  if (accounts.type === 'records') {
    return { ...(await readRecords(accounts.folder)), source: accounts.folder }
  }
  if (accounts.type === 'fork') {
    await assertForkAnswers(accounts.url)
    return { deployments: [], ignored: [], source: `the chain at ${new URL(accounts.url).host}` }
  }
  return { deployments: [], ignored: [], source: 'the kept state' }
}
