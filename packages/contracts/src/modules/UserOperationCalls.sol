// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import {IAccountExecute} from "@openzeppelin/contracts/interfaces/IERC4337.sol";
import {PackedUserOperation} from "@openzeppelin/contracts/interfaces/IERC4337.sol";

/// @notice What an account was asked to do, whichever way the call came.
library UserOperationCalls {
    bytes4 internal constant PERFORM_CREATE = bytes4(keccak256("performCreate(uint256,bytes,bool,bytes32)"));

    /// @dev Takes `executeUserOp` off a call that an execution hook sees, as ABI encoding of the whole operation.
    function unwrap(bytes calldata data) internal pure returns (bytes4 selector, bytes calldata arguments) {
        if (data.length >= 4 && bytes4(data[:4]) == IAccountExecute.executeUserOp.selector) {
            // The operation's own call data: the selector of executeUserOp, then the call.
            PackedUserOperation calldata userOp;
            assembly ("memory-safe") {
                userOp := add(add(data.offset, 4), calldataload(add(data.offset, 4)))
            }
            return split(userOp.callData[4:]);
        }
        return split(data);
    }

    function split(bytes calldata data) internal pure returns (bytes4 selector, bytes calldata arguments) {
        if (data.length < 4) return (bytes4(0), data);
        return (bytes4(data[:4]), data[4:]);
    }
}
