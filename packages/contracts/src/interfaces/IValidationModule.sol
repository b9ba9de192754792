// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import {PackedUserOperation} from "@openzeppelin/contracts/interfaces/IERC4337.sol";

import {IModule} from "./IModule.sol";

/// @notice An ERC-6900 module that decides who may act for the account.
interface IValidationModule is IModule {
    /// @return validationData ERC-4337 packed validation data (authorizer, validUntil, validAfter).
    function validateUserOp(uint32 entityId, PackedUserOperation calldata userOp, bytes32 userOpHash)
        external
        returns (uint256 validationData);

    /// @notice Reverts unless `sender` may make the call `data` through the account.
    function validateRuntime(
        address account,
        uint32 entityId,
        address sender,
        uint256 value,
        bytes calldata data,
        bytes calldata authorization
    ) external;

    /// @return ERC-1271's magic value 0x1626ba7e if the signature is good, 0xffffffff if not.
    function validateSignature(
        address account,
        uint32 entityId,
        address sender,
        bytes32 hash,
        bytes calldata signature
    ) external view returns (bytes4);
}
