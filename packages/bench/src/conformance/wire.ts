import {
  concat,
  encodeAbiParameters,
  encodeFunctionData,
  encodePacked,
  type Address,
  type Hex,
  numberToHex,
  pad,
  parseAbi,
  parseAbiParameters,
  size,
} from 'viem'

/*
 * The bytes of ERC-4337 v0.7 and Modular Account V2, written out a second time on purpose: a suite
 * that shared its encoders with the library could not notice an error in them.
 */

export const entryPoint: Address = '0x0000000071727De22E5E9d8BAf0edAc6f37da032'

export const addresses = {
  accountFactory: '0x00000000000017c61b5bEe81050EC8eFc9c6fecd',
  modularAccount: '0x00000000000002377B26b1EdA7b0BC371C60DD4f',
  semiModularAccountBytecode: '0x000000000000c5A9089039570Dd36455b5C07383',
  semiModularAccountStorageOnly: '0x0000000000006E2f9d80CaEc0Da6500f005EB25A',
  semiModularAccount7702: '0x69007702764179f14F51cdce752f4f775d74E139',
  executionInstallDelegate: '0x0000000000008e6a39E03C7156e46b238C9E2036',
  singleSigner: '0x00000000000099DE0BF6fA90dEB851E2A2df7d83',
  webAuthn: '0x0000000000001D9d34E07D9834274dF9ae575217',
  allowlist: '0x00000000003e826473A313E600b5b9B791f5a59a',
  allowlistV200: '0x0000000000002311EEE9A2B887af1F144dbb4F6e',
  nativeTokenLimit: '0x00000000000001e541f0D090868FBe24b59Fbe06',
  paymasterGuard: '0x0000000000001aA7A7F7E29abe0be06c72FD42A1',
  timeRange: '0x00000000000082B8e2012be914dFA4f62A0573eA',
  webAuthnFactory: '0x55010E571dCf07e254994bfc88b9C1C8FAe31960',
} as const satisfies Record<string, Address>

export const accountAbi = parseAbi([
  'struct Call { address target; uint256 value; bytes data; }',
  'struct PackedUserOperation { address sender; uint256 nonce; bytes initCode; bytes callData; bytes32 accountGasLimits; uint256 preVerificationGas; bytes32 gasFees; bytes paymasterAndData; bytes signature; }',
  'struct HookMetadata { bytes25 hook; }',
  'struct ExecutionManifestFunction { bytes4 executionSelector; bool skipRuntimeValidation; bool allowGlobalValidation; }',
  'struct ExecutionManifestHook { bytes4 executionSelector; uint32 entityId; bool isPreHook; bool isPostHook; }',
  'struct ExecutionManifest { ExecutionManifestFunction[] executionFunctions; ExecutionManifestHook[] executionHooks; bytes4[] interfaceIds; }',
  'function execute(address target, uint256 value, bytes data) payable returns (bytes)',
  'function executeBatch(Call[] calls) payable returns (bytes[])',
  'function executeUserOp(PackedUserOperation userOp, bytes32 userOpHash)',
  'function validateUserOp(PackedUserOperation userOp, bytes32 userOpHash, uint256 missingAccountFunds) payable returns (uint256)',
  'function executeWithRuntimeValidation(bytes data, bytes authorization) payable returns (bytes)',
  'function installValidation(bytes25 validationConfig, bytes4[] selectors, bytes installData, bytes[] hooks)',
  'function uninstallValidation(bytes24 validationFunction, bytes uninstallData, bytes[] hookUninstallData)',
  'function installExecution(address module, ExecutionManifest manifest, bytes moduleInstallData)',
  'function uninstallExecution(address module, ExecutionManifest manifest, bytes moduleUninstallData)',
  'function performCreate(uint256 value, bytes initCode, bool isCreate2, bytes32 salt) payable returns (address)',
  'function upgradeToAndCall(address newImplementation, bytes data) payable',
  'function updateFallbackSignerData(address fallbackSigner, bool isDisabled)',
  'function getFallbackSignerData() view returns (address, bool)',
  'function getValidationData(bytes24 validationFunction) view returns ((uint8 flags, bytes25[] validationHooks, bytes25[] executionHooks, bytes4[] selectors) data)',
  'function getExecutionData(bytes4 selector) view returns ((address module, bool skipRuntimeValidation, bool allowGlobalValidation, bytes25[] executionHooks) data)',
  'function isValidSignature(bytes32 hash, bytes signature) view returns (bytes4)',
  'function entryPoint() view returns (address)',
  'function accountId() pure returns (string)',
  'function proxiableUUID() view returns (bytes32)',
  'function supportsInterface(bytes4 interfaceId) view returns (bool)',
  'event ValidationInstalled(address indexed module, uint32 indexed entityId)',
  'event ValidationUninstalled(address indexed module, uint32 indexed entityId, bool onUninstallSucceeded)',
])

