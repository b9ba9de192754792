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
    function runPre(HookConfig[] memory hooks, bytes memory data)
        internal
        returns (PendingPostHook[] memory pending)
    {
        pending = new PendingPostHook[](hooks.length);
        for (uint256 i; i < hooks.length; ++i) {
            HookConfig hook = hooks[i];
            pending[i].hook = hook;
            if (!hook.isPreHook()) continue;
            try IExecutionHookModule(hook.module()).preExecutionHook(
                hook.entityId(), msg.sender, msg.value, data
            ) returns (bytes memory context) {
                pending[i].context = context;
            } catch (bytes memory reason) {
                revert IModularAccountErrors.PreExecHookReverted(hook.moduleEntity(), reason);
            }
        }
    }

    /// @dev Post hooks run in reverse.
    function runPost(PendingPostHook[] memory pending) internal {
        for (uint256 i = pending.length; i > 0; --i) {
            HookConfig hook = pending[i - 1].hook;
            if (!hook.isPostHook()) continue;
            try IExecutionHookModule(hook.module()).postExecutionHook(
                hook.entityId(), pending[i - 1].context
            ) {} catch (bytes memory reason) {
                revert IModularAccountErrors.PostExecHookReverted(hook.moduleEntity(), reason);
            }
        }
    }
}
