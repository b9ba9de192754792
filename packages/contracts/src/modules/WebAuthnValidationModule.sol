// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import {PackedUserOperation} from "@openzeppelin/contracts/interfaces/IERC4337.sol";
import {MessageHashUtils} from "@openzeppelin/contracts/utils/cryptography/MessageHashUtils.sol";
import {WebAuthn} from "@openzeppelin/contracts/utils/cryptography/WebAuthn.sol";
import {IERC165} from "@openzeppelin/contracts/utils/introspection/IERC165.sol";

import {IValidationModule} from "../interfaces/IValidationModule.sol";
import {ModuleBase} from "./ModuleBase.sol";
import {ReplaySafeHash} from "./ReplaySafeHash.sol";

/// @notice Validates with one P-256 key that signs in the form of WebAuthn.
contract WebAuthnValidationModule is IValidationModule, ModuleBase {
    struct PubKey {
        uint256 x;
        uint256 y;
    }

    /// @dev The order of fields that authenticators' libraries on this account use.
    struct Assertion {
        bytes authenticatorData;
        string clientDataJSON;
        uint256 challengeIndex;
        uint256 typeIndex;
        uint256 r;
        uint256 s;
    }

    uint256 private constant VALID = 0;
    uint256 private constant INVALID = 1;

    mapping(uint32 entityId => mapping(address account => PubKey)) public signers;

    event SignerTransferred(
        address indexed account,
        uint32 indexed entityId,
        uint256 indexed newX,
        uint256 newY,
        uint256 previousX,
        uint256 previousY
    ) anonymous;

    error NotAuthorized();

    function onInstall(bytes calldata data) external {
        (uint32 entityId, uint256 x, uint256 y) = abi.decode(data, (uint32, uint256, uint256));
        _transfer(entityId, x, y);
    }

    function onUninstall(bytes calldata data) external {
        _transfer(abi.decode(data, (uint32)), 0, 0);
    }

    function transferSigner(uint32 entityId, uint256 x, uint256 y) external {
        _transfer(entityId, x, y);
    }

    function validateUserOp(uint32 entityId, PackedUserOperation calldata userOp, bytes32 userOpHash)
        external
        view
        returns (uint256)
    {
        bytes32 hash = MessageHashUtils.toEthSignedMessageHash(userOpHash);
        return _isValid(signers[entityId][msg.sender], hash, userOp.signature) ? VALID : INVALID;
    }

    /// @dev A public key sends no transactions.
    function validateRuntime(address, uint32, address, uint256, bytes calldata, bytes calldata) external pure {
        revert NotAuthorized();
    }

    function validateSignature(
        address account,
        uint32 entityId,
        address,
        bytes32 hash,
        bytes calldata signature
    ) external view returns (bytes4) {
        return _isValid(signers[entityId][account], ReplaySafeHash.hashFor(account, hash), signature)
            ? bytes4(0x1626ba7e)
            : bytes4(0xffffffff);
    }

    function replaySafeHash(address account, bytes32 hash) external view returns (bytes32) {
        return ReplaySafeHash.hashFor(account, hash);
    }

    function moduleId() external pure returns (string memory) {
        return "alchemy.webauthn-validation-module.1.0.0";
    }

    function supportsInterface(bytes4 interfaceId) public view override(ModuleBase, IERC165) returns (bool) {
        return interfaceId == type(IValidationModule).interfaceId || super.supportsInterface(interfaceId);
    }

    function _isValid(PubKey memory key, bytes32 hash, bytes calldata signature) private view returns (bool) {
        Assertion memory assertion = abi.decode(signature, (Assertion));
        return WebAuthn.verify(
            abi.encodePacked(hash),
            WebAuthn.WebAuthnAuth({
                r: bytes32(assertion.r),
                s: bytes32(assertion.s),
                challengeIndex: assertion.challengeIndex,
                typeIndex: assertion.typeIndex,
                authenticatorData: assertion.authenticatorData,
                clientDataJSON: assertion.clientDataJSON
            }),
            bytes32(key.x),
            bytes32(key.y),
            false
        );
    }

    function _transfer(uint32 entityId, uint256 x, uint256 y) private {
        PubKey memory previous = signers[entityId][msg.sender];
        signers[entityId][msg.sender] = PubKey(x, y);
        emit SignerTransferred(msg.sender, entityId, x, y, previous.x, previous.y);
    }
}
