// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import {HookConfig} from "../interfaces/IModularAccount.sol";
import {IModularAccountErrors} from "../interfaces/IModularAccountErrors.sol";
import {IExecutionHookModule} from "../interfaces/IExecutionHookModule.sol";
import {ModuleConfigs} from "./ModuleConfigs.sol";

struct PendingPostHook {
    HookConfig hook;
    // What the same entry's pre hook returned; empty for an entry without one.
    bytes context;
}

/// @notice Runs what must happen before and after an execution.
library ExecutionHooks {
    using ModuleConfigs for HookConfig;

    /// @dev Pre hooks run in install order.
    function runPre(HookConfig[] memory hooks, bytes calldata data)
        internal
        returns (PendingPostHook[] memory pending)
    {
        pending = new PendingPostHook[](hooks.length);
        for (uint256 i; i < hooks.length; ++i) {
            HookConfig hook = hooks[i];
            pending[i].hook = hook;
            if (!hook.isPreHook()) continue;
            (bool succeeded, bytes memory result) = hook.module().call(
                abi.encodeCall(
                    IExecutionHookModule.preExecutionHook, (hook.entityId(), msg.sender, msg.value, data)
                )
            );
            if (!succeeded || !_isEncodedBytes(result)) {
                revert IModularAccountErrors.PreExecHookReverted(hook.moduleEntity(), result);
            }
            pending[i].context = abi.decode(result, (bytes));
        }
    }

    /// @dev Post hooks run in reverse.
    function runPost(PendingPostHook[] memory pending) internal {
        for (uint256 i = pending.length; i > 0; --i) {
            HookConfig hook = pending[i - 1].hook;
            if (!hook.isPostHook()) continue;
            (bool succeeded, bytes memory reason) = hook.module().call(
                abi.encodeCall(
                    IExecutionHookModule.postExecutionHook, (hook.entityId(), pending[i - 1].context)
                )
            );
            if (!succeeded) {
                revert IModularAccountErrors.PostExecHookReverted(hook.moduleEntity(), reason);
            }
        }
    }

    function _isEncodedBytes(bytes memory result) private pure returns (bool) {
        if (result.length < 64) return false;
        uint256 offset;
        uint256 length;
        assembly ("memory-safe") {
            offset := mload(add(result, 32))
            length := mload(add(result, 64))
        }
        return offset == 32 && length <= result.length - 64;
    }
}
