// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import {IAggregator, IPaymaster} from "@openzeppelin/contracts/interfaces/IERC4337.sol";

import {
    ExecutionManifest,
    IExecutionModule,
    ManifestExecutionFunction,
    ManifestExecutionHook
} from "../interfaces/IExecutionModule.sol";
import {HookConfig, IModularAccount} from "../interfaces/IModularAccount.sol";
import {IExecutionHookModule} from "../interfaces/IExecutionHookModule.sol";
import {IModularAccountErrors} from "../interfaces/IModularAccountErrors.sol";
import {IModule} from "../interfaces/IModule.sol";
import {IValidationHookModule} from "../interfaces/IValidationHookModule.sol";
import {IValidationModule} from "../interfaces/IValidationModule.sol";
import {AccountStorage, ExecutionState} from "../libraries/AccountStorage.sol";
import {EXECUTION_INSTALL_DELEGATE} from "../libraries/Deployments.sol";
import {ModuleCallbacks} from "../libraries/ModuleCallbacks.sol";
import {ModuleConfigs} from "../libraries/ModuleConfigs.sol";

/// @notice Installs and removes execution modules. Every account delegates these two functions to this one contract.
contract ExecutionInstallDelegate {
    using AccountStorage for mapping(uint256 => HookConfig);

    error ERC4337FunctionNotAllowed(bytes4 selector);
    error ExecutionFunctionAlreadySet(bytes4 selector);
    error ExecutionFunctionNotSet(bytes4 selector);
    error ExecutionHookNotSet(HookConfig hook);
    error IModuleFunctionNotAllowed(bytes4 selector);
    error NullModule();
    error OnlyDelegateCall();

    modifier onlyDelegateCall() {
        if (address(this) == EXECUTION_INSTALL_DELEGATE) revert OnlyDelegateCall();
        _;
    }

    function installExecution(
        address module,
        ExecutionManifest calldata manifest,
        bytes calldata installData
    ) external onlyDelegateCall {
        if (module == address(0)) revert NullModule();
        for (uint256 i; i < manifest.executionFunctions.length; ++i) {
            _addFunction(module, manifest.executionFunctions[i]);
        }
        for (uint256 i; i < manifest.executionHooks.length; ++i) {
            (ExecutionState storage execution, HookConfig hook) =
                _hook(module, manifest.executionHooks[i]);
            if (!execution.hooks.add(execution.hookCount, hook)) {
                revert IModularAccountErrors.ExecutionHookAlreadySet(hook);
            }
            ++execution.hookCount;
        }
        for (uint256 i; i < manifest.interfaceIds.length; ++i) {
            AccountStorage.state().interfaces[manifest.interfaceIds[i]] += 1;
        }
        ModuleCallbacks.install(module, installData, type(IModule).interfaceId);
        emit IModularAccount.ExecutionInstalled(module, manifest);
    }

    /// @dev Removes what the manifest lists, whichever module it belongs to.
    function uninstallExecution(
        address module,
        ExecutionManifest calldata manifest,
        bytes calldata uninstallData
    ) external onlyDelegateCall {
        if (module == address(0)) revert NullModule();
        for (uint256 i; i < manifest.executionHooks.length; ++i) {
            _removeHook(module, manifest.executionHooks[i]);
        }
        for (uint256 i; i < manifest.executionFunctions.length; ++i) {
            bytes4 selector = manifest.executionFunctions[i].executionSelector;
            ExecutionState storage execution = AccountStorage.execution(selector);
            if (execution.module == address(0)) revert ExecutionFunctionNotSet(selector);
            execution.module = address(0);
            execution.skipRuntimeValidation = false;
            execution.allowGlobalValidation = false;
        }
        for (uint256 i; i < manifest.interfaceIds.length; ++i) {
            AccountStorage.state().interfaces[manifest.interfaceIds[i]] -= 1;
        }
        bool succeeded = ModuleCallbacks.uninstall(module, uninstallData);
        emit IModularAccount.ExecutionUninstalled(module, succeeded, manifest);
    }

    function _addFunction(address module, ManifestExecutionFunction calldata function_) private {
        bytes4 selector = function_.executionSelector;
        ExecutionState storage execution = AccountStorage.execution(selector);
        if (execution.module != address(0)) revert ExecutionFunctionAlreadySet(selector);
        // The EntryPoint or an account could be made to call these for a purpose of their own.
        if (_isModuleFunction(selector)) revert IModuleFunctionNotAllowed(selector);
        if (_isErc4337Function(selector)) revert ERC4337FunctionNotAllowed(selector);
        execution.module = module;
        execution.skipRuntimeValidation = function_.skipRuntimeValidation;
        execution.allowGlobalValidation = function_.allowGlobalValidation;
    }

    function _removeHook(address module, ManifestExecutionHook calldata manifestHook) private {
        (ExecutionState storage execution, HookConfig hook) = _hook(module, manifestHook);
        uint256 count = execution.hookCount;
        uint256 index = execution.hooks.indexOf(count, hook);
        if (index == count) revert ExecutionHookNotSet(hook);
        for (; index + 1 < count; ++index) {
            execution.hooks[index] = execution.hooks[index + 1];
        }
        execution.hooks[index] = HookConfig.wrap(0);
        --execution.hookCount;
    }

    function _hook(address module, ManifestExecutionHook calldata manifestHook)
        private
        view
        returns (ExecutionState storage, HookConfig)
    {
        uint8 flags = (manifestHook.isPreHook ? ModuleConfigs.PRE_HOOK : 0)
            | (manifestHook.isPostHook ? ModuleConfigs.POST_HOOK : 0);
        return (
            AccountStorage.execution(manifestHook.executionSelector),
            ModuleConfigs.hookConfig(module, manifestHook.entityId, flags)
        );
    }

    function _isModuleFunction(bytes4 selector) private pure returns (bool) {
        return selector == IModule.onInstall.selector || selector == IModule.onUninstall.selector
            || selector == IModule.moduleId.selector
            || selector == IExecutionModule.executionManifest.selector
            || selector == IExecutionHookModule.preExecutionHook.selector
            || selector == IExecutionHookModule.postExecutionHook.selector
            || selector == IValidationModule.validateUserOp.selector
            || selector == IValidationModule.validateRuntime.selector
            || selector == IValidationModule.validateSignature.selector
            || selector == IValidationHookModule.preUserOpValidationHook.selector
            || selector == IValidationHookModule.preRuntimeValidationHook.selector
            || selector == IValidationHookModule.preSignatureValidationHook.selector;
    }

    function _isErc4337Function(bytes4 selector) private pure returns (bool) {
        return selector == IAggregator.validateSignatures.selector
            || selector == IAggregator.validateUserOpSignature.selector
            || selector == IAggregator.aggregateSignatures.selector
            || selector == IPaymaster.validatePaymasterUserOp.selector
            || selector == IPaymaster.postOp.selector;
    }
}
