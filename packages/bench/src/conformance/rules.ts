/**
 * Every rule of Modular Account V2 that this project builds on and that a contract can show, by
 * the place where it belongs: accounts and addresses (4), encodings (5), modules (6), P-256 (8),
 * EIP-7702 (9), security (10). Each id has at least one case below `cases/`.
 */
export const rules = {
  // 4 Addresses
  '4/code-hash': 'Each contract of the table stands at its address with its code hash.',
  '4/module-id': 'Both AllowlistModule versions return the same moduleId.',
  '4.1/create-sma': 'createSemiModularAccount deploys at getAddressSemiModular and is idempotent.',
  '4.1/create-ma': 'createAccount deploys a single-signer account at getAddress and is idempotent.',
  '4.1/create-webauthn':
    'createWebAuthnAccount deploys a passkey account at getAddressWebAuthn and is idempotent.',
  '4.1/webauthn-factory': 'WebAuthnFactory deploys passkey accounts at addresses of its own.',
  '4.1/salt-sma':
    'An SMA address follows from factory, keccak(owner, salt, 0xffffffff) and the proxy init code with the owner as immutable argument.',
  '4.1/salt-ma':
    'A ModularAccount address follows from keccak(owner, salt, entityId) and the proxy init code without arguments.',
  '4.1/salt-webauthn': 'A passkey account address follows from keccak(x, y, salt, entityId).',
  '4.1/two-factories': 'The two factories give one passkey different addresses.',
  '4.1/owner-acts':
    'The owner of a ModularAccount acts with the entity id of its creation and the global bit.',
  '4.1/proxy': 'The SMA proxy has 81 bytes of code and its last 20 are the first owner.',
  '4.1/account-id': 'accountId names the account kind and version.',
  '4.2/entry-point': 'entryPoint() is EntryPoint v0.7.',
  '4.2/native-global':
    'Native functions may be called by a global validation; getExecutionData says so.',
  '4.2/view-not-global': 'View functions are not open to global validations.',
  '4.2/receivers': 'The account accepts ERC-721 and ERC-1155 tokens and plain native tokens.',
  '4.2/interfaces': 'supportsInterface answers for ERC-165 and refuses 0xffffffff.',
  '4.2/fallback-signer':
    'getFallbackSignerData returns owner and disabled flag; updateFallbackSignerData changes both.',
  '4.2/fallback-disabled':
    'A disabled owner is refused with FallbackSignerDisabled or an invalid signature.',
  '4.2/upgrade': 'upgradeToAndCall replaces the implementation of an SMA.',
  '4.2/proxiable': 'proxiableUUID is the ERC-1967 slot, on the implementation alone.',
  '4.2/unknown-selector': 'A selector that nobody implements reverts UnrecognizedFunction.',
  '4.2/only-entry-point':
    'validateUserOp and executeUserOp answer the EntryPoint alone (NotEntryPoint).',
  '4.2/perform-create':
    'performCreate deploys by CREATE and CREATE2 and reverts CreateFailed when creation fails.',
  '4.2/install-execution':
    'installExecution adds functions of a module to the account; uninstallExecution takes them away.',
  '4.2/install-execution-hooks':
    'Execution hooks can be installed on a selector together with an execution module.',
  '4.2/execution-runtime':
    'Unless it skips runtime validation, an installed function needs a validation that lists it.',
  '4.2/execution-global':
    'An installed function is open to global validations only if its module says so.',
  '4.2/return-data': 'execute returns what the call returned, though not to the EntryPoint.',
  '4.2/initialize-once': 'A deployed account cannot be initialised a second time.',

  // 5.1 Nonce
  '5.1/owner-global': 'The SMA owner acts with entity id 0 and the global bit.',
  '5.1/owner-not-global':
    'Without the global bit the owner is refused: ValidationFunctionMissing(selector).',
  '5.1/session-plain': 'A non-global session acts with options 0.',
  '5.1/session-global-bit':
    'The global bit on a non-global session is refused: ValidationFunctionMissing.',
  '5.1/direct-call-bit': 'A direct-call locator in a nonce does not validate a user operation.',
  '5.1/sequence-per-key': 'Each (lane, entity id, options) has a sequence of its own.',
  '5.1/sequence-survives': 'A sequence survives uninstall and reinstall.',
  '5.1/lanes': 'Operations on different lanes are independent of one another.',
  '5.1/not-installed': 'An entity id that is not installed is refused: ValidationFunctionMissing.',

  // 5.2 Signature
  '5.2/plain': '0xFF, then the validation signature.',
  '5.2/missing-ff': 'Without 0xFF: ValidationSignatureSegmentMissing.',
  '5.2/unknown-segment':
    'A segment for a hook that does not exist: ValidationSignatureSegmentMissing.',
  '5.2/zero-segment': 'A segment without data: NonCanonicalEncoding.',
  '5.2/segment-order': 'Segments out of order: SegmentOutOfOrder.',
  '5.2/unexpected-data':
    'Data for a permission module: UnexpectedDataPassed inside PreUserOpValidationHookReverted.',
  '5.2/eip191':
    'ECDSA over the EIP-191 message of the user operation hash; the bare hash is refused (AA24).',
  '5.2/empty': 'An empty validation signature: InvalidSignatureType.',
  '5.2/nothing': 'A user operation without any signature: Panic(0x32).',
  '5.2/type-byte':
    'An unknown signature type: Panic(0x21), inside UserOpValidationFunctionReverted for a module.',
  '5.2/contract-signer': 'A contract owner signs by ERC-1271 with type 0x01.',
  '5.2/dummy': 'The dummy signature for estimates is well formed and of another key: AA24.',
  '5.2/wrong-key': 'A signature of another key: AA24 signature error.',

  // 5.3 Wrapping
  '5.3/wrap-required':
    'With an execution hook, bare calldata is refused: RequireUserOperationContext.',
  '5.3/wrap-allowed': 'Without execution hooks, wrapped calldata works as well.',
  '5.3/runtime-unwrapped':
    'executeWithRuntimeValidation takes bare calldata; wrapped calldata fails.',
  '5.3/hook-data':
    'An execution hook sees executeUserOp with the whole operation; at run time, the bare call.',
  '5.3/double-wrap':
    'A wrapper in a wrapper is refused: only the EntryPoint may call executeUserOp.',

  // 5.4, 5.5 Configuration
  '5.4/flags': 'Flag bits: 1 user operation validation, 2 signature validation, 4 global.',
  '5.4/no-user-op': 'Without flag 1 a user operation is refused: UserOpValidationInvalid.',
  '5.4/runtime-always': 'Runtime use works whatever the flags say.',
  '5.5/hook-flags': 'Validation hook 0x01, pre-execution hook 0x04, post-execution hook 0x02.',
  '5.5/flags-05':
    'A validation hook written as 0x05 behaves as 0x01 but is another member: both can be installed.',
  '5.5/hook-entity': 'A hook has an entity id of its own, the storage key of its module.',
  '5.5/empty-data': 'Empty install data: onInstall is not called.',
  '5.5/post-hook': 'A post-execution hook runs after the call and can undo it.',
  '5.5/pre-post': 'An entry with flags 0x06 gets in its post hook what its pre hook returned.',
  '5.5/post-order': 'Post hooks run in reverse install order.',

  // 5.6 Installation
  '5.6/event': 'ValidationInstalled(module, entityId) is emitted by the account.',
  '5.6/hook-order': 'Validation hooks run in install order, execution hooks run in install order.',
  '5.6/install-order':
    'Hooks install in the given order, then the validation module; the event comes last.',
  '5.6/first-failing': 'Of several hooks that refuse the first one is reported.',
  '5.6/hooks-before-signature': 'Validation hooks run before the signature check.',
  '5.6/entity-unique': 'An entity id that another module has: ValidationEntityIdInUse.',
  '5.6/append':
    'Installing the same validation again appends hooks and selectors and overwrites flags.',
  '5.6/duplicate-selector': 'A selector twice: ValidationAlreadySet.',
  '5.6/duplicate-validation-hook': 'A validation hook twice: PreValidationHookDuplicate.',
  '5.6/duplicate-execution-hook': 'An execution hook twice: ExecutionHookAlreadySet.',
  '5.6/twenty-hooks': 'Twenty hooks on one validation install and work.',
  '5.6/hook-limit':
    'A validation has at most 255 hooks of each kind: ValidationAssocHookLimitExceeded.',
  '5.6/entity-zero':
    'Entity id 0 on an SMA belongs to the owner: FallbackValidationInstallationNotAllowed.',
  '5.6/owner-hooks': 'Under the module 0 entity id 0 takes hooks, which then bind the owner.',
  '5.6/aggregator': 'A validation hook that names an aggregator: UnexpectedAggregator.',
  '5.6/hook-says-invalid': 'A validation hook that answers 1: the signature counts as wrong, AA24.',
  '5.6/selectors': 'A non-global validation may call the listed account functions and no other.',
  '5.6/global': 'A global validation needs no selectors.',
  '5.6/interface': 'A module without the interface: InterfaceNotSupported.',
  '5.6/callback-failed':
    'A failing onInstall: ModuleInstallCallbackFailed with its reason, nothing is installed.',
  '5.6/self-execute': 'execute on the account itself: SelfCallRecursionDepthExceeded.',
  '5.6/self-batch':
    'executeBatch may call the account with selectors that the validation may call.',
  '5.6/self-batch-plain': 'A call to the account without a function is refused.',
  '5.6/self-batch-selector':
    'An inner selector that the validation lacks: ValidationFunctionMissing.',
  '5.6/self-batch-recursion': 'An inner execute or executeBatch: SelfCallRecursionDepthExceeded.',
  '5.6/batch-installs': 'The owner installs several validations in one executeBatch.',
  '5.6/validation-data':
    'getValidationData lists hooks and selectors in install order and ignores the module address.',
  '5.6/owner-data': 'Entity 0 of an SMA reads back empty.',

  // 5.7 Deferred action
  '5.7/one-operation': 'One operation deploys the account, installs the session and acts.',
  '5.7/existing-account': 'A deferred action works on an account that exists.',
  '5.7/paymaster': 'It works with a paymaster and without any balance.',
  '5.7/typed-data':
    'The owner signs DeferredAction(nonce, deadline, call) in the domain {chainId, account}, without replay-safe wrap.',
  '5.7/ma-single-signer':
    'A single-signer ModularAccount wraps it in ReplaySafeHash of the module; unwrapped is refused.',
  '5.7/ma-passkey': 'A passkey ModularAccount signs the ReplaySafeHash by WebAuthn.',
  '5.7/wrong-signer': 'Another signer: DeferredActionSignatureInvalid.',
  '5.7/wrong-nonce': 'A signature for another nonce: DeferredActionSignatureInvalid.',
  '5.7/altered-call': 'An altered call: DeferredActionSignatureInvalid.',
  '5.7/altered-deadline': 'An altered deadline: DeferredActionSignatureInvalid.',
  '5.7/replay': 'The same grant at the next nonce: DeferredActionSignatureInvalid.',
  '5.7/resend': 'A landed grant sent again: ValidationAlreadySet.',
  '5.7/deadline': 'After the deadline: AA22; at the deadline it still lands.',
  '5.7/deadline-zero': 'Deadline 0 never passes.',
  '5.7/hooked-authoriser':
    'An authoriser with validation hooks: DeferredValidationHasValidationHooks.',
  '5.7/authoriser-flag':
    'An authoriser without signature validation is refused: SignatureValidationInvalid.',
  '5.7/authoriser-scope':
    'An authoriser may defer only what it may call itself: ValidationFunctionMissing.',
  '5.7/authoriser-hooks': 'Execution hooks of the authoriser hold for what it defers.',
  '5.7/refused-call':
    'A call outside the allowlist in the same operation: refused, nothing is installed.',
  '5.7/reverted-call':
    'A spending violation in the same operation: included, the installation stays, the call is undone.',
  '5.7/cancel': 'incrementNonce of the deferred key cancels a grant: AA25 afterwards.',
  '5.7/swap':
    'The prefix is not part of the user operation hash: of two grants for one nonce anybody may choose.',
  '5.7/setters': 'A deferred action may carry setters in a batch.',
  '5.7/extend-expired':
    'A deferred action extends an expired session with the operation of that session.',
  '5.7/rotate': 'A deferred action rotates the key that signs the same operation.',

  // 5.8 ERC-1271
  '5.8/owner': 'The owner signs ReplaySafeHash in the domain {chainId, account}.',
  '5.8/owner-bare': 'A signature of the bare hash is refused.',
  '5.8/session':
    'A session with flag 2 signs ReplaySafeHash in the domain of its module with the account as salt.',
  '5.8/session-without-flag': 'Without flag 2: SignatureValidationInvalid.',
  '5.8/hook-reverts': 'A hook that refuses: PreSignatureValidationHookReverted.',
  '5.8/module-reverts': 'A validation module that reverts: SignatureValidationFunctionReverted.',
  '5.8/time-ignored': 'The time range is not enforced for ERC-1271.',
  '5.8/allowlist-ignored': 'Allowlist and limits are not enforced for ERC-1271.',

  // 5.9 Runtime
  '5.9/session': 'A session EOA acts through executeWithRuntimeValidation.',
  '5.9/allowlist':
    'The allowlist holds at run time: PreRuntimeValidationHookReverted(AddressNotAllowed).',
  '5.9/time': 'The time range holds at run time: TimeRangeNotValid.',
  '5.9/native': 'The native limit holds at run time.',
  '5.9/erc20': 'The ERC-20 limit holds at run time.',
  '5.9/gas': 'The gas budget is neither asked nor charged at run time.',
  '5.9/paymaster-guard': 'PaymasterGuard does nothing at run time.',
  '5.9/wrong-caller': 'Another caller: RuntimeValidationFunctionReverted(NotAuthorized).',
  '5.9/owner-mismatch': "Another caller in the owner's name: FallbackSignerMismatch.",
  '5.9/webauthn': 'A WebAuthn session has no runtime path: NotAuthorized.',
  '5.9/owner-direct': 'The owner calls execute directly.',
  '5.9/owner-authorised': 'The owner acts through executeWithRuntimeValidation.',
  '5.9/direct-refused': 'A session EOA calling execute directly: ValidationFunctionMissing.',
  '5.9/direct-installed': 'Installed as direct-call validation it may, and its hooks hold.',

  // 6 Modules
  '6/target': 'Another target: AddressNotAllowed, before inclusion, nothing is paid.',
  '6/selector': 'Another function of a restricted target: SelectorNotAllowed, before inclusion.',
  '6/no-selector': 'Fewer than 4 bytes to a restricted target: NoSelectorSpecified.',
  '6/gas-budget': 'Over the gas budget: ExceededNativeTokenLimit before inclusion.',
  '6/paymaster-missing': 'PaymasterGuard without paymaster: refused with empty inner data.',
  '6/paymaster-wrong': 'PaymasterGuard with another paymaster: BadPaymasterSpecified.',
  '6/paymaster-zero': 'PaymasterGuard for the zero address: InvalidPaymaster at installation.',
  '6/post-hooks': 'The limit modules have no post-execution hook: NotImplemented.',
  '6/paymaster-right': 'PaymasterGuard with its paymaster: accepted.',
  '6/erc20-limit': 'Over the ERC-20 limit: included and reverted, ExceededTokenLimit, gas is paid.',
  '6/erc20-other': 'Another function of a limited token: SelectorNotAllowed in execution.',
  '6/erc20-short': 'A token call with fewer than 68 bytes: InvalidCalldataLength in execution.',
  '6/native-limit': 'Over the native limit: ExceededNativeTokenLimit in execution.',
  '6/spending-request':
    'Another account function beside an ERC-20 limit: SpendingRequestNotAllowed.',
  '6/target-reverts': 'A reverting target: included, its own error, unwrapped.',

  '6.time/bounds': 'Both ends are inclusive: T-1, T, T+1 for each.',
  '6.time/until-zero': 'validUntil 0 with a start is stored as the maximum.',
  '6.time/both-zero': '(0, 0) is refused: TimeRangeNotValid.',
  '6.time/inverted': 'validUntil at or before validAfter is refused: TimeRangeNotValid.',
  '6.time/intersection': 'Several time hooks are intersected.',
  '6.time/unset':
    'An entry of (0, 0) does not restrict user operations and refuses every runtime call.',
  '6.time/setter': 'setTimeRange moves the range at once and emits TimeRangeSet.',

  '6.native/max-cost': 'The gas budget is charged the maximum cost, not the actual one.',
  '6.native/charged-on-failure': 'The gas budget is charged when execution fails.',
  '6.native/exact': 'A budget of exactly the maximum cost passes, one wei less does not.',
  '6.native/paymaster-free': 'With a paymaster the gas budget is not charged.',
  '6.native/special-paymaster': 'A special paymaster is charged, its gas limits included.',
  '6.native/value': 'execute, executeBatch (summed) and performCreate spend the native limit.',
  '6.native/rolled-back': 'A value is not spent when execution reverts.',
  '6.native/other-functions': 'Other account functions count 0.',
  '6.native/shared': 'One entity id for both hooks is one shared budget.',
  '6.native/zero-guard': 'A hook with empty install data is a limit of 0.',
  '6.native/exact-value': 'A value of exactly the limit passes, one wei more does not.',

  '6.allow/whole-contract':
    'A target without selector list: any call, plain native transfer included.',
  '6.allow/wildcard': 'A wildcard selector opens unlisted targets.',
  '6.allow/wildcard-listed': 'A wildcard does not help a target that has its own list.',
  '6.allow/wildcard-plain': 'Wildcard 0x00000000 allows plain native transfers to anyone.',
  '6.allow/short-wildcard':
    'Fewer than 4 bytes to an unlisted target count as filled up with zeros.',
  '6.allow/batch': 'Each call of a batch is checked.',
  '6.allow/empty-batch': 'A batch of no calls passes.',
  '6.allow/wrapped': 'Calls wrapped in executeUserOp are checked (v2.0.1).',
  '6.allow/v2.0.0-bypass': 'AllowlistModule v2.0.0 checks nothing in wrapped calls.',
  '6.allow/other-functions':
    'Account functions other than execute and executeBatch pass the validation hook.',
  '6.allow/approve-counts': 'approve counts in full, approve(0) is free, nothing is credited back.',
  '6.allow/transfer-from':
    'transferFrom and increaseAllowance of a limited token are always refused.',
  '6.allow/batch-sum': 'A batch spends its sum.',
  '6.allow/exact': 'A transfer of exactly the limit passes, one unit more does not.',
  '6.allow/spender-later': 'transferFrom by the spender is not seen.',
  '6.allow/last-input': 'Of several inputs for a target the last one holds, its limit included.',
  '6.allow/shared-entity':
    'One entity id serves both hooks: data with the validation hook, none with the execution hook.',
  '6.allow/shared-wildcard':
    'With a shared entity a listed token does not profit from a wildcard that is not folded in.',
  '6.allow/two-entities': 'The execution hook reads limits under its own entity id alone.',
  '6.allow/zero-target': 'An input for the zero address makes no entry, whatever its flags.',
  '6.allow/long-calldata': 'Bytes after the amount change nothing: it counts.',
  '6.allow/value-ignored': 'An ERC-20 limit says nothing about native value.',
  '6.allow/events':
    'Installing emits AddressAllowlistUpdated, SelectorAllowlistUpdated and ERC20SpendLimitUpdated.',

  '6.1/getters': 'The getters return what was installed, argument order as documented.',
  '6.1/remaining': 'Limits read back as what remains.',
  '6.1/logs': 'Sessions are found by ValidationInstalled and ValidationUninstalled.',
  '6.1/silent':
    'NativeTokenLimit and PaymasterGuard emit nothing at install; spending emits nothing.',
  '6.1/signer-anonymous': "The single signer's event has no topic of its own.",

  '6.2/setters': 'The owner changes limits, lists and time through the modules.',
  '6.2/events':
    'Setters of the native limit emit NativeTokenSpendLimitUpdated and SpecialPaymasterUpdated.',
  '6.2/keyed-by-caller': 'A setter acts for its caller alone.',
  '6.2/transfer-signer':
    'transferSigner rotates the key in place: the old key stops, the new one acts.',
  '6.2/transfer-webauthn': 'WebAuthn transferSigner rotates a passkey in place.',
  '6.2/limit-of-nothing': 'An ERC-20 limit for the zero address: ERC20NotAllowed.',
  '6.2/delete-allowlist': 'deleteAllowlist removes entries.',

  '6.3/clean': 'Uninstall with data in reverse order leaves no state and emits true.',
  '6.3/length': 'Another number of items: ArrayLengthMismatch.',
  '6.3/wrong-order':
    'Install order does not revert: access goes, state and signer stay, the event says false.',
  '6.3/no-data': 'With [] access and signer go, module state stays.',
  '6.3/skip': 'An item 0x skips that module.',
  '6.3/after': 'A revoked session: ValidationFunctionMissing.',
  '6.3/idempotent': 'Uninstalling what is not installed succeeds and emits the event.',
  '6.3/module-unchecked': 'The zero module with data reverts with an empty reason.',
  '6.3/reuse': 'An entity id can be used again at once.',
  '6.3/stale': 'Stale allowlist entries apply again when the entity id is used again.',
  '6.3/stop-time':
    'setTimeRange(entity, 1, 0) stops a session: AA22, TimeRangeNotValid at run time.',
  '6.3/stop-signer': 'transferSigner(entity, 0) stops a session: AA24.',

  // 8 P-256
  '8/valid': 'A WebCrypto P-256 signature in a WebAuthn envelope is accepted.',
  '8/deferred': 'A P-256 session is deployed, installed and used in one operation.',
  '8/high-s': 'High s is refused: AA24.',
  '8/flags-up': 'Without the user-present flag: AA24.',
  '8/flags-uv': 'User verification is not required.',
  '8/type': 'Another type than webauthn.get: AA24.',
  '8/type-index': 'A wrong type index: AA24.',
  '8/challenge-index': 'A wrong challenge index: AA24.',
  '8/challenge': 'Another challenge: AA24.',
  '8/origin': 'Origin and rpIdHash are not checked.',
  '8/fallback': 'Without the precompile the same signatures are accepted.',

  // 9 EIP-7702
  '9/delegation': 'An EOA that delegates is its own owner.',
  '9/one-operation': 'A delegated EOA installs and uses a session in one operation.',
  '9/limits': 'Violations are refused as elsewhere.',
  '9/upgrade': 'upgradeToAndCall is disabled: UpgradeNotAllowed.',
  '9/revive': 'Delegating again revives old sessions.',
  '9/owner-free': 'The EOA key acts outside the rules.',
  '9/account-id': 'accountId is alchemy.sma-7702.1.0.0.',

  // 10 Security
  '10/no-allowlist': 'Without an allowlist a session lifts its own limits through the modules.',
  '10/entry-point': 'Without an allowlist a session withdraws the EntryPoint deposit.',
  '10/global-escalation': 'A global session with an allowlist installs a root key.',
  '10/owner-swap': 'A session with updateFallbackSignerData takes the account over.',
  '10/unrestricted-value':
    'Without the native execution hook a session sends all native tokens of the account.',
  '10/gas-burn': 'Without gas budget and paymaster guard a session burns native tokens as fees.',
  '10/module-setters':
    'A session that may call a setter of a module, as target or as wildcard, changes its own limits.',
  '10/increment-nonce': "Without an allowlist a session uses up the owner's nonces.",
  '10/other-tokens': 'An ERC-20 limit binds the listed tokens; the allowlist excludes others.',
  '10/griefing': 'Failing operations cost gas; a gas budget ends them.',
  '10/batched-create':
    'A creation within a batch to the account itself escapes the native limit: never grant both.',

  // Our own modules, on any account
  'own/usage-limit': 'UsageLimitModule refuses the operation after the last one.',
  'own/periodic-spend-limit': 'PeriodicSpendLimitModule limits what is spent within a period.',
} as const satisfies Record<string, string>

