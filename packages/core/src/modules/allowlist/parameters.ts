/** `onInstall` and `onUninstall` data of AllowlistModule. */
export const allowlistDataParameters = [
  { type: 'uint32', name: 'entityId' },
  {
    type: 'tuple[]',
    name: 'inputs',
    components: [
      { type: 'address', name: 'target' },
      { type: 'bool', name: 'hasSelectorAllowlist' },
      { type: 'bool', name: 'hasERC20SpendLimit' },
      { type: 'uint256', name: 'erc20SpendLimit' },
      { type: 'bytes4[]', name: 'selectors' },
    ],
  },
] as const
