// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import {IModule} from "./IModule.sol";

/// @notice An ERC-6900 module that runs before or after an execution.
interface IExecutionHookModule is IModule {
    /// @param data The whole call to the account, selector included.
    /// @return Context that the account passes to `postExecutionHook`.
    function preExecutionHook(uint32 entityId, address sender, uint256 value, bytes calldata data)
        external
        returns (bytes memory);

    function postExecutionHook(uint32 entityId, bytes calldata preExecHookData) external;
}
