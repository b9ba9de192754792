// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import {HookConfig, ModuleEntity, ValidationConfig} from "../interfaces/IModularAccount.sol";

/// @notice Reads and makes the packed names of modules, validations and hooks.
library ModuleConfigs {
    uint8 internal constant USER_OP_VALIDATION = 1;
    uint8 internal constant SIGNATURE_VALIDATION = 2;
    uint8 internal constant GLOBAL_VALIDATION = 4;

    uint8 internal constant VALIDATION_HOOK = 1;
    uint8 internal constant POST_HOOK = 2;
    uint8 internal constant PRE_HOOK = 4;

    function moduleEntity(address module_, uint32 entityId_) internal pure returns (ModuleEntity) {
        return ModuleEntity.wrap(bytes24(bytes20(module_)) | bytes24(uint192(entityId_)));
    }

    function validationConfig(address module_, uint32 entityId_, uint8 flags_)
        internal
        pure
        returns (ValidationConfig)
    {
        return ValidationConfig.wrap(_pack(module_, entityId_, flags_));
    }

    function hookConfig(address module_, uint32 entityId_, uint8 flags_) internal pure returns (HookConfig) {
        return HookConfig.wrap(_pack(module_, entityId_, flags_));
    }

    function module(ModuleEntity entity) internal pure returns (address) {
        return address(bytes20(ModuleEntity.unwrap(entity)));
    }

    function entityId(ModuleEntity entity) internal pure returns (uint32) {
        return uint32(uint192(ModuleEntity.unwrap(entity)));
    }

    function module(ValidationConfig config) internal pure returns (address) {
        return address(bytes20(ValidationConfig.unwrap(config)));
    }

    function entityId(ValidationConfig config) internal pure returns (uint32) {
        return uint32(uint200(ValidationConfig.unwrap(config)) >> 8);
    }

    function flags(ValidationConfig config) internal pure returns (uint8) {
        return uint8(uint200(ValidationConfig.unwrap(config)));
    }

    function module(HookConfig config) internal pure returns (address) {
        return address(bytes20(HookConfig.unwrap(config)));
    }

    function entityId(HookConfig config) internal pure returns (uint32) {
        return uint32(uint200(HookConfig.unwrap(config)) >> 8);
    }

    function flags(HookConfig config) internal pure returns (uint8) {
        return uint8(uint200(HookConfig.unwrap(config)));
    }

    function moduleEntity(HookConfig config) internal pure returns (ModuleEntity) {
        return ModuleEntity.wrap(bytes24(HookConfig.unwrap(config)));
    }

    function isValidationHook(HookConfig config) internal pure returns (bool) {
        return flags(config) & VALIDATION_HOOK != 0;
    }

    function isPreHook(HookConfig config) internal pure returns (bool) {
        return flags(config) & PRE_HOOK != 0;
    }

    function isPostHook(HookConfig config) internal pure returns (bool) {
        return flags(config) & POST_HOOK != 0;
    }

    function _pack(address module_, uint32 entityId_, uint8 flags_) private pure returns (bytes25) {
        return bytes25(abi.encodePacked(module_, entityId_, flags_));
    }
}
