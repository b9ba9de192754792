// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import {LibClone} from "solady/src/utils/LibClone.sol";

import {ModularAccount} from "../account/ModularAccount.sol";
import {ValidationConfig} from "../interfaces/IModularAccount.sol";
import "../libraries/Deployments.sol" as Deployments;
import {ModuleConfigs} from "../libraries/ModuleConfigs.sol";
import {StakingFactory} from "./StakingFactory.sol";

/// @notice Creates accounts that a passkey owns.
abstract contract WebAuthnAccountFactory is StakingFactory {
    address public constant ACCOUNT_IMPL = Deployments.MODULAR_ACCOUNT;
    address public constant WEBAUTHN_VALIDATION_MODULE = Deployments.WEBAUTHN_VALIDATION_MODULE;

    event WebAuthnModularAccountDeployed(
        address indexed account, uint256 indexed ownerX, uint256 indexed ownerY, uint256 salt
    );

    /// @return The account, which may exist already.
    function createWebAuthnAccount(uint256 ownerX, uint256 ownerY, uint256 salt, uint32 entityId)
        external
        returns (ModularAccount)
    {
        (bool isNew, ModularAccount account) = _createOwnedAccount(
            getSaltWebAuthn(ownerX, ownerY, salt, entityId),
            WEBAUTHN_VALIDATION_MODULE,
            entityId,
            abi.encode(entityId, ownerX, ownerY)
        );
        if (isNew) emit WebAuthnModularAccountDeployed(address(account), ownerX, ownerY, salt);
        return account;
    }

    function getAddressWebAuthn(uint256 ownerX, uint256 ownerY, uint256 salt, uint32 entityId)
        external
        view
        returns (address)
    {
        return _addressOfOwnedAccount(getSaltWebAuthn(ownerX, ownerY, salt, entityId));
    }

    function getSaltWebAuthn(uint256 ownerX, uint256 ownerY, uint256 salt, uint32 entityId)
        public
        pure
        returns (bytes32)
    {
        return keccak256(abi.encodePacked(ownerX, ownerY, salt, entityId));
    }

    /// @dev An account whose first, global validation is `module`.
    function _createOwnedAccount(
        bytes32 salt,
        address module,
        uint32 entityId,
        bytes memory installData
    ) internal returns (bool isNew, ModularAccount account) {
        (bool exists, address instance) = LibClone.createDeterministicERC1967(ACCOUNT_IMPL, salt);
        account = ModularAccount(payable(instance));
        if (exists) return (false, account);
        uint8 flags = ModuleConfigs.USER_OP_VALIDATION | ModuleConfigs.SIGNATURE_VALIDATION
            | ModuleConfigs.GLOBAL_VALIDATION;
        account.initializeWithValidation(
            ModuleConfigs.validationConfig(module, entityId, flags),
            new bytes4[](0),
            installData,
            new bytes[](0)
        );
        return (true, account);
    }

    function _addressOfOwnedAccount(bytes32 salt) internal view returns (address) {
        return LibClone.predictDeterministicAddressERC1967(ACCOUNT_IMPL, salt, address(this));
    }
}
