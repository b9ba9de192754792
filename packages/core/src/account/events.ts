import { parseAbi } from 'viem'

/** What an account says when a validation comes or goes (ERC-6900 v0.8). */
export const validationEvents = parseAbi([
  'event ValidationInstalled(address indexed module, uint32 indexed entityId)',
  'event ValidationUninstalled(address indexed module, uint32 indexed entityId, bool onUninstallSucceeded)',
])
