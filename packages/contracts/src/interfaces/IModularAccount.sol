// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import {ExecutionManifest} from "./IExecutionModule.sol";

/// @dev Module address (20 bytes) ‖ entity id (4 bytes).
type ModuleEntity is bytes24;

/// @dev Module address (20) ‖ entity id (4) ‖ flags (1): 1 user operations, 2 signatures, 4 global.
type ValidationConfig is bytes25;

/// @dev The flags byte of a `ValidationConfig`.
type ValidationFlags is uint8;

/// @dev Module address (20) ‖ entity id (4) ‖ flags (1): 1 validation hook, else execution hook with 2 post, 4 pre.
type HookConfig is bytes25;

struct Call {
    address target;
    uint256 value;
    bytes data;
}

/// @notice An ERC-6900 account.
interface IModularAccount {
    event ExecutionInstalled(address indexed module, ExecutionManifest manifest);
    event ExecutionUninstalled(
        address indexed module,
        bool onUninstallSucceeded,
        ExecutionManifest manifest
    );
    event ValidationInstalled(address indexed module, uint32 indexed entityId);
    event ValidationUninstalled(
        address indexed module,
        uint32 indexed entityId,
        bool onUninstallSucceeded
    );

    function execute(address target, uint256 value, bytes calldata data)
        external
        payable
        returns (bytes memory);

    function executeBatch(Call[] calldata calls) external payable returns (bytes[] memory);

    function executeWithRuntimeValidation(bytes calldata data, bytes calldata authorization)
        external
        payable
        returns (bytes memory);

    function installExecution(
        address module,
        ExecutionManifest calldata manifest,
        bytes calldata installData
    ) external;

    function uninstallExecution(
        address module,
        ExecutionManifest calldata manifest,
        bytes calldata uninstallData
    ) external;

    function installValidation(
        ValidationConfig validationConfig,
        bytes4[] calldata selectors,
        bytes calldata installData,
        bytes[] calldata hooks
    ) external;

    function uninstallValidation(
        ModuleEntity validationFunction,
        bytes calldata uninstallData,
        bytes[] calldata hookUninstallData
    ) external;

    function accountId() external view returns (string memory);
}
