// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

/// @notice Calls that pass the callee's result or its error on as they are.
library Calls {
    function callOrBubble(address target, uint256 value, bytes memory data)
        internal
        returns (bytes memory result)
    {
        bool succeeded;
        (succeeded, result) = target.call{value: value}(data);
        if (!succeeded) {
            assembly ("memory-safe") {
                revert(add(result, 32), mload(result))
            }
        }
    }
}
