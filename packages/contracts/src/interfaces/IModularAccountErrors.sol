// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import {HookConfig, ModuleEntity} from "./IModularAccount.sol";

/// @notice Every error of the accounts themselves. Errors with `bytes` carry the module's own revert data.
interface IModularAccountErrors {
    // Who calls, and how
    error NotEntryPoint();
    error UnrecognizedFunction(bytes4 selector);
    error ValidationFunctionMissing(bytes4 selector);
    error SelfCallRecursionDepthExceeded();
    error RequireUserOperationContext();
    error CreateFailed();

    // Validation
    error UserOpValidationInvalid(ModuleEntity validationFunction);
    error SignatureValidationInvalid(ModuleEntity validationFunction);
    error UnexpectedAggregator(ModuleEntity validationFunction, address aggregator);
    error UserOpValidationFunctionReverted(ModuleEntity validationFunction, bytes revertReason);
    error RuntimeValidationFunctionReverted(ModuleEntity validationFunction, bytes revertReason);
    error SignatureValidationFunctionReverted(ModuleEntity validationFunction, bytes revertReason);
    error DeferredActionSignatureInvalid();
    error DeferredValidationHasValidationHooks();

    // Hooks
    error PreUserOpValidationHookReverted(ModuleEntity hook, bytes revertReason);
    error PreRuntimeValidationHookReverted(ModuleEntity hook, bytes revertReason);
    error PreSignatureValidationHookReverted(ModuleEntity hook, bytes revertReason);
    error PreExecHookReverted(ModuleEntity hook, bytes revertReason);
    error PostExecHookReverted(ModuleEntity hook, bytes revertReason);

    // Installing
    error ArrayLengthMismatch();
    error ExecutionHookAlreadySet(HookConfig hook);
    error InterfaceNotSupported(address module);
    error ModuleInstallCallbackFailed(address module, bytes revertReason);
    error PreValidationHookDuplicate();
    error ValidationAlreadySet(bytes4 selector, ModuleEntity validationFunction);
    error ValidationAssocHookLimitExceeded();
    error ValidationEntityIdInUse();
}
