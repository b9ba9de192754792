// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import {PackedUserOperation} from "@openzeppelin/contracts/interfaces/IERC4337.sol";
import {ECDSA} from "@openzeppelin/contracts/utils/cryptography/ECDSA.sol";
import {MessageHashUtils} from "@openzeppelin/contracts/utils/cryptography/MessageHashUtils.sol";
import {SignatureChecker} from "@openzeppelin/contracts/utils/cryptography/SignatureChecker.sol";
import {LibBytes} from "solady/src/utils/LibBytes.sol";

import {ValidationConfig} from "../interfaces/IModularAccount.sol";
import {ModuleConfigs} from "../libraries/ModuleConfigs.sol";
import {ValidationKey, ValidationLocator} from "../libraries/ValidationLocator.sol";
import {ModularAccountBase} from "./ModularAccountBase.sol";

/// @notice An account whose owner, the fallback signer, needs no module: validation 0 is built in.
abstract contract SemiModularAccountBase is ModularAccountBase {
    using ModuleConfigs for ValidationConfig;

    /// @custom:storage-location erc7201:valetkey.semi-modular-account
    struct FallbackSignerState {
        address signer;
        bool isDisabled;
    }

    // keccak256(abi.encode(uint256(keccak256("valetkey.semi-modular-account")) - 1)) & ~bytes32(uint256(0xff))
    bytes32 private constant SLOT = 0x31f6bbb8f91da012a9036b125760258b6a42df3c9110b23bb6a89167ef790800;
    bytes32 private constant REPLAY_SAFE_HASH_TYPEHASH = keccak256("ReplaySafeHash(bytes32 hash)");

    enum SignatureType {
        EOA,
        CONTRACT_OWNER
    }

    event FallbackSignerUpdated(address indexed newFallbackSigner, bool isDisabled);

    error FallbackSignerMismatch();
    error FallbackSignerDisabled();
    error FallbackValidationInstallationNotAllowed();
    error InvalidSignatureType();

    /// @param fallbackSigner 0 stands for the signer that the account began with.
    /// @param isDisabled True takes every power from the fallback signer.
    function updateFallbackSignerData(address fallbackSigner, bool isDisabled) external authorized {
        _setFallbackSigner(fallbackSigner, isDisabled);
    }

    function getFallbackSignerData() external view returns (address fallbackSigner, bool isDisabled) {
        return (_fallbackSigner(), _state().isDisabled);
    }

    function _setFallbackSigner(address signer, bool isDisabled) internal {
        FallbackSignerState storage $ = _state();
        $.signer = signer;
        $.isDisabled = isDisabled;
        emit FallbackSignerUpdated(signer, isDisabled);
    }

    /// @dev The signer of an account that never changed it.
    function _initialFallbackSigner() internal view virtual returns (address);

    /// @dev Entity id 0 is the fallback signer's. Hooks and functions can be added to it under the module 0.
    function _installValidation(
        ValidationConfig config,
        bytes4[] calldata selectors,
        bytes calldata installData,
        bytes[] calldata hooks
    ) internal override {
        if (config.entityId() == 0 && config.module() != address(0)) {
            revert FallbackValidationInstallationNotAllowed();
        }
        super._installValidation(config, selectors, installData, hooks);
    }

    function _flagsOf(ValidationKey key) internal view override returns (uint8) {
        if (!_isFallback(key)) return super._flagsOf(key);
        return ModuleConfigs.USER_OP_VALIDATION | ModuleConfigs.SIGNATURE_VALIDATION
            | ModuleConfigs.GLOBAL_VALIDATION;
    }

    function _callUserOpValidation(
        ValidationKey key,
        PackedUserOperation memory userOp,
        bytes32 userOpHash
    ) internal override returns (uint256) {
        if (!_isFallback(key)) return super._callUserOpValidation(key, userOp, userOpHash);
        bytes32 digest = MessageHashUtils.toEthSignedMessageHash(userOpHash);
        return _isSignedByFallback(digest, userOp.signature) ? 0 : 1;
    }

    function _callRuntimeValidation(ValidationKey key, bytes calldata data, bytes calldata authorization)
        internal
        override
    {
        if (!_isFallback(key)) return super._callRuntimeValidation(key, data, authorization);
        if (msg.sender != _enabledFallbackSigner()) revert FallbackSignerMismatch();
    }

    function _callSignatureValidation(
        ValidationKey key,
        bytes32 hash,
        bytes calldata signature,
        bool isDeferredAction
    ) internal view override returns (bool) {
        if (!_isFallback(key)) {
            return super._callSignatureValidation(key, hash, signature, isDeferredAction);
        }
        bytes32 digest = hash;
        if (!isDeferredAction) {
            bytes32 structHash = keccak256(abi.encode(REPLAY_SAFE_HASH_TYPEHASH, hash));
            digest = keccak256(abi.encodePacked("\x19\x01", _domainSeparator(), structHash));
        }
        return _isSignedByFallback(digest, signature);
    }

    function _directCallAuthority() internal view override returns (ValidationKey) {
        bool isOwner = !_state().isDisabled && msg.sender == _fallbackSigner();
        return isOwner ? ValidationLocator.fromEntityId(0) : super._directCallAuthority();
    }

    function _isGlobalNative(bytes4 selector) internal pure virtual override returns (bool) {
        return super._isGlobalNative(selector) || selector == this.updateFallbackSignerData.selector;
    }

    function _isNative(bytes4 selector) internal pure virtual override returns (bool) {
        return super._isNative(selector) || selector == this.getFallbackSignerData.selector;
    }

    function _isSignedByFallback(bytes32 digest, bytes memory signature) private view returns (bool) {
        address signer = _enabledFallbackSigner();
        if (signature.length == 0) revert InvalidSignatureType();
        SignatureType kind = SignatureType(uint8(signature[0]));
        bytes memory content = LibBytes.slice(signature, 1);
        if (kind == SignatureType.CONTRACT_OWNER) {
            return SignatureChecker.isValidERC1271SignatureNow(signer, digest, content);
        }
        (address recovered, ECDSA.RecoverError failure,) = ECDSA.tryRecover(digest, content);
        return failure == ECDSA.RecoverError.NoError && recovered == signer;
    }

    function _enabledFallbackSigner() private view returns (address) {
        if (_state().isDisabled) revert FallbackSignerDisabled();
        return _fallbackSigner();
    }

    function _fallbackSigner() private view returns (address) {
        address stored = _state().signer;
        return stored == address(0) ? _initialFallbackSigner() : stored;
    }

    function _isFallback(ValidationKey key) private pure returns (bool) {
        return ValidationKey.unwrap(key) == ValidationKey.unwrap(ValidationLocator.fromEntityId(0));
    }

    function _state() private pure returns (FallbackSignerState storage $) {
        assembly {
            $.slot := SLOT
        }
    }
}
