// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import {Initializable} from "@openzeppelin/contracts/proxy/utils/Initializable.sol";

import {ValidationConfig} from "../interfaces/IModularAccount.sol";
import {MODULAR_ACCOUNT} from "../libraries/Deployments.sol";
import {ModularAccountBase} from "./ModularAccountBase.sol";

/// @notice An account whose owner is a validation module's, such as a single signer or a passkey.
contract ModularAccount is ModularAccountBase, Initializable {
    constructor() {
        _disableInitializers();
    }

    /// @dev Called once, by the factory, in the transaction that creates the account.
    function initializeWithValidation(
        ValidationConfig config,
        bytes4[] calldata selectors,
        bytes calldata installData,
        bytes[] calldata hooks
    ) external initializer {
        if (_onImplementation()) revert InvalidInitialization();
        _installValidation(config, selectors, installData, hooks);
    }

    function accountId() external pure override returns (string memory) {
        return "alchemy.modular-account.2.0.0";
    }

    function _isNative(bytes4 selector) internal pure override returns (bool) {
        return super._isNative(selector) || selector == this.initializeWithValidation.selector;
    }

    function _canonicalAddress() internal pure override returns (address) {
        return MODULAR_ACCOUNT;
    }
}