export const factoryAbi = parseAbi([
  'function createSemiModularAccount(address owner, uint256 salt) returns (address)',
  'function getAddressSemiModular(address owner, uint256 salt) view returns (address)',
  'function createAccount(address owner, uint256 salt, uint32 entityId) returns (address)',
  'function getAddress(address owner, uint256 salt, uint32 entityId) view returns (address)',
  'function createWebAuthnAccount(uint256 x, uint256 y, uint256 salt, uint32 entityId) returns (address)',
  'function getAddressWebAuthn(uint256 x, uint256 y, uint256 salt, uint32 entityId) view returns (address)',
])

export const moduleAbi = parseAbi([
  'struct AllowlistInput { address target; bool hasSelectorAllowlist; bool hasERC20SpendLimit; uint256 erc20SpendLimit; bytes4[] selectors; }',
  'function moduleId() view returns (string)',
  'function timeRanges(uint32 entityId, address account) view returns (uint48 validUntil, uint48 validAfter)',
  'function setTimeRange(uint32 entityId, uint48 validUntil, uint48 validAfter)',
  'function limits(uint256 entityId, address account) view returns (uint256)',
  'function specialPaymasters(address paymaster, address account) view returns (bool)',
  'function updateLimits(uint32 entityId, uint256 newLimit)',
  'function updateLimits(uint32 entityId, address token, bool hasERC20SpendLimit, uint256 newLimit)',
  'function updateSpecialPaymaster(address paymaster, bool allowed)',
  'function paymasters(uint32 entityId, address account) view returns (address)',
  'function addressAllowlist(uint32 entityId, address target, address account) view returns (bool allowed, bool hasSelectorAllowlist, bool hasERC20SpendLimit)',
  'function selectorAllowlist(uint32 entityId, bytes4 selector, address target, address account) view returns (bool)',
  'function erc20SpendLimits(uint32 entityId, address token, address account) view returns (uint256)',
  'function setAddressAllowlist(uint32 entityId, address target, bool allowed, bool hasSelectorAllowlist, bool hasERC20SpendLimit)',
  'function setSelectorAllowlist(uint32 entityId, address target, bytes4 selector, bool allowed)',
  'function updateAllowlist(uint32 entityId, AllowlistInput[] inputs)',
  'function deleteAllowlist(uint32 entityId, AllowlistInput[] inputs)',
  'function transferSigner(uint32 entityId, address newSigner)',
  'event TimeRangeSet(uint32 indexed entityId, address indexed account, uint48 validUntil, uint48 validAfter)',
])

export const singleSignerAbi = parseAbi([
  'function signers(uint32 entityId, address account) view returns (address)',
  'function transferSigner(uint32 entityId, address newSigner)',
])

export const webAuthnAbi = parseAbi([
  'function signers(uint32 entityId, address account) view returns (uint256 x, uint256 y)',
  'function transferSigner(uint32 entityId, uint256 x, uint256 y)',
])

export const entryPointAbi = parseAbi([
  'struct PackedUserOperation { address sender; uint256 nonce; bytes initCode; bytes callData; bytes32 accountGasLimits; uint256 preVerificationGas; bytes32 gasFees; bytes paymasterAndData; bytes signature; }',
  'function handleOps(PackedUserOperation[] ops, address beneficiary)',
  'function getUserOpHash(PackedUserOperation userOp) view returns (bytes32)',
  'function getNonce(address sender, uint192 key) view returns (uint256)',
  'function incrementNonce(uint192 key)',
  'function depositTo(address account) payable',
  'function balanceOf(address account) view returns (uint256)',
  'function withdrawTo(address withdrawAddress, uint256 withdrawAmount)',
  'event UserOperationEvent(bytes32 indexed userOpHash, address indexed sender, address indexed paymaster, uint256 nonce, bool success, uint256 actualGasCost, uint256 actualGasUsed)',
  'event UserOperationRevertReason(bytes32 indexed userOpHash, address indexed sender, uint256 nonce, bytes revertReason)',
])

