const entityId = { type: 'uint32', name: 'entityId' } as const
const account = { type: 'address', name: 'account' } as const
const target = { type: 'address', name: 'target' } as const

/** The part of AllowlistModule that this package calls. The account is always the last argument. */
export const allowlistModuleAbi = [
  {
    type: 'function',
    name: 'addressAllowlist',
    stateMutability: 'view',
    inputs: [entityId, target, account],
    outputs: [
      { type: 'bool', name: 'allowed' },
      { type: 'bool', name: 'hasSelectorAllowlist' },
      { type: 'bool', name: 'hasERC20SpendLimit' },
    ],
  },
  {
    type: 'function',
    name: 'selectorAllowlist',
    stateMutability: 'view',
    inputs: [entityId, { type: 'bytes4', name: 'selector' }, target, account],
    outputs: [{ type: 'bool' }],
  },
  {
    type: 'function',
    name: 'erc20SpendLimits',
    stateMutability: 'view',
    inputs: [entityId, { type: 'address', name: 'token' }, account],
    outputs: [{ type: 'uint256' }],
  },
  {
    type: 'function',
    name: 'updateLimits',
    stateMutability: 'nonpayable',
    inputs: [
      entityId,
      { type: 'address', name: 'token' },
      { type: 'bool', name: 'hasERC20SpendLimit' },
      { type: 'uint256', name: 'newLimit' },
    ],
    outputs: [],
  },
  {
    type: 'function',
    name: 'setAddressAllowlist',
    stateMutability: 'nonpayable',
    inputs: [
      entityId,
      target,
      { type: 'bool', name: 'allowed' },
      { type: 'bool', name: 'hasSelectorAllowlist' },
      { type: 'bool', name: 'hasERC20SpendLimit' },
    ],
    outputs: [],
  },
  {
    type: 'function',
    name: 'setSelectorAllowlist',
    stateMutability: 'nonpayable',
    inputs: [
      entityId,
      target,
      { type: 'bytes4', name: 'selector' },
      { type: 'bool', name: 'allowed' },
    ],
    outputs: [],
  },
] as const
