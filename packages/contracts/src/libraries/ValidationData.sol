// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

/// @notice ERC-4337 v0.7 validation data: validAfter (6 bytes) ‖ validUntil (6 bytes, 0 is no end) ‖ authorizer (20).
library ValidationData {
    function authorizer(uint256 data) internal pure returns (address) {
        return address(uint160(data));
    }

    function untilTimestamp(uint48 validUntil) internal pure returns (uint256) {
        return uint256(validUntil) << 160;
    }

    /// @dev The later start, the earlier end, and the first authorizer that is not 0. No end becomes the last second.
    function intersect(uint256 a, uint256 b) internal pure returns (uint256) {
        uint48 validAfter = uint48(a >> 208) > uint48(b >> 208) ? uint48(a >> 208) : uint48(b >> 208);
        uint48 validUntil = _end(a) < _end(b) ? _end(a) : _end(b);
        address first = authorizer(a) == address(0) ? authorizer(b) : authorizer(a);
        return uint256(validAfter) << 208 | uint256(validUntil) << 160 | uint160(first);
    }

    function _end(uint256 data) private pure returns (uint48) {
        uint48 validUntil = uint48(data >> 160);
        return validUntil == 0 ? type(uint48).max : validUntil;
    }
}
