// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import {IModule} from "./IModule.sol";

struct ManifestExecutionFunction {
    bytes4 executionSelector;
    // The account runs the function for any caller, without validation.
    bool skipRuntimeValidation;
    // A global validation may call the function.
    bool allowGlobalValidation;
}

struct ManifestExecutionHook {
    bytes4 executionSelector;
    uint32 entityId;
    bool isPreHook;
    bool isPostHook;
}

struct ExecutionManifest {
    ManifestExecutionFunction[] executionFunctions;
    ManifestExecutionHook[] executionHooks;
    bytes4[] interfaceIds;
}

/// @notice An ERC-6900 module that adds functions to the account.
interface IExecutionModule is IModule {
    function executionManifest() external pure returns (ExecutionManifest memory);
}
