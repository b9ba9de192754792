// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import {ModuleEntity} from "../interfaces/IModularAccount.sol";
import {ModuleConfigs} from "./ModuleConfigs.sol";

/// @dev Where an account stores a validation: entity id ‖ 20 zero bytes, or for direct calls the caller ‖ 0xffffffff.
type ValidationKey is bytes24;

/// @notice Finds the validation that a nonce, a signature or an authorization names.
library ValidationLocator {
    uint8 internal constant GLOBAL = 1;
    uint8 internal constant DEFERRED_ACTION = 2;
    uint8 internal constant DIRECT_CALL = 4;

    uint32 internal constant DIRECT_CALL_ENTITY_ID = type(uint32).max;

    function fromEntityId(uint32 entityId) internal pure returns (ValidationKey) {
        return ValidationKey.wrap(bytes24(bytes4(entityId)));
    }

    function fromCaller(address caller) internal pure returns (ValidationKey) {
        return ValidationKey.wrap(
            ModuleEntity.unwrap(ModuleConfigs.moduleEntity(caller, DIRECT_CALL_ENTITY_ID))
        );
    }

    function fromModuleEntity(ModuleEntity entity) internal pure returns (ValidationKey) {
        uint32 id = ModuleConfigs.entityId(entity);
        return id == DIRECT_CALL_ENTITY_ID ? fromCaller(ModuleConfigs.module(entity)) : fromEntityId(id);
    }

    /// @dev `nonce` is parallel key (19 bytes) ‖ entity id (4) ‖ options (1) ‖ sequence (8). A direct call locator has
    /// a 3 byte parallel key and a 20 byte address.
    function fromNonce(uint256 nonce) internal pure returns (ValidationKey key, uint8 options) {
        return _fromPacked(uint168(nonce >> 64));
    }

    /// @dev `data` starts with entity id or address, and options, in 21 bytes.
    function fromDeferredAction(bytes calldata data) internal pure returns (ValidationKey, uint8 options) {
        return _fromPacked(uint168(bytes21(data[:21])));
    }

    /// @dev `data` starts with options (1 byte) ‖ entity id (4 bytes) or address (20 bytes).
    function fromSignature(bytes calldata data)
        internal
        pure
        returns (ValidationKey key, uint8 options, bytes calldata rest)
    {
        options = uint8(bytes1(data[:1]));
        if (options & DIRECT_CALL != 0) {
            return (fromCaller(address(bytes20(data[1:21]))), options, data[21:]);
        }
        return (fromEntityId(uint32(bytes4(data[1:5]))), options, data[5:]);
    }

    function isDirectCall(ValidationKey key) internal pure returns (bool) {
        return uint32(uint192(ValidationKey.unwrap(key))) == DIRECT_CALL_ENTITY_ID;
    }

    function entityIdOf(ValidationKey key) internal pure returns (uint32) {
        return isDirectCall(key) ? DIRECT_CALL_ENTITY_ID : uint32(bytes4(ValidationKey.unwrap(key)));
    }

    function _fromPacked(uint168 packed) private pure returns (ValidationKey key, uint8 options) {
        options = uint8(packed);
        key = options & DIRECT_CALL != 0
            ? fromCaller(address(uint160(packed >> 8)))
            : fromEntityId(uint32(packed >> 8));
    }
}
