// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import {HookConfig, ModuleEntity, ValidationFlags} from "./IModularAccount.sol";

struct ExecutionDataView {
    // The account itself for a native function.
    address module;
    bool skipRuntimeValidation;
    bool allowGlobalValidation;
    HookConfig[] executionHooks;
}

struct ValidationDataView {
    ValidationFlags validationFlags;
    // Every list is in install order.
    HookConfig[] validationHooks;
    HookConfig[] executionHooks;
    bytes4[] selectors;
}

/// @notice What an ERC-6900 account tells about its functions and validations.
interface IModularAccountView {
    function getExecutionData(bytes4 selector) external view returns (ExecutionDataView memory);

    /// @dev The entity id alone names a validation; the module part is ignored.
    function getValidationData(ModuleEntity validationFunction)
        external
        view
        returns (ValidationDataView memory);
}
