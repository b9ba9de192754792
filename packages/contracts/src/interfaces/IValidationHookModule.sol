// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import {PackedUserOperation} from "@openzeppelin/contracts/interfaces/IERC4337.sol";

import {IModule} from "./IModule.sol";

/// @notice An ERC-6900 module that runs before a validation function and can refuse or narrow what it allows.
interface IValidationHookModule is IModule {
    /// @dev `userOp.signature` holds only this hook's signature segment.
    /// @return validationData ERC-4337 packed validation data; the authorizer must be 0 or 1.
    function preUserOpValidationHook(
        uint32 entityId,
        PackedUserOperation calldata userOp,
        bytes32 userOpHash
    ) external returns (uint256 validationData);

    /// @dev `authorization` holds only this hook's segment.
    function preRuntimeValidationHook(
        uint32 entityId,
        address sender,
        uint256 value,
        bytes calldata data,
        bytes calldata authorization
    ) external;

    /// @dev `signature` holds only this hook's segment.
    function preSignatureValidationHook(
        uint32 entityId,
        address sender,
        bytes32 hash,
        bytes calldata signature
    ) external view;
}
