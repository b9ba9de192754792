/** Everything that stands between a leaked key and the account, where it is enforced, and how its refusals read. */
export const guards = {
  allowlist: {
    where: 'AllowlistModule v2.0.1, validation hook',
    refusal: /ValidationHookReverted > (AddressNotAllowed|SelectorNotAllowed|NoSelectorSpecified)$/,
  },
  'token limit': {
    where: 'AllowlistModule v2.0.1, execution hook',
    refusal:
      /PreExecHookReverted > (ExceededTokenLimit|SelectorNotAllowed|InvalidCalldataLength|SpendingRequestNotAllowed)$/,
  },
  'native guard': {
    where: 'NativeTokenLimitModule, execution hook',
    refusal: /PreExecHookReverted > ExceededNativeTokenLimit$/,
  },
  'gas budget': {
    where: 'NativeTokenLimitModule, validation hook',
    refusal: /PreUserOpValidationHookReverted > ExceededNativeTokenLimit$/,
  },
  'time range': {
    where: 'TimeRangeModule, validation hook',
    refusal: /^AA22$|> TimeRangeNotValid$/,
  },
  'periodic limit': {
    where: 'PeriodicSpendLimitModule, execution hook',
    refusal: /PreExecHookReverted > (SpendLimitExceeded|SelectorNotAllowed|InvalidCalldataLength)$/,
  },
  'usage limit': {
    where: 'UsageLimitModule, validation hook',
    refusal: /ValidationHookReverted > UsageLimitExceeded$/,
  },
  'paymaster guard': {
    where: 'PaymasterGuardModule, validation hook',
    refusal: /PreUserOpValidationHookReverted( > BadPaymasterSpecified)?$/,
  },
  'granted functions': {
    where: 'the account: functions that the validation was installed for',
    refusal: /ValidationFunctionMissing$/,
  },
  'not global': {
    where: 'the account: the global flag of the validation',
    refusal: /ValidationFunctionMissing$/,
  },
  'no signature validation': {
    where: 'the account: the signature flag of the validation',
    refusal: /SignatureValidationInvalid$/,
  },
  'session key': {
    where: 'SingleSignerValidationModule',
    refusal: /^AA24$|> NotAuthorized$/,
  },
  "owner's signature": {
    where: 'the account: EIP-712 signature of a deferred action',
    refusal: /DeferredActionSignatureInvalid$/,
  },
  'grant deadline': {
    where: 'the account: deadline of a deferred action',
    refusal: /^AA22$/,
  },
  nonce: {
    where: 'the EntryPoint',
    refusal: /^AA25$/,
  },
  'self-call rule': {
    where: 'the account: calls to itself',
    refusal: /SelfCallRecursionDepthExceeded$/,
  },
  'wrapped calls': {
    where: 'the account: execution hooks need executeUserOp',
    refusal: /RequireUserOperationContext$/,
  },
  'EntryPoint alone': {
    where: 'the account: who may call it',
    refusal: /NotEntryPoint$/,
  },
  revocation: {
    where: 'the account and the signer module, once the owner takes the session back',
    refusal: /ValidationFunctionMissing$|^AA2[24]$|> (TimeRangeNotValid|NotAuthorized)$/,
  },
  'clean removal': {
    where: 'what uninstalling leaves in the modules for the next session of the same entity id',
    refusal: /HookReverted > (AddressNotAllowed|SelectorNotAllowed|ExceededNativeTokenLimit)$/,
  },
} as const satisfies Record<string, { where: string; refusal: RegExp }>

export type Guard = keyof typeof guards
