import { addresses } from './wire.js'

/** One rule of our contracts switched off: an edit of the source that must be noticed. */
export type Mutant = {
  name: string
  file: string
  find: string
  replace: string
  /** What to compile again, and where it stands on the chain. */
  contracts: readonly (keyof typeof entries)[]
}

/** Files to compile, and the canonical addresses of what they define. */
export const entries = {
  SemiModularAccountBytecode: {
    file: 'src/account/SemiModularAccountBytecode.sol',
    address: addresses.semiModularAccountBytecode,
  },
  SemiModularAccount7702: {
    file: 'src/account/SemiModularAccount7702.sol',
    address: addresses.semiModularAccount7702,
  },
  ExecutionInstallDelegate: {
    file: 'src/account/ExecutionInstallDelegate.sol',
    address: addresses.executionInstallDelegate,
  },
  AllowlistModule: { file: 'src/modules/AllowlistModule.sol', address: addresses.allowlist },
  NativeTokenLimitModule: {
    file: 'src/modules/NativeTokenLimitModule.sol',
    address: addresses.nativeTokenLimit,
  },
  TimeRangeModule: { file: 'src/modules/TimeRangeModule.sol', address: addresses.timeRange },
  PaymasterGuardModule: {
    file: 'src/modules/PaymasterGuardModule.sol',
    address: addresses.paymasterGuard,
  },
  SingleSignerValidationModule: {
    file: 'src/modules/SingleSignerValidationModule.sol',
    address: addresses.singleSigner,
  },
  WebAuthnValidationModule: {
    file: 'src/modules/WebAuthnValidationModule.sol',
    address: addresses.webAuthn,
  },
  UsageLimitModule: {
    file: 'src/modules/UsageLimitModule.sol',
    address: '0xbD502df57EAf304871323DBF861d7006B13025e4',
  },
  PeriodicSpendLimitModule: {
    file: 'src/modules/PeriodicSpendLimitModule.sol',
    address: '0x824BcBF9c6830808303a246803563a8a40837806',
  },
} as const

const inFile =
  (file: string, ...contracts: Mutant['contracts']) =>
  (name: string, find: string, replace = ''): Mutant => ({ name, file, find, replace, contracts })

const account = inFile('src/account/ModularAccountBase.sol', 'SemiModularAccountBytecode')
const owner = inFile('src/account/SemiModularAccountBase.sol', 'SemiModularAccountBytecode')
const installer = inFile('src/account/ValidationInstaller.sol', 'SemiModularAccountBytecode')
const segments = inFile('src/libraries/SignatureSegments.sol', 'SemiModularAccountBytecode')
const hooks = inFile('src/libraries/ExecutionHooks.sol', 'SemiModularAccountBytecode')
const callbacks = inFile('src/libraries/ModuleCallbacks.sol', 'SemiModularAccountBytecode')
const validity = inFile('src/libraries/ValidationData.sol', 'SemiModularAccountBytecode')
const delegated = inFile('src/account/SemiModularAccount7702.sol', 'SemiModularAccount7702')
const allow = inFile('src/modules/AllowlistModule.sol', 'AllowlistModule')
const native = inFile('src/modules/NativeTokenLimitModule.sol', 'NativeTokenLimitModule')
const time = inFile('src/modules/TimeRangeModule.sol', 'TimeRangeModule')
const guard = inFile('src/modules/PaymasterGuardModule.sol', 'PaymasterGuardModule')
const signer = inFile(
  'src/modules/SingleSignerValidationModule.sol',
  'SingleSignerValidationModule',
)
const webAuthn = inFile('src/modules/WebAuthnValidationModule.sol', 'WebAuthnValidationModule')
const usage = inFile('src/modules/UsageLimitModule.sol', 'UsageLimitModule')
const periodic = inFile('src/modules/PeriodicSpendLimitModule.sol', 'PeriodicSpendLimitModule')
const replaySafe = inFile('src/modules/ReplaySafeHash.sol', 'SingleSignerValidationModule')
const base = inFile(
  'src/modules/ModuleBase.sol',
  'AllowlistModule',
  'NativeTokenLimitModule',
  'TimeRangeModule',
  'PaymasterGuardModule',
)