/** Section 11 of the reference. */
export const errorAbi = parseAbi([
  'error FailedOp(uint256 opIndex, string reason)',
  'error FailedOpWithRevert(uint256 opIndex, string reason, bytes inner)',
  'error PostOpReverted(bytes returnData)',
  'error SignatureValidationFailed(address aggregator)',
  'error CreateFailed()',
  'error DeferredActionSignatureInvalid()',
  'error RequireUserOperationContext()',
  'error SelfCallRecursionDepthExceeded()',
  'error SignatureValidationInvalid(bytes24 validationFunction)',
  'error UserOpValidationInvalid(bytes24 validationFunction)',
  'error UnexpectedAggregator(bytes24 validationFunction, address aggregator)',
  'error UnrecognizedFunction(bytes4 selector)',
  'error ValidationFunctionMissing(bytes4 selector)',
  'error DeferredValidationHasValidationHooks()',
  'error FallbackSignerMismatch()',
  'error FallbackValidationInstallationNotAllowed()',
  'error FallbackSignerDisabled()',
  'error InvalidSignatureType()',
  'error UpgradeNotAllowed()',
  'error ArrayLengthMismatch()',
  'error PreValidationHookDuplicate()',
  'error ValidationEntityIdInUse()',
  'error ValidationAlreadySet(bytes4 selector, bytes24 validationFunction)',
  'error ValidationAssocHookLimitExceeded()',
  'error ExecutionHookAlreadySet(bytes25 hook)',
  'error InterfaceNotSupported(address module)',
  'error ModuleInstallCallbackFailed(address module, bytes inner)',
  'error PreExecHookReverted(bytes24 hook, bytes inner)',
  'error PostExecHookReverted(bytes24 hook, bytes inner)',
  'error PreUserOpValidationHookReverted(bytes24 hook, bytes inner)',
  'error PreRuntimeValidationHookReverted(bytes24 hook, bytes inner)',
  'error PreRuntimeValidationHookFailed(bytes24 hook, bytes inner)',
  'error PreSignatureValidationHookReverted(bytes24 hook, bytes inner)',
  'error RuntimeValidationFunctionReverted(bytes24 validation, bytes inner)',
  'error SignatureValidationFunctionReverted(bytes24 validation, bytes inner)',
  'error UserOpValidationFunctionReverted(bytes24 validation, bytes inner)',
  'error NotEntryPoint()',
  'error AddressNotAllowed()',
  'error SelectorNotAllowed()',
  'error NoSelectorSpecified()',
  'error ExceededTokenLimit()',
  'error SpendingRequestNotAllowed(bytes4 selector)',
  'error ERC20NotAllowed(address token)',
  'error InvalidCalldataLength()',
  'error NotImplemented()',
  'error UnexpectedDataPassed()',
  'error ExceededNativeTokenLimit()',
  'error InvalidPaymaster()',
  'error BadPaymasterSpecified()',
  'error TimeRangeNotValid()',
  'error NotAuthorized()',
  'error NonCanonicalEncoding()',
  'error SegmentOutOfOrder()',
  'error ValidationSignatureSegmentMissing()',
  // Of our own hook modules.
  'error UsageLimitExceeded(uint128 limit)',
  'error SpendLimitExceeded(address token, uint256 amount, uint256 remaining, uint48 resetsAt)',
])

/** Of our own modules, where the stock ones have none of that name. */
export const ownErrorAbi = parseAbi([
  'error UsageLimitExceeded(uint128 limit)',
  'error SpendLimitExceeded(address token, uint256 amount, uint256 remaining, uint48 resetsAt)',
])

export type Call = { to: Address; value?: bigint; data?: Hex }

export const encodeExecute = ({ to, value = 0n, data = '0x' }: Call): Hex =>
  encodeFunctionData({ abi: accountAbi, functionName: 'execute', args: [to, value, data] })

