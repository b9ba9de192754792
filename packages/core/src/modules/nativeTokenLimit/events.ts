import { parseAbi } from 'viem'

/** What NativeTokenLimitModule says when a limit is set anew; an installation says nothing. */
export const nativeTokenLimitModuleEvents = parseAbi([
  'event NativeTokenSpendLimitUpdated(uint32 indexed entityId, address indexed account, uint256 newLimit)',
])
