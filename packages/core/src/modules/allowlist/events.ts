import { parseAbi } from 'viem'

/** What AllowlistModule says of each change; nothing is said of what is spent. */
export const allowlistModuleEvents = parseAbi([
  'struct Entry { bool allowed; bool hasSelectorAllowlist; bool hasERC20SpendLimit; }',
  'event AddressAllowlistUpdated(uint32 indexed entityId, address indexed account, address indexed target, Entry entry)',
  'event SelectorAllowlistUpdated(uint32 indexed entityId, address indexed account, bytes24 indexed targetAndSelector, bool allowed)',
  'event ERC20SpendLimitUpdated(uint32 indexed entityId, address indexed account, address indexed token, uint256 newLimit)',
])
