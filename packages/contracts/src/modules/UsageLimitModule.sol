// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import {PackedUserOperation} from "@openzeppelin/contracts/interfaces/IERC4337.sol";
import {IERC165} from "@openzeppelin/contracts/utils/introspection/IERC165.sol";

import {IValidationHookModule} from "../interfaces/IValidationHookModule.sol";
import {ModuleBase} from "./ModuleBase.sol";

/// @notice Lets a validation make so many operations and no more. A validation hook for any ERC-6900 account: the
/// operation after the last one is refused before it is included, and costs nothing.
/// @dev A batch is one operation. An operation that is included counts, whether its calls succeed or not. Calls with
/// runtime validation and direct calls count too. The state of an account is keyed by its address last, so that it is
/// storage associated with the account in the sense of ERC-7562.
contract UsageLimitModule is IValidationHookModule, ModuleBase {
    struct UsageLimit {
        uint128 limit;
        uint128 used;
    }

    /// @notice Operations allowed in all, and those made. Zeros, which refuse everything, where nothing is installed.
    mapping(uint32 entityId => mapping(address account => UsageLimit)) public usageLimits;

    event UsageLimitSet(uint32 indexed entityId, address indexed account, uint128 limit);

    error UsageLimitExceeded(uint128 limit);
    /// @notice ERC-1271 signatures are checked without a transaction, so nobody can count them.
    error SignaturesNotAllowed();

    /// @param data (uint32 entityId, uint128 limit). Counting starts at 0.
    function onInstall(bytes calldata data) external {
        (uint32 entityId, uint128 limit) = abi.decode(data, (uint32, uint128));
        delete usageLimits[entityId][msg.sender];
        setUsageLimit(entityId, limit);
    }

    /// @param data (uint32 entityId)
    function onUninstall(bytes calldata data) external {
        uint32 entityId = abi.decode(data, (uint32));
        delete usageLimits[entityId][msg.sender];
        emit UsageLimitSet(entityId, msg.sender, 0);
    }

    /// @notice Changes the calling account's limit, which counts from the installation: what was used stays used.
    function setUsageLimit(uint32 entityId, uint128 limit) public {
        usageLimits[entityId][msg.sender].limit = limit;
        emit UsageLimitSet(entityId, msg.sender, limit);
    }

    function preUserOpValidationHook(uint32 entityId, PackedUserOperation calldata userOp, bytes32)
        external
        withoutData(userOp.signature)
        returns (uint256)
    {
        _use(entityId);
        return 0;
    }

    function preRuntimeValidationHook(
        uint32 entityId,
        address,
        uint256,
        bytes calldata,
        bytes calldata authorization
    ) external withoutData(authorization) {
        _use(entityId);
    }

    function preSignatureValidationHook(uint32, address, bytes32, bytes calldata) external pure {
        revert SignaturesNotAllowed();
    }

    function moduleId() external pure returns (string memory) {
        return "valetkey.usage-limit-module.1.0.0";
    }

    function supportsInterface(bytes4 interfaceId) public view override(ModuleBase, IERC165) returns (bool) {
        return interfaceId == type(IValidationHookModule).interfaceId || super.supportsInterface(interfaceId);
    }

    function _use(uint32 entityId) private {
        UsageLimit memory usage = usageLimits[entityId][msg.sender];
        if (usage.used >= usage.limit) revert UsageLimitExceeded(usage.limit);
        usageLimits[entityId][msg.sender].used = usage.used + 1;
    }
}
