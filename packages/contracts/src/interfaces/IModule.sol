// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import {IERC165} from "@openzeppelin/contracts/utils/introspection/IERC165.sol";

/// @notice What every ERC-6900 module implements. The caller is the account.
interface IModule is IERC165 {
    /// @notice Sets the module's state for the calling account up. Reverts when `data` is not acceptable.
    function onInstall(bytes calldata data) external;

    /// @notice Clears the module's state for the calling account.
    function onUninstall(bytes calldata data) external;

    /// @notice `vendor.module.semver`, for example `vendor.time-range-module.1.0.0`.
    function moduleId() external view returns (string memory);
}
