// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import {
    HookConfig,
    IModularAccount,
    ModuleEntity,
    ValidationConfig
} from "../interfaces/IModularAccount.sol";
import {IModularAccountErrors} from "../interfaces/IModularAccountErrors.sol";
import {IExecutionHookModule} from "../interfaces/IExecutionHookModule.sol";
import {IValidationHookModule} from "../interfaces/IValidationHookModule.sol";
import {IValidationModule} from "../interfaces/IValidationModule.sol";
import {AccountStorage, ValidationState} from "../libraries/AccountStorage.sol";
import {ModuleCallbacks} from "../libraries/ModuleCallbacks.sol";
import {ModuleConfigs} from "../libraries/ModuleConfigs.sol";
import {ValidationLocator} from "../libraries/ValidationLocator.sol";

/// @notice Installs and removes validations with their hooks.
abstract contract ValidationInstaller is IModularAccount, IModularAccountErrors {
    using AccountStorage for ValidationState;
    using AccountStorage for mapping(uint256 => HookConfig);
    using ModuleConfigs for HookConfig;
    using ModuleConfigs for ModuleEntity;
    using ModuleConfigs for ValidationConfig;

    uint256 private constant MAX_HOOKS = type(uint8).max;
    uint256 private constant HOOK_CONFIG_LENGTH = 25;

    /// @dev Installing an installed validation again adds selectors and hooks, and replaces the flags.
    function _installValidation(
        ValidationConfig config,
        bytes4[] calldata selectors,
        bytes calldata installData,
        bytes[] calldata hooks
    ) internal virtual {
        ModuleEntity entity = ModuleConfigs.moduleEntity(config.module(), config.entityId());
        ValidationState storage validation =
            AccountStorage.validation(ValidationLocator.fromModuleEntity(entity));
        if (validation.module != config.module()) {
            if (validation.module != address(0)) revert ValidationEntityIdInUse();
            validation.module = config.module();
        }
        validation.flags = config.flags();
        for (uint256 i; i < selectors.length; ++i) {
            if (!validation.addSelector(selectors[i])) {
                revert ValidationAlreadySet(selectors[i], entity);
            }
        }

        for (uint256 i; i < hooks.length; ++i) {
            HookConfig hook = HookConfig.wrap(bytes25(hooks[i][:HOOK_CONFIG_LENGTH]));
            bytes calldata hookData = hooks[i][HOOK_CONFIG_LENGTH:];
            if (hook.isValidationHook()) {
                uint256 count = validation.validationHookCount;
                if (count == MAX_HOOKS) revert ValidationAssocHookLimitExceeded();
                if (!validation.validationHooks.add(count, hook)) revert PreValidationHookDuplicate();
                ++validation.validationHookCount;
                ModuleCallbacks.install(hook.module(), hookData, type(IValidationHookModule).interfaceId);
            } else {
                uint256 count = validation.executionHookCount;
                if (count == MAX_HOOKS) revert ValidationAssocHookLimitExceeded();
                if (!validation.executionHooks.add(count, hook)) revert ExecutionHookAlreadySet(hook);
                ++validation.executionHookCount;
                ModuleCallbacks.install(hook.module(), hookData, type(IExecutionHookModule).interfaceId);
            }
        }

        ModuleCallbacks.install(config.module(), installData, type(IValidationModule).interfaceId);
        emit ValidationInstalled(config.module(), config.entityId());
    }

    /// @dev `hookUninstallData` is empty, or has an item for each validation hook in reverse install order, then for
    /// each execution hook in reverse install order. After the first failing callback no further one is made.
    function _uninstallValidation(
        ModuleEntity entity,
        bytes calldata uninstallData,
        bytes[] calldata hookUninstallData
    ) internal virtual {
        ValidationState storage validation =
            AccountStorage.validation(ValidationLocator.fromModuleEntity(entity));
        bool succeeded = true;
        if (hookUninstallData.length > 0) {
            uint256 validationHooks = validation.validationHookCount;
            uint256 executionHooks = validation.executionHookCount;
            if (hookUninstallData.length != validationHooks + executionHooks) revert ArrayLengthMismatch();
            for (uint256 i; i < hookUninstallData.length && succeeded; ++i) {
                HookConfig hook = i < validationHooks
                    ? validation.validationHooks[validationHooks - 1 - i]
                    : validation.executionHooks[validationHooks + executionHooks - 1 - i];
                succeeded = ModuleCallbacks.uninstall(hook.module(), hookUninstallData[i]);
            }
        }
        validation.clear();
        succeeded = succeeded && ModuleCallbacks.uninstall(entity.module(), uninstallData);
        emit ValidationUninstalled(entity.module(), entity.entityId(), succeeded);
    }
}
