/**
 * Where the accounts and modules come from: our development contracts, deployment records of Modular Account V2
 * replayed, or a chain that has them, forked.
 */
export type AccountsSource =
  | { type: 'embedded' }
  | { type: 'records'; folder: string }
  | { type: 'fork'; url: string }
