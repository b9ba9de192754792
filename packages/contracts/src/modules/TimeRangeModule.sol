// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import {PackedUserOperation} from "@openzeppelin/contracts/interfaces/IERC4337.sol";
import {IERC165} from "@openzeppelin/contracts/utils/introspection/IERC165.sol";

import {IModule} from "../interfaces/IModule.sol";
import {IValidationHookModule} from "../interfaces/IValidationHookModule.sol";
import {ModuleBase} from "./ModuleBase.sol";

/// @notice Lets a validation act from one second to another, both included.
contract TimeRangeModule is IValidationHookModule, ModuleBase {
    struct TimeRange {
        uint48 validUntil;
        uint48 validAfter;
    }

    mapping(uint32 entityId => mapping(address account => TimeRange)) public timeRanges;

    event TimeRangeSet(
        uint32 indexed entityId, address indexed account, uint48 validUntil, uint48 validAfter
    );

    error TimeRangeNotValid();

    function onInstall(bytes calldata data) external {
        (uint32 entityId, uint48 validUntil, uint48 validAfter) = abi.decode(data, (uint32, uint48, uint48));
        setTimeRange(entityId, validUntil, validAfter);
    }

    function onUninstall(bytes calldata data) external {
        uint32 entityId = abi.decode(data, (uint32));
        delete timeRanges[entityId][msg.sender];
        emit TimeRangeSet(entityId, msg.sender, 0, 0);
    }

    /// @param validUntil 0 stands for "without end" beside a start.
    function setTimeRange(uint32 entityId, uint48 validUntil, uint48 validAfter) public {
        if (validUntil == 0 && validAfter > 0) validUntil = type(uint48).max;
        if (validUntil <= validAfter) revert TimeRangeNotValid();
        timeRanges[entityId][msg.sender] = TimeRange(validUntil, validAfter);
        emit TimeRangeSet(entityId, msg.sender, validUntil, validAfter);
    }

    function preUserOpValidationHook(uint32 entityId, PackedUserOperation calldata userOp, bytes32)
        external
        view
        withoutData(userOp.signature)
        returns (uint256)
    {
        TimeRange memory range = timeRanges[entityId][msg.sender];
        return (uint256(range.validAfter) << 208) | (uint256(range.validUntil) << 160);
    }

    function preRuntimeValidationHook(
        uint32 entityId,
        address,
        uint256,
        bytes calldata,
        bytes calldata authorization
    ) external view withoutData(authorization) {
        TimeRange memory range = timeRanges[entityId][msg.sender];
        if (block.timestamp > range.validUntil || block.timestamp < range.validAfter) {
            revert TimeRangeNotValid();
        }
    }

    /// @dev Signatures are not bound to a time range.
    function preSignatureValidationHook(uint32, address, bytes32, bytes calldata) external pure {}

    function moduleId() external pure returns (string memory) {
        return "alchemy.time-range-module.1.0.0";
    }

    function supportsInterface(bytes4 interfaceId) public view override(ModuleBase, IERC165) returns (bool) {
        return interfaceId == type(IValidationHookModule).interfaceId || super.supportsInterface(interfaceId);
    }
}
