// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import {IERC165} from "@openzeppelin/contracts/utils/introspection/IERC165.sol";

import {IModule} from "../interfaces/IModule.sol";

/// @notice What every module does alike.
abstract contract ModuleBase is IModule {
    error NotImplemented();
    error UnexpectedDataPassed();

    /// @dev A hook that reads no segment refuses one, so that a signature cannot carry bytes that nobody checks.
    modifier withoutData(bytes calldata data) {
        if (data.length > 0) revert UnexpectedDataPassed();
        _;
    }

    function supportsInterface(bytes4 interfaceId) public view virtual returns (bool) {
        return interfaceId == type(IModule).interfaceId || interfaceId == type(IERC165).interfaceId;
    }
}
