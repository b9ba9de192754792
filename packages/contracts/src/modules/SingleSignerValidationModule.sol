// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import {PackedUserOperation} from "@openzeppelin/contracts/interfaces/IERC4337.sol";
import {ECDSA} from "@openzeppelin/contracts/utils/cryptography/ECDSA.sol";
import {MessageHashUtils} from "@openzeppelin/contracts/utils/cryptography/MessageHashUtils.sol";
import {SignatureChecker} from "@openzeppelin/contracts/utils/cryptography/SignatureChecker.sol";
import {IERC165} from "@openzeppelin/contracts/utils/introspection/IERC165.sol";

import {IValidationModule} from "../interfaces/IValidationModule.sol";
import {ModuleBase} from "./ModuleBase.sol";
import {ReplaySafeHash} from "./ReplaySafeHash.sol";

/// @notice Validates with one signer, an EOA or a contract.
contract SingleSignerValidationModule is IValidationModule, ModuleBase {
    enum SignatureType {
        EOA,
        CONTRACT_OWNER
    }

    uint256 private constant VALID = 0;
    uint256 private constant INVALID = 1;

    mapping(uint32 entityId => mapping(address account => address)) public signers;

    event SignerTransferred(
        address indexed account, uint32 indexed entityId, address indexed newSigner, address previousSigner
    ) anonymous;

    error InvalidSignatureType();
    error NotAuthorized();

    function onInstall(bytes calldata data) external {
        (uint32 entityId, address signer) = abi.decode(data, (uint32, address));
        _transfer(entityId, signer);
    }

    function onUninstall(bytes calldata data) external {
        _transfer(abi.decode(data, (uint32)), address(0));
    }

    function transferSigner(uint32 entityId, address newSigner) external {
        _transfer(entityId, newSigner);
    }

    function validateUserOp(uint32 entityId, PackedUserOperation calldata userOp, bytes32 userOpHash)
        external
        view
        returns (uint256)
    {
        bytes32 hash = MessageHashUtils.toEthSignedMessageHash(userOpHash);
        return _isValid(signers[entityId][msg.sender], hash, userOp.signature) ? VALID : INVALID;
    }

    function validateRuntime(
        address account,
        uint32 entityId,
        address sender,
        uint256,
        bytes calldata,
        bytes calldata
    ) external view {
        if (sender != signers[entityId][account]) revert NotAuthorized();
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
        return "alchemy.single-signer-validation-module.1.0.0";
    }

    function supportsInterface(bytes4 interfaceId) public view override(ModuleBase, IERC165) returns (bool) {
        return interfaceId == type(IValidationModule).interfaceId || super.supportsInterface(interfaceId);
    }

    function _isValid(address signer, bytes32 hash, bytes calldata signature) private view returns (bool) {
        if (signature.length < 1) revert InvalidSignatureType();
        // Any other number panics, as it does in the deployed module.
        SignatureType kind = SignatureType(uint8(signature[0]));
        if (kind == SignatureType.CONTRACT_OWNER) {
            return SignatureChecker.isValidERC1271SignatureNow(signer, hash, signature[1:]);
        }
        (address recovered, ECDSA.RecoverError failure,) = ECDSA.tryRecover(hash, signature[1:]);
        return failure == ECDSA.RecoverError.NoError && recovered == signer;
    }

    function _transfer(uint32 entityId, address newSigner) private {
        address previousSigner = signers[entityId][msg.sender];
        signers[entityId][msg.sender] = newSigner;
        emit SignerTransferred(msg.sender, entityId, newSigner, previousSigner);
    }
}
