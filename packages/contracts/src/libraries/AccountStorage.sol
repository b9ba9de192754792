// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import {HookConfig, ModuleEntity} from "../interfaces/IModularAccount.sol";
import {ModuleConfigs} from "./ModuleConfigs.sol";
import {ValidationKey, ValidationLocator} from "./ValidationLocator.sol";

struct ExecutionState {
    address module;
    bool skipRuntimeValidation;
    bool allowGlobalValidation;
    HookConfig[] hooks;
}

struct ValidationState {
    address module;
    uint8 flags;
    HookConfig[] validationHooks;
    HookConfig[] executionHooks;
    bytes4[] selectors;
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
        return ModuleConfigs.moduleEntity(validation(key).module, ValidationLocator.entityIdOf(key));
    }

    /// @return False for a hook that is in the list, and for 0, which names nothing.
    function add(HookConfig[] storage hooks, HookConfig hook) internal returns (bool) {
        if (HookConfig.unwrap(hook) == 0) return false;
        for (uint256 i; i < hooks.length; ++i) {
            if (HookConfig.unwrap(hooks[i]) == HookConfig.unwrap(hook)) return false;
        }
        hooks.push(hook);
        return true;
    }

    /// @return False for a selector that is in the list, and for 0.
    function add(bytes4[] storage selectors, bytes4 selector) internal returns (bool) {
        if (selector == 0 || contains(selectors, selector)) return false;
        selectors.push(selector);
        return true;
    }

    function contains(bytes4[] storage selectors, bytes4 selector) internal view returns (bool) {
        for (uint256 i; i < selectors.length; ++i) {
            if (selectors[i] == selector) return true;
        }
        return false;
    }
}
