// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import {SEMI_MODULAR_ACCOUNT_7702} from "../libraries/Deployments.sol";
import {SemiModularAccountBase} from "./SemiModularAccountBase.sol";

/// @notice The account that an EOA becomes by an EIP-7702 delegation; the EOA is the owner.
contract SemiModularAccount7702 is SemiModularAccountBase {
    error UpgradeNotAllowed();

    /// @dev The EOA's key decides what code it has.
    function upgradeToAndCall(address, bytes calldata) public payable override {
        revert UpgradeNotAllowed();
    }

    function accountId() external pure override returns (string memory) {
        return "alchemy.sma-7702.1.0.0";
    }

    function _initialFallbackSigner() internal view override returns (address) {
        return address(this);
    }

    function _canonicalAddress() internal pure override returns (address) {
        return SEMI_MODULAR_ACCOUNT_7702;
    }
}