export const encodeExecuteBatch = (calls: readonly Call[]): Hex =>
  encodeFunctionData({
    abi: accountAbi,
    functionName: 'executeBatch',
    args: [calls.map(({ to, value = 0n, data = '0x' }) => ({ target: to, value, data }))],
  })

/** Section 5.3: the selector of executeUserOp before bare calldata, a concatenation. */
export const wrap = (callData: Hex): Hex => concat(['0x8dd7712f', callData])

export const globalBit = 1
export const deferredBit = 2
export const directCallBit = 4

/** Section 5.1: lane (19 bytes), entity id (4), options (1). */
export const nonceKey = (entityId: number, options = 0, lane = 0n): bigint =>
  (lane << 40n) | (BigInt(entityId) << 8n) | BigInt(options)

export const moduleEntity = (module: Address, entityId: number): Hex =>
  encodePacked(['address', 'uint32'], [module, entityId])

export const validationConfig = (module: Address, entityId: number, flags: number): Hex =>
  encodePacked(['address', 'uint32', 'uint8'], [module, entityId, flags])

export const hookFlags = { validation: 1, post: 2, pre: 4 } as const

export const hook = (module: Address, entityId: number, flags: number, data: Hex = '0x'): Hex =>
  encodePacked(['address', 'uint32', 'uint8', 'bytes'], [module, entityId, flags, data])

export const signerData = (entityId: number, signer: Address): Hex =>
  encodeAbiParameters(parseAbiParameters('uint32, address'), [entityId, signer])

export const publicKeyData = (entityId: number, x: bigint, y: bigint): Hex =>
  encodeAbiParameters(parseAbiParameters('uint32, uint256, uint256'), [entityId, x, y])

/** validUntil comes first, in both directions. */
export const timeData = (entityId: number, validUntil: number, validAfter: number): Hex =>
  encodeAbiParameters(parseAbiParameters('uint32, uint48, uint48'), [
    entityId,
    validUntil,
    validAfter,
  ])

export const limitData = (entityId: number, limit: bigint): Hex =>
  encodeAbiParameters(parseAbiParameters('uint32, uint256'), [entityId, limit])

export const paymasterData = (entityId: number, paymaster: Address): Hex =>
  encodeAbiParameters(parseAbiParameters('uint32, address'), [entityId, paymaster])

export const entityData = (entityId: number): Hex =>
  encodeAbiParameters(parseAbiParameters('uint32'), [entityId])

export type AllowlistInput = { target: Address; limit?: bigint; selectors?: readonly Hex[] }

export const allowlistInput = ({ target, limit, selectors }: AllowlistInput) => ({
  target,
  hasSelectorAllowlist: selectors !== undefined,
  hasERC20SpendLimit: limit !== undefined,
  erc20SpendLimit: limit ?? 0n,
  selectors: selectors ?? [],
})

export const allowlistData = (entityId: number, inputs: readonly AllowlistInput[]): Hex =>
  encodeAbiParameters(
    parseAbiParameters([
      'uint32, AllowlistInput[]',
      'struct AllowlistInput { address target; bool hasSelectorAllowlist; bool hasERC20SpendLimit; uint256 erc20SpendLimit; bytes4[] selectors; }',
    ]),
    [entityId, inputs.map(allowlistInput)],
  )

/** Section 5.2: index, length, data. */
export const segment = (index: number, data: Hex): Hex =>
  concat([numberToHex(index, { size: 1 }), numberToHex(size(data), { size: 4 }), data])

/** Section 5.7: data and owner signature, each with its length, before the usual signature. */
export const deferredPrefix = (parameters: {
  ownerEntityId?: number
  ownerOptions?: number
  deadline: number
  call: Hex
  ownerSignature: Hex
}): Hex => {
  const { ownerEntityId = 0, ownerOptions = globalBit, deadline, call, ownerSignature } = parameters
  const data = concat([
    pad(numberToHex((BigInt(ownerEntityId) << 8n) | BigInt(ownerOptions)), { size: 21 }),
    numberToHex(deadline, { size: 6 }),
    call,
  ])
  return concat([
    numberToHex(size(data), { size: 4 }),
    data,
    numberToHex(size(ownerSignature), { size: 4 }),
    ownerSignature,
  ])
}
