// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import {LibClone} from "solady/src/utils/LibClone.sol";

import {SEMI_MODULAR_ACCOUNT_BYTECODE} from "../libraries/Deployments.sol";
import {SemiModularAccountBase} from "./SemiModularAccountBase.sol";

/// @notice The default account of an EOA owner, whose address is written in the code of the proxy.
contract SemiModularAccountBytecode is SemiModularAccountBase {
    function accountId() external pure override returns (string memory) {
        return "alchemy.sma-bytecode.1.0.0";
    }

    function _initialFallbackSigner() internal view override returns (address) {
        return address(bytes20(LibClone.argsOnERC1967(address(this), 0, 20)));
    }

    function _canonicalAddress() internal pure override returns (address) {
        return SEMI_MODULAR_ACCOUNT_BYTECODE;
    }
}
