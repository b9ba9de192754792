// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import {LibClone} from "solady/src/utils/LibClone.sol";

import {ModularAccount} from "../account/ModularAccount.sol";
import {SemiModularAccountBytecode} from "../account/SemiModularAccountBytecode.sol";
import "../libraries/Deployments.sol" as Deployments;
import {WebAuthnAccountFactory} from "./WebAuthnAccountFactory.sol";

/// @notice Creates accounts at addresses that follow from owner and salt alone.
contract AccountFactory is WebAuthnAccountFactory {
    address public constant SEMI_MODULAR_ACCOUNT_IMPL = Deployments.SEMI_MODULAR_ACCOUNT_BYTECODE;
    address public constant SINGLE_SIGNER_VALIDATION_MODULE = Deployments.SINGLE_SIGNER_VALIDATION_MODULE;

    // Takes the place of an entity id in the salt of a semi modular account.
    uint32 private constant NO_ENTITY_ID = type(uint32).max;

    event ModularAccountDeployed(address indexed account, address indexed owner, uint256 salt);
    event SemiModularAccountDeployed(address indexed account, address indexed owner, uint256 salt);

    /// @return The account, which may exist already.
    function createAccount(address owner, uint256 salt, uint32 entityId) external returns (ModularAccount) {
        (bool isNew, ModularAccount account) = _createOwnedAccount(
            getSalt(owner, salt, entityId),
            SINGLE_SIGNER_VALIDATION_MODULE,
            entityId,
            abi.encode(entityId, owner)
        );
        if (isNew) emit ModularAccountDeployed(address(account), owner, salt);
        return account;
    }

    /// @return The account, which may exist already.
    function createSemiModularAccount(address owner, uint256 salt)
        external
        returns (SemiModularAccountBytecode)
    {
        (bool exists, address account) = LibClone.createDeterministicERC1967(
            SEMI_MODULAR_ACCOUNT_IMPL, abi.encodePacked(owner), getSalt(owner, salt, NO_ENTITY_ID)
        );
        if (!exists) emit SemiModularAccountDeployed(account, owner, salt);
        return SemiModularAccountBytecode(payable(account));
    }

    function getAddress(address owner, uint256 salt, uint32 entityId) external view returns (address) {
        return _addressOfOwnedAccount(getSalt(owner, salt, entityId));
    }

    function getAddressSemiModular(address owner, uint256 salt) external view returns (address) {
        return LibClone.predictDeterministicAddressERC1967(
            SEMI_MODULAR_ACCOUNT_IMPL,
            abi.encodePacked(owner),
            getSalt(owner, salt, NO_ENTITY_ID),
            address(this)
        );
    }

    function getSalt(address owner, uint256 salt, uint32 entityId) public pure returns (bytes32) {
        return keccak256(abi.encodePacked(owner, salt, entityId));
    }
}
