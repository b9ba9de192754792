import type { PermissionDraft } from '@valetkey/core'
import type { IconName } from '../icons/Icon.js'

export const entryIcons: Record<PermissionDraft['type'], IconName> = {
  'erc20-spend': 'token',
  'native-spend': 'native',
  'native-and-gas': 'native',
  'contract-calls': 'functions',
  'any-contract-calls': 'anywhere',
  'account-functions': 'vault',
  gas: 'gas',
  paymaster: 'sponsor',
  root: 'account',
  custom: 'rule',
}
