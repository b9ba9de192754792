// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

/// @notice Reads `(index (1 byte) ‖ length (4 bytes) ‖ data)* ‖ 0xFF ‖ data`: what each validation hook gets, then what
/// the validation function gets.
library SignatureSegments {
    uint8 private constant VALIDATION_FUNCTION = type(uint8).max;

    error NonCanonicalEncoding();
    error SegmentOutOfOrder();
    error ValidationSignatureSegmentMissing();

    /// @dev A hook without a segment gets no data.
    function takeHook(bytes calldata signature, uint8 index)
        internal
        pure
        returns (bytes calldata segment, bytes calldata rest)
    {
        uint8 next = uint8(signature[0]);
        if (next < index) revert SegmentOutOfOrder();
        if (next > index) return (signature[:0], signature);
        uint256 end = 5 + uint256(uint32(bytes4(signature[1:5])));
        segment = signature[5:end];
        rest = signature[end:];
        if (segment.length == 0) revert NonCanonicalEncoding();
    }

    function takeValidation(bytes calldata signature) internal pure returns (bytes calldata) {
        if (uint8(signature[0]) != VALIDATION_FUNCTION) revert ValidationSignatureSegmentMissing();
        return signature[1:];
    }
}