export type RuleId = keyof typeof rules

/** Rules of the reference that no contract can show, with the reason. */
export const notShown = {
  '4/create2':
    'How the deployed contracts were created stands in deployment records; the devnet checks addresses when it replays them.',
  '4/record-stray': 'A stray copy of AllowlistModule v2.0.0 exists in testnet records alone.',
  '4/newer-versions':
    'SMA-7702 v1.1.0 and later contracts are deployed elsewhere, under other addresses.',
  '5.6/no-hook-removal': 'That a single hook cannot be removed is the absence of a function.',
  '5.7/wallet': 'What a wallet shows of a deferred action is up to the wallet.',
  '6/no-periods': 'That no stock module has periods, counts or rates is an absence.',
  '6/estimates':
    'What an estimate notices, and the codes of refusals, belong to the bundler: the tests of the session account show them.',
  '6.1/no-enumeration':
    'That sessions and allowlist entries cannot be listed from storage is an absence.',
  '6.2/no-paymaster-setter': 'That PaymasterGuard has no setter is an absence.',
  '7/gas': 'Gas figures are measured by npm run bench, never asserted.',
  '8/estimation':
    'The estimation trap belongs to the bundler and is tested with the session account.',
  '10/advice':
    'Fresh entity ids, short deadlines, verified code hashes and the like are duties of whoever installs; what happens without them is shown under sections 5 and 6.',
  '11/PreRuntimeValidationHookFailed': 'No code of the deployed accounts reverts with it.',
  '11/entry-point':
    'FailedOp, PostOpReverted and SignatureValidationFailed belong to the EntryPoint.',
} as const satisfies Record<string, string>
