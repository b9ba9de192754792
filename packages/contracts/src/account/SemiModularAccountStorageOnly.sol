// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import {Initializable} from "@openzeppelin/contracts/proxy/utils/Initializable.sol";

import {SEMI_MODULAR_ACCOUNT_STORAGE_ONLY} from "../libraries/Deployments.sol";
import {SemiModularAccountBase} from "./SemiModularAccountBase.sol";

/// @notice The account of an EOA owner for proxies that cannot carry the owner in their code.
contract SemiModularAccountStorageOnly is SemiModularAccountBase, Initializable {
    constructor() {
        _disableInitializers();
    }

    function initialize(address initialSigner) external initializer {
        if (_onImplementation()) revert InvalidInitialization();
        _setFallbackSigner(initialSigner, false);
    }

    function accountId() external pure override returns (string memory) {
        return "alchemy.sma-storage.1.0.0";
    }

    function _initialFallbackSigner() internal pure override returns (address) {
        return address(0);
    }

    function _isNative(bytes4 selector) internal pure override returns (bool) {
        return super._isNative(selector) || selector == this.initialize.selector;
    }

    function _canonicalAddress() internal pure override returns (address) {
        return SEMI_MODULAR_ACCOUNT_STORAGE_ONLY;
    }
}
