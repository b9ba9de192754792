import { parseAbi } from 'viem'

export const subscriptionAbi = parseAbi([
  'function subscribe(uint256 planId)',
  'function charge(uint256 planId, address account)',
  'function plans(uint256 planId) view returns (address merchant, address token, uint256 price, uint64 period)',
  'function subscribers(uint256 planId, address account) view returns (uint64 since, uint64 paid)',
  'event Charged(uint256 indexed planId, address indexed account, uint64 indexed paidPeriods, uint256 price)',
])