export const mutants: readonly Mutant[] = [
  account('NotEntryPoint', 'if (msg.sender != ENTRY_POINT) revert NotEntryPoint();'),
  account('RequireUserOperationContext', ') revert RequireUserOperationContext();', ') {}'),
  account(
    'SelfCallRecursionDepthExceeded in execute',
    'if (_executeTarget(data) == address(this)) revert SelfCallRecursionDepthExceeded();',
  ),
  account(
    'SelfCallRecursionDepthExceeded in a batch',
    ') revert SelfCallRecursionDepthExceeded();\n                _requireApplicable',
    ') {}\n                _requireApplicable',
  ),
  account('selectors within a batch', '_requireApplicable(inner, key, isGlobal);'),
  account('ValidationFunctionMissing', 'if (!applies) revert ValidationFunctionMissing(selector);'),
  account(
    'the global flag',
    'if (_flagsOf(key) & ModuleConfigs.GLOBAL_VALIDATION == 0) return false;',
  ),
  account(
    'UserOpValidationInvalid',
    'revert UserOpValidationInvalid(AccountStorage.moduleEntityOf(key));',
  ),
  account(
    'SignatureValidationInvalid',
    'revert SignatureValidationInvalid(AccountStorage.moduleEntityOf(key));',
  ),
  account('DeferredValidationHasValidationHooks', 'revert DeferredValidationHasValidationHooks();'),
  account('DeferredActionSignatureInvalid', 'revert DeferredActionSignatureInvalid();'),
  account(
    'what an authoriser may defer',
    '_requireApplicable(call, key, options & ValidationLocator.GLOBAL != 0);',
  ),
  account(
    'the deadline of a deferred action',
    'ValidationData.untilTimestamp(deadline)',
    'ValidationData.untilTimestamp(0)',
  ),
  account(
    'the deadline in the signed hash',
    'abi.encode(DEFERRED_ACTION_TYPEHASH, nonce, deadline, keccak256(call))',
    'abi.encode(DEFERRED_ACTION_TYPEHASH, nonce, uint48(0), keccak256(call))',
  ),
  account(
    'UnexpectedAggregator',
    'if (uint160(authorizer) > 1) revert UnexpectedAggregator(hook.moduleEntity(), authorizer);',
  ),
  account(
    'PreUserOpValidationHookReverted',
    'revert PreUserOpValidationHookReverted(hook.moduleEntity(), result);',
    'return 0;',
  ),
  account(
    'PreRuntimeValidationHookReverted',
    'if (!succeeded) revert PreRuntimeValidationHookReverted(hook.moduleEntity(), reason);',
    'succeeded; reason;',
  ),
  account(
    'PreSignatureValidationHookReverted',
    'if (!succeeded) revert PreSignatureValidationHookReverted(hooks[i].moduleEntity(), reason);',
    'succeeded; reason;',
  ),
  account(
    'UserOpValidationFunctionReverted',
    'revert UserOpValidationFunctionReverted(AccountStorage.moduleEntityOf(key), result);',
    'return 0;',
  ),
  account(
    'RuntimeValidationFunctionReverted',
    'revert RuntimeValidationFunctionReverted(AccountStorage.moduleEntityOf(key), reason);',
    'reason;',
  ),
  account(
    'SignatureValidationFunctionReverted',
    'revert SignatureValidationFunctionReverted(AccountStorage.moduleEntityOf(key), result);',
    'return true;',
  ),
  account(
    'installed functions that are not for global validations',
    'return _isGlobalNative(selector) || AccountStorage.execution(selector).allowGlobalValidation;',
    'return true;',
  ),
  hooks(
    'reverse order of post hooks',
    'HookConfig hook = pending[i - 1].hook;',
    'HookConfig hook = pending[pending.length - i].hook;',
  ),
  account('CreateFailed', 'if (created == address(0)) revert CreateFailed();'),
  account(
    'UnrecognizedFunction',
    'if (module == address(0)) revert UnrecognizedFunction(msg.sig);',
    'if (module == address(0)) return "";',
  ),
  segments('SegmentOutOfOrder', 'if (next < index) revert SegmentOutOfOrder();'),
  segments('NonCanonicalEncoding', 'if (segment.length == 0) revert NonCanonicalEncoding();'),
  segments(
    'ValidationSignatureSegmentMissing',
    'if (uint8(signature[0]) != VALIDATION_FUNCTION) revert ValidationSignatureSegmentMissing();',
    'signature[0];',
  ),
  installer('ValidationEntityIdInUse', 'revert ValidationEntityIdInUse();'),
  installer('ValidationAlreadySet', 'revert ValidationAlreadySet(selectors[i], entity);'),
  installer('PreValidationHookDuplicate', 'revert PreValidationHookDuplicate();', '{}'),
  installer('ExecutionHookAlreadySet', 'revert ExecutionHookAlreadySet(hook);', '{}'),
  installer(
    'ValidationAssocHookLimitExceeded',
    'uint256 private constant MAX_HOOKS = type(uint8).max;',
    'uint256 private constant MAX_HOOKS = 1000;',
  ),
  installer('ArrayLengthMismatch', 'revert ArrayLengthMismatch();', '{}'),
  installer(
    'reverse order of validation hooks',
    'validation.validationHooks[validationHooks - 1 - i]',
    'validation.validationHooks[i]',
  ),
  installer(
    'reverse order of execution hooks',
    'validation.executionHooks[validationHooks + executionHooks - 1 - i]',
    'validation.executionHooks[i - validationHooks]',
  ),
  installer(
    'no callback after a failing one',
    'i < hookUninstallData.length && succeeded;',
    'i < hookUninstallData.length;',
  ),
  installer('uninstalling takes access away', 'validation.clear();'),
  callbacks('InterfaceNotSupported', 'revert IModularAccountErrors.InterfaceNotSupported(module);'),
  callbacks(
    'ModuleInstallCallbackFailed',
    'revert IModularAccountErrors.ModuleInstallCallbackFailed(module, reason);',
    'reason;',
  ),
  hooks(
    'PreExecHookReverted',
    'revert IModularAccountErrors.PreExecHookReverted(hook.moduleEntity(), result);',
    'continue;',
  ),
  hooks(
    'PostExecHookReverted',
    'revert IModularAccountErrors.PostExecHookReverted(hook.moduleEntity(), reason);',
    'reason;',
  ),
  validity('the earlier end', '_end(a) < _end(b)', '_end(a) > _end(b)'),
  validity(
    'the later start',
    'uint48(a >> 208) > uint48(b >> 208)',
    'uint48(a >> 208) < uint48(b >> 208)',
  ),
  owner(
    'FallbackSignerMismatch',
    'if (msg.sender != _enabledFallbackSigner()) revert FallbackSignerMismatch();',
  ),
  owner('FallbackSignerDisabled', 'if (_state().isDisabled) revert FallbackSignerDisabled();'),
  owner(
    'FallbackValidationInstallationNotAllowed',
    'revert FallbackValidationInstallationNotAllowed();',
  ),
  owner(
    'InvalidSignatureType of the owner',
    'if (signature.length == 0) revert InvalidSignatureType();',
  ),
  owner('replay-safe hashes of the owner', 'if (!isDeferredAction) {', 'if (false) {'),
  owner(
    'the signature of the owner',
    'return failure == ECDSA.RecoverError.NoError && recovered == signer;',
    'return failure == ECDSA.RecoverError.NoError && recovered != address(0);',
  ),
  delegated('UpgradeNotAllowed', 'revert UpgradeNotAllowed();'),

  base('UnexpectedDataPassed', 'if (data.length > 0) revert UnexpectedDataPassed();'),
  allow('AddressNotAllowed', 'revert AddressNotAllowed();'),
  allow('NoSelectorSpecified', 'if (data.length < 4) revert NoSelectorSpecified();'),
  allow(
    'SelectorNotAllowed of a target',
    'if (!selectorAllowlist[entityId][selector][target][msg.sender]) revert SelectorNotAllowed();',
  ),
  allow(
    'SelectorNotAllowed of a limited token',
    'revert SelectorNotAllowed();\n        }\n        uint256 amount;',
    '}\n        uint256 amount;',
  ),
  allow('InvalidCalldataLength', 'if (data.length < 68) revert InvalidCalldataLength();'),
  allow(
    'ExceededTokenLimit',
    'if (amount > limit) revert ExceededTokenLimit();',
    'if (amount > limit) limit = amount;',
  ),
  allow('SpendingRequestNotAllowed', 'revert SpendingRequestNotAllowed(selector);'),
  allow('ERC20NotAllowed', 'if (token == address(0)) revert ERC20NotAllowed(token);'),
  allow('wrapped calls (the bypass of v2.0.0)', 'callData = callData[4:];'),
  allow(
    'every call of a batch',
    '_check(entityId, calls[i].target, calls[i].data);',
    'if (i == 0) _check(entityId, calls[i].target, calls[i].data);',
  ),
  allow(
    'the sum of a batch',
    '_spend(entityId, calls[i].target, calls[i].data);',
    'if (i == 0) _spend(entityId, calls[i].target, calls[i].data);',
  ),
  allow('what is spent', 'erc20SpendLimits[entityId][token][msg.sender] = limit - amount;'),
  allow(
    'approve counts',
    'uint256 limit = erc20SpendLimits[entityId][token][msg.sender];',
    'uint256 limit = erc20SpendLimits[entityId][token][msg.sender]; if (selector == IERC20.approve.selector) return;',
  ),
  allow('NotImplemented', 'revert NotImplemented();'),
  allow('removal of entries', 'deleteAllowlist(entityId, inputs);\n    }', 'inputs; }'),
  native(
    'ExceededNativeTokenLimit',
    'if (amount > limit) revert ExceededNativeTokenLimit();',
    'if (amount > limit) limit = amount;',
  ),
  native('what is spent', 'limits[entityId][msg.sender] = limit - amount;'),
  native(
    'special paymasters',
    'if (!specialPaymasters[paymaster][msg.sender]) return 0;',
    'paymaster; return 0;',
  ),
  native(
    'paymaster gas',
    'gas += userOp.paymasterVerificationGasLimit() + userOp.paymasterPostOpGasLimit();',
  ),
  native('the sum of a batch', 'value += calls[i].value;', 'value = calls[i].value;'),
  native('value of a creation', 'value = abi.decode(arguments, (uint256));'),
  time('TimeRangeNotValid when set', 'if (validUntil <= validAfter) revert TimeRangeNotValid();'),
  time(
    'TimeRangeNotValid at run time',
    '{\n            revert TimeRangeNotValid();\n        }',
    '{}',
  ),
  time(
    'no end beside a start',
    'if (validUntil == 0 && validAfter > 0) validUntil = type(uint48).max;',
  ),
  time('the start', '(uint256(range.validAfter) << 208) | ', ''),
  time('the end', ' | (uint256(range.validUntil) << 160)', ''),
  guard('BadPaymasterSpecified', 'revert BadPaymasterSpecified();', '{}'),
  guard('InvalidPaymaster', 'if (paymaster == address(0)) revert InvalidPaymaster();'),
  signer('NotAuthorized', 'if (sender != signers[entityId][account]) revert NotAuthorized();'),
  signer('InvalidSignatureType', 'if (signature.length < 1) revert InvalidSignatureType();'),
  signer(
    'the signature',
    'return failure == ECDSA.RecoverError.NoError && recovered == signer;',
    'return failure == ECDSA.RecoverError.NoError && recovered != address(0);',
  ),
  replaySafe('the account in the signed hash', 'uint256(uint160(account))', 'uint256(0)'),
  webAuthn('NotAuthorized', 'revert NotAuthorized();'),
  webAuthn('user verification is not asked for', '            false\n', '            true\n'),
  usage(
    'UsageLimitExceeded',
    'if (usage.used >= usage.limit) revert UsageLimitExceeded(usage.limit);',
  ),
  usage('what is used', 'usageLimits[entityId][msg.sender].used = usage.used + 1;'),
  periodic('SpendLimitExceeded', 'if (amount > remaining) {', 'if (false) {'),
  periodic(
    'a new period',
    'if (spending.periodStart == periodStart) spent = spending.spent;',
    'spent = spending.spent;',
  ),
  periodic('native value', 'if (value > 0) _spend(entityId, NATIVE_TOKEN, value);'),
  periodic('other functions of the account', 'revert SpendingRequestNotAllowed(selector);'),
  periodic(
    'calls of a batch to the account',
    'if (target == msg.sender) revert SpendingRequestNotAllowed(bytes4(data));',
  ),
]
