import type { AccountsSource } from '@valetkey/devnet'

/** Where the accounts come from, by the options that every command with a chain takes. */
export function toAccountsSource({
  records,
  'fork-url': forkUrl,
}: {
  records?: string | undefined
  'fork-url'?: string | undefined
}): AccountsSource {
  if (records && forkUrl) throw new Error('--records and --fork-url exclude each other.')
  if (records) return { type: 'records', folder: records }
  return forkUrl ? { type: 'fork', url: forkUrl } : { type: 'embedded' }
}
