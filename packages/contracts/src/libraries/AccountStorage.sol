// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import {HookConfig, ModuleEntity} from "../interfaces/IModularAccount.sol";
import {ModuleConfigs} from "./ModuleConfigs.sol";
import {ValidationKey, ValidationLocator} from "./ValidationLocator.sol";

// Counts stand beside what every call reads, so that a list without items costs nothing to look at.

struct ExecutionState {
    address module;
    bool skipRuntimeValidation;
    bool allowGlobalValidation;
    uint16 hookCount;
    mapping(uint256 index => HookConfig) hooks;
}

struct ValidationState {
    address module;
    uint8 flags;
    uint8 validationHookCount;
    uint8 executionHookCount;
    uint16 selectorCount;
    mapping(uint256 index => HookConfig) validationHooks;
    mapping(uint256 index => HookConfig) executionHooks;
    mapping(uint256 index => bytes4) selectors;
}

/// @custom:storage-location erc7201:valetkey.modular-account
struct AccountState {
    mapping(bytes4 selector => ExecutionState) executions;
    mapping(ValidationKey => ValidationState) validations;
    // How many installed execution modules declare an interface.
    mapping(bytes4 interfaceId => uint256) interfaces;
}

/// @notice The state that all accounts and the install delegate share.
library AccountStorage {
    // keccak256(abi.encode(uint256(keccak256("valetkey.modular-account")) - 1)) & ~bytes32(uint256(0xff))
    bytes32 private constant SLOT = 0x8a20322ae6361a45b647189c60b8b1a61f1c6a24619e9638c86dbb933fde5c00;

    function state() internal pure returns (AccountState storage $) {
        assembly {
            $.slot := SLOT
        }
    }

    function execution(bytes4 selector) internal view returns (ExecutionState storage) {
        return state().executions[selector];
    }

    function validation(ValidationKey key) internal view returns (ValidationState storage) {
        return state().validations[key];
    }

    function moduleEntityOf(ValidationKey key) internal view returns (ModuleEntity) {
        return ValidationLocator.isDirectCall(key)
            ? ModuleEntity.wrap(ValidationKey.unwrap(key))
            : ModuleConfigs.moduleEntity(validation(key).module, ValidationLocator.entityIdOf(key));
    }

    function executionHooksOf(ExecutionState storage execution_)
        internal
        view
        returns (HookConfig[] memory)
    {
        return _load(execution_.hooks, execution_.hookCount);
    }

    function validationHooksOf(ValidationKey key) internal view returns (HookConfig[] memory) {
        ValidationState storage state_ = validation(key);
        return _load(state_.validationHooks, state_.validationHookCount);
    }

    function executionHooksOf(ValidationKey key) internal view returns (HookConfig[] memory) {
        ValidationState storage state_ = validation(key);
        return _load(state_.executionHooks, state_.executionHookCount);
    }

    function selectorsOf(ValidationKey key) internal view returns (bytes4[] memory selectors) {
        ValidationState storage state_ = validation(key);
        selectors = new bytes4[](state_.selectorCount);
        for (uint256 i; i < selectors.length; ++i) {
            selectors[i] = state_.selectors[i];
        }
    }

    function hasSelector(ValidationState storage state_, bytes4 selector) internal view returns (bool) {
        uint256 count = state_.selectorCount;
        for (uint256 i; i < count; ++i) {
            if (state_.selectors[i] == selector) return true;
        }
        return false;
    }

    /// @return False for a selector that is in the list, and for 0.
    function addSelector(ValidationState storage state_, bytes4 selector) internal returns (bool) {
        if (selector == 0 || hasSelector(state_, selector)) return false;
        state_.selectors[state_.selectorCount++] = selector;
        return true;
    }

    /// @return False for a hook that is among the `count` of the list, and for 0, which names nothing.
    function add(mapping(uint256 => HookConfig) storage hooks, uint256 count, HookConfig hook)
        internal
        returns (bool)
    {
        if (HookConfig.unwrap(hook) == 0 || indexOf(hooks, count, hook) != count) return false;
        hooks[count] = hook;
        return true;
    }

    /// @return index `count` for a hook that is not in the list.
    function indexOf(mapping(uint256 => HookConfig) storage hooks, uint256 count, HookConfig hook)
        internal
        view
        returns (uint256 index)
    {
        while (index < count && HookConfig.unwrap(hooks[index]) != HookConfig.unwrap(hook)) ++index;
    }

    function clear(ValidationState storage state_) internal {
        for (uint256 i; i < state_.validationHookCount; ++i) {
            state_.validationHooks[i] = HookConfig.wrap(0);
        }
        for (uint256 i; i < state_.executionHookCount; ++i) {
            state_.executionHooks[i] = HookConfig.wrap(0);
        }
        for (uint256 i; i < state_.selectorCount; ++i) {
            state_.selectors[i] = 0;
        }
        state_.module = address(0);
        state_.flags = 0;
        state_.validationHookCount = 0;
        state_.executionHookCount = 0;
        state_.selectorCount = 0;
    }

    function _load(mapping(uint256 => HookConfig) storage list, uint256 count)
        private
        view
        returns (HookConfig[] memory hooks)
    {
        hooks = new HookConfig[](count);
        for (uint256 i; i < count; ++i) {
            hooks[i] = list[i];
        }
    }
}
