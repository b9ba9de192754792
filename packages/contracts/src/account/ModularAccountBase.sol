// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import {IAccount, IAccountExecute, PackedUserOperation} from "@openzeppelin/contracts/interfaces/IERC4337.sol";
import {IERC1271} from "@openzeppelin/contracts/interfaces/IERC1271.sol";
import {IERC721Receiver} from "@openzeppelin/contracts/token/ERC721/IERC721Receiver.sol";
import {ERC721Holder} from "@openzeppelin/contracts/token/ERC721/utils/ERC721Holder.sol";
import {ERC1155Holder} from "@openzeppelin/contracts/token/ERC1155/utils/ERC1155Holder.sol";
import {LowLevelCall} from "@openzeppelin/contracts/utils/LowLevelCall.sol";
import {UUPSUpgradeable} from "solady/src/utils/UUPSUpgradeable.sol";

import {ExecutionManifest} from "../interfaces/IExecutionModule.sol";
import {
    Call,
    HookConfig,
    IModularAccount,
    ModuleEntity,
    ValidationConfig,
    ValidationFlags
} from "../interfaces/IModularAccount.sol";
import {
    ExecutionDataView,
    IModularAccountView,
    ValidationDataView
} from "../interfaces/IModularAccountView.sol";
import {IValidationHookModule} from "../interfaces/IValidationHookModule.sol";
import {IValidationModule} from "../interfaces/IValidationModule.sol";
import {AccountStorage, ExecutionState, ValidationState} from "../libraries/AccountStorage.sol";
import {Calls} from "../libraries/Calls.sol";
import {ENTRY_POINT, EXECUTION_INSTALL_DELEGATE} from "../libraries/Deployments.sol";
import {ExecutionHooks, PendingPostHook} from "../libraries/ExecutionHooks.sol";
import {ModuleConfigs} from "../libraries/ModuleConfigs.sol";
import {SignatureSegments} from "../libraries/SignatureSegments.sol";
import {ValidationData} from "../libraries/ValidationData.sol";
import {ValidationKey, ValidationLocator} from "../libraries/ValidationLocator.sol";
import {ValidationInstaller} from "./ValidationInstaller.sol";

/// @notice What all accounts share: who may call what, and the hooks around it.
abstract contract ModularAccountBase is
    ValidationInstaller,
    IModularAccountView,
    IAccount,
    IAccountExecute,
    IERC1271,
    ERC721Holder,
    ERC1155Holder,
    UUPSUpgradeable
{
    using AccountStorage for ExecutionState;
    using AccountStorage for ValidationState;
    using AccountStorage for ValidationKey;
    using ModuleConfigs for HookConfig;
    using SignatureSegments for bytes;

    bytes32 private constant DOMAIN_TYPEHASH =
        keccak256("EIP712Domain(uint256 chainId,address verifyingContract)");
    bytes32 private constant DEFERRED_ACTION_TYPEHASH =
        keccak256("DeferredAction(uint256 nonce,uint48 deadline,bytes call)");
    bytes4 private constant INVALID_SIGNATURE = 0xffffffff;
    uint256 private constant SELECTOR_LENGTH = 4;
    uint256 private constant WORD = 32;

    /// @dev The account itself and the EntryPoint were validated before. Anybody else needs a direct call validation.
    modifier authorized() {
        PendingPostHook[][2] memory pending = _beforeCall();
        _;
        _afterCall(pending);
    }

    receive() external payable {}

    /// @dev Functions of installed execution modules.
    fallback(bytes calldata) external payable returns (bytes memory result) {
        address module = AccountStorage.execution(msg.sig).module;
        if (module == address(0)) revert UnrecognizedFunction(msg.sig);
        PendingPostHook[][2] memory pending = _beforeCall();
        result = Calls.callOrBubble(module, 0, msg.data);
        _afterCall(pending);
    }

    /// @return result Empty for the EntryPoint, which does not read it.
    function execute(address target, uint256 value, bytes calldata data)
        external
        payable
        authorized
        returns (bytes memory result)
    {
        bytes memory returned = Calls.callOrBubble(target, value, data);
        if (msg.sender != ENTRY_POINT) result = returned;
    }

    /// @return results Empty for the EntryPoint.
    function executeBatch(Call[] calldata calls)
        external
        payable
        authorized
        returns (bytes[] memory results)
    {
        bool isRead = msg.sender != ENTRY_POINT;
        if (isRead) results = new bytes[](calls.length);
        for (uint256 i; i < calls.length; ++i) {
            bytes memory returned =
                Calls.callOrBubble(calls[i].target, calls[i].value, calls[i].data);
            if (isRead) results[i] = returned;
        }
    }

    function executeUserOp(PackedUserOperation calldata userOp, bytes32) external override {
        _requireEntryPoint();
        (ValidationKey key,) = ValidationLocator.fromNonce(userOp.nonce);
        PendingPostHook[] memory pending =
            ExecutionHooks.runPre(key.executionHooksOf(), msg.data);
        Calls.callOrBubble(address(this), 0, userOp.callData[SELECTOR_LENGTH:]);
        ExecutionHooks.runPost(pending);
    }

    function executeWithRuntimeValidation(bytes calldata data, bytes calldata authorization)
        external
        payable
        returns (bytes memory result)
    {
        (ValidationKey key, uint8 options, bytes calldata segments) =
            ValidationLocator.fromSignature(authorization);
        _requireApplicable(data, key, options & ValidationLocator.GLOBAL != 0);
        _validateRuntime(key, data, segments);
        PendingPostHook[] memory pending =
            ExecutionHooks.runPre(key.executionHooksOf(), data);
        result = Calls.callOrBubble(address(this), 0, data);
        ExecutionHooks.runPost(pending);
    }

    /// @param isCreate2 If false, `salt` is ignored.
    function performCreate(uint256 value, bytes calldata initCode, bool isCreate2, bytes32 salt)
        external
        payable
        authorized
        returns (address created)
    {
        bytes memory code = initCode;
        assembly ("memory-safe") {
            switch isCreate2
            case 0 { created := create(value, add(code, 32), mload(code)) }
            default { created := create2(value, add(code, 32), mload(code), salt) }
        }
        if (created == address(0)) revert CreateFailed();
    }

    function installValidation(
        ValidationConfig validationConfig,
        bytes4[] calldata selectors,
        bytes calldata installData,
        bytes[] calldata hooks
    ) external authorized {
        _installValidation(validationConfig, selectors, installData, hooks);
    }

    function uninstallValidation(
        ModuleEntity validationFunction,
        bytes calldata uninstallData,
        bytes[] calldata hookUninstallData
    ) external authorized {
        _uninstallValidation(validationFunction, uninstallData, hookUninstallData);
    }

    function installExecution(address, ExecutionManifest calldata, bytes calldata) external authorized {
        _delegateToInstaller();
    }

    function uninstallExecution(address, ExecutionManifest calldata, bytes calldata) external authorized {
        _delegateToInstaller();
    }

    function upgradeToAndCall(address newImplementation, bytes calldata data)
        public
        payable
        virtual
        override
        onlyProxy
        authorized
    {
        super.upgradeToAndCall(newImplementation, data);
    }

    /// @return validationData ERC-4337 packed validation data.
    function validateUserOp(
        PackedUserOperation calldata userOp,
        bytes32 userOpHash,
        uint256 missingAccountFunds
    ) external returns (uint256 validationData) {
        _requireEntryPoint();
        (ValidationKey key, uint8 options) = ValidationLocator.fromNonce(userOp.nonce);
        bytes calldata signature = userOp.signature;
        if (options & ValidationLocator.DEFERRED_ACTION != 0) {
            (validationData, signature) = _runDeferredAction(userOp.nonce, signature);
        }

        _requireApplicable(userOp.callData, key, options & ValidationLocator.GLOBAL != 0);
        if (
            AccountStorage.validation(key).executionHookCount > 0
                && bytes4(userOp.callData) != IAccountExecute.executeUserOp.selector
        ) revert RequireUserOperationContext();

        validationData = _validateUserOp(key, userOp, userOpHash, signature, validationData);
        if (missingAccountFunds > 0) {
            // The EntryPoint checks what it got.
            LowLevelCall.callNoReturn(msg.sender, missingAccountFunds, "");
        }
    }

    /// @notice ERC-1271. `signature` is options (1 byte) ‖ entity id (4) ‖ segments.
    function isValidSignature(bytes32 hash, bytes calldata signature) external view returns (bytes4) {
        (ValidationKey key,, bytes calldata rest) = ValidationLocator.fromSignature(signature);
        HookConfig[] memory hooks = key.validationHooksOf();
        for (uint256 i; i < hooks.length; ++i) {
            bytes calldata segment;
            (segment, rest) = rest.takeHook(uint8(i));
            (bool succeeded, bytes memory reason) = hooks[i].module().staticcall(
                abi.encodeCall(
                    IValidationHookModule.preSignatureValidationHook,
                    (hooks[i].entityId(), msg.sender, hash, segment)
                )
            );
            if (!succeeded) revert PreSignatureValidationHookReverted(hooks[i].moduleEntity(), reason);
        }
        return _validateSignature(key, hash, rest.takeValidation(), false)
            ? IERC1271.isValidSignature.selector
            : INVALID_SIGNATURE;
    }

    function entryPoint() external pure returns (address) {
        return ENTRY_POINT;
    }

    function accountId() external pure virtual returns (string memory);

    function getExecutionData(bytes4 selector) external view returns (ExecutionDataView memory data) {
        ExecutionState storage execution = AccountStorage.execution(selector);
        data.executionHooks = execution.executionHooksOf();
        if (_isNative(selector)) {
            data.module = address(this);
            data.allowGlobalValidation = _isGlobalNative(selector);
            data.skipRuntimeValidation = !data.allowGlobalValidation;
        } else {
            data.module = execution.module;
            data.skipRuntimeValidation = execution.skipRuntimeValidation;
            data.allowGlobalValidation = execution.allowGlobalValidation;
        }
    }

    function getValidationData(ModuleEntity validationFunction)
        external
        view
        returns (ValidationDataView memory)
    {
        ValidationKey key = ValidationLocator.fromModuleEntity(validationFunction);
        return ValidationDataView({
            validationFlags: ValidationFlags.wrap(AccountStorage.validation(key).flags),
            validationHooks: key.validationHooksOf(),
            executionHooks: key.executionHooksOf(),
            selectors: key.selectorsOf()
        });
    }

    function supportsInterface(bytes4 interfaceId) public view override returns (bool) {
        return super.supportsInterface(interfaceId)
            || interfaceId == type(IERC721Receiver).interfaceId
            || (interfaceId != 0xffffffff && AccountStorage.state().interfaces[interfaceId] > 0);
    }

    // Validation functions, which an account with an owner of its own extends

    /// @dev Whether a validation may authorise user operations, signatures, and global functions.
    function _flagsOf(ValidationKey key) internal view virtual returns (uint8) {
        return AccountStorage.validation(key).flags;
    }

    function _callUserOpValidation(
        ValidationKey key,
        PackedUserOperation memory userOp,
        bytes32 userOpHash
    ) internal virtual returns (uint256) {
        (bool succeeded, bytes memory result) = AccountStorage.validation(key).module.call(
            abi.encodeCall(
                IValidationModule.validateUserOp,
                (ValidationLocator.entityIdOf(key), userOp, userOpHash)
            )
        );
        if (!succeeded || result.length < WORD) {
            revert UserOpValidationFunctionReverted(AccountStorage.moduleEntityOf(key), result);
        }
        return abi.decode(result, (uint256));
    }

    function _callRuntimeValidation(ValidationKey key, bytes calldata data, bytes calldata authorization)
        internal
        virtual
    {
        IValidationModule module = IValidationModule(AccountStorage.validation(key).module);
        try module.validateRuntime(
            address(this), ValidationLocator.entityIdOf(key), msg.sender, msg.value, data, authorization
        ) {} catch (bytes memory reason) {
            revert RuntimeValidationFunctionReverted(AccountStorage.moduleEntityOf(key), reason);
        }
    }

    /// @dev The last argument is true for a deferred action, whose hash already names this account and nonce. A module
    /// does not learn of it: what it protects from replay, it protects always.
    function _callSignatureValidation(ValidationKey key, bytes32 hash, bytes calldata signature, bool)
        internal
        view
        virtual
        returns (bool)
    {
        (bool succeeded, bytes memory result) = AccountStorage.validation(key).module.staticcall(
            abi.encodeCall(
                IValidationModule.validateSignature,
                (address(this), ValidationLocator.entityIdOf(key), msg.sender, hash, signature)
            )
        );
        if (!succeeded || result.length < WORD) {
            revert SignatureValidationFunctionReverted(AccountStorage.moduleEntityOf(key), result);
        }
        return abi.decode(result, (bytes4)) == IERC1271.isValidSignature.selector;
    }

    /// @dev The validation that says which functions the caller may call directly. The hooks around such a call are
    /// always those of the caller's direct call validation.
    function _directCallAuthority() internal view virtual returns (ValidationKey) {
        return ValidationLocator.fromCaller(msg.sender);
    }

    // What a validation may call

    /// @dev The functions of the account that a global validation may call.
    function _isGlobalNative(bytes4 selector) internal pure virtual returns (bool) {
        return selector == IModularAccount.execute.selector
            || selector == IModularAccount.executeBatch.selector
            || selector == IModularAccount.installExecution.selector
            || selector == IModularAccount.uninstallExecution.selector
            || selector == IModularAccount.installValidation.selector
            || selector == IModularAccount.uninstallValidation.selector
            || selector == IModularAccount.executeWithRuntimeValidation.selector
            || selector == IAccountExecute.executeUserOp.selector || selector == this.performCreate.selector
            || selector == this.upgradeToAndCall.selector;
    }

    function _isNative(bytes4 selector) internal pure virtual returns (bool) {
        return _isGlobalNative(selector) || selector == IAccount.validateUserOp.selector
            || selector == IERC1271.isValidSignature.selector || selector == this.entryPoint.selector
            || selector == IModularAccount.accountId.selector
            || selector == IModularAccountView.getExecutionData.selector
            || selector == IModularAccountView.getValidationData.selector
            || selector == this.supportsInterface.selector || selector == this.proxiableUUID.selector
            || selector == this.onERC721Received.selector || selector == this.onERC1155Received.selector
            || selector == this.onERC1155BatchReceived.selector;
    }

    /// @dev The address that this contract's own code is at, in a development chain as in the real ones.
    function _canonicalAddress() internal pure virtual returns (address);

    function _onImplementation() internal view override returns (bool) {
        return address(this) == _canonicalAddress();
    }

    function _authorizeUpgrade(address) internal override {}

    function _domainSeparator() internal view returns (bytes32) {
        return keccak256(abi.encode(DOMAIN_TYPEHASH, block.chainid, address(this)));
    }

    function _beforeCall() private returns (PendingPostHook[][2] memory pending) {
        ExecutionState storage execution = AccountStorage.execution(msg.sig);
        bool isValidated = msg.sender == ENTRY_POINT || msg.sender == address(this);
        if (!isValidated && !execution.skipRuntimeValidation) {
            ValidationKey authority = _directCallAuthority();
            _requireApplicable(msg.data, authority, _isGloballyApplicable(msg.sig, authority));
            ValidationKey key = ValidationLocator.fromCaller(msg.sender);
            HookConfig[] memory hooks = key.validationHooksOf();
            for (uint256 i; i < hooks.length; ++i) {
                _callRuntimeHook(hooks[i], msg.data, msg.data[:0]);
            }
            pending[0] = ExecutionHooks.runPre(key.executionHooksOf(), msg.data);
        }
        pending[1] = ExecutionHooks.runPre(execution.executionHooksOf(), msg.data);
    }

    function _afterCall(PendingPostHook[][2] memory pending) private {
        ExecutionHooks.runPost(pending[1]);
        ExecutionHooks.runPost(pending[0]);
    }

    function _requireEntryPoint() private view {
        if (msg.sender != ENTRY_POINT) revert NotEntryPoint();
    }

    /// @dev An account's call to itself counts as already validated. So `execute` may not call the account, and
    /// `executeBatch` only with functions that the validation could call by itself.
    function _requireApplicable(bytes calldata data, ValidationKey key, bool isGlobal) private view {
        bytes4 selector = _selectorOf(data);
        if (selector == IAccountExecute.executeUserOp.selector) {
            data = data[SELECTOR_LENGTH:];
            selector = bytes4(data[:SELECTOR_LENGTH]);
        }
        _requireApplicable(selector, key, isGlobal);
        if (selector == IModularAccount.execute.selector) {
            if (_executeTarget(data) == address(this)) revert SelfCallRecursionDepthExceeded();
        } else if (selector == IModularAccount.executeBatch.selector) {
            Call[] memory calls = abi.decode(data[SELECTOR_LENGTH:], (Call[]));
            for (uint256 i; i < calls.length; ++i) {
                if (calls[i].target != address(this)) continue;
                if (calls[i].data.length < SELECTOR_LENGTH) revert();
                bytes4 inner = bytes4(calls[i].data);
                if (
                    inner == IModularAccount.execute.selector
                        || inner == IModularAccount.executeBatch.selector
                ) revert SelfCallRecursionDepthExceeded();
                _requireApplicable(inner, key, isGlobal);
            }
        }
    }

    function _requireApplicable(bytes4 selector, ValidationKey key, bool isGlobal) private view {
        bool applies = isGlobal
            ? _isGloballyApplicable(selector, key)
            : AccountStorage.validation(key).hasSelector(selector);
        if (!applies) revert ValidationFunctionMissing(selector);
    }

    function _isGloballyApplicable(bytes4 selector, ValidationKey key) private view returns (bool) {
        if (_flagsOf(key) & ModuleConfigs.GLOBAL_VALIDATION == 0) return false;
        return _isGlobalNative(selector) || AccountStorage.execution(selector).allowGlobalValidation;
    }

    /// @dev Reads only the target: the call itself decodes, and refuses, the rest.
    function _executeTarget(bytes calldata data) private pure returns (address target) {
        assembly {
            target := shr(96, shl(96, calldataload(add(data.offset, SELECTOR_LENGTH))))
        }
    }

    function _selectorOf(bytes calldata data) private pure returns (bytes4) {
        if (data.length < SELECTOR_LENGTH) revert UnrecognizedFunction(bytes4(data));
        return bytes4(data);
    }

    /// @dev `signature` is length (4 bytes) ‖ locator (21) ‖ deadline (6) ‖ call, length (4) ‖ the authoriser's signature,
    /// then the operation's own signature, which is returned.
    function _runDeferredAction(uint256 nonce, bytes calldata signature)
        private
        returns (uint256 validationData, bytes calldata rest)
    {
        bytes calldata action;
        bytes calldata actionSignature;
        (action, rest) = _takeField(signature);
        (actionSignature, rest) = _takeField(rest);

        (ValidationKey key, uint8 options) = ValidationLocator.fromDeferredAction(action);
        uint48 deadline = uint48(bytes6(action[21:27]));
        bytes calldata call = action[27:];
        if (AccountStorage.validation(key).validationHookCount > 0) {
            revert DeferredValidationHasValidationHooks();
        }
        _requireApplicable(call, key, options & ValidationLocator.GLOBAL != 0);
        bytes32 structHash =
            keccak256(abi.encode(DEFERRED_ACTION_TYPEHASH, nonce, deadline, keccak256(call)));
        bytes32 digest = keccak256(abi.encodePacked("\x19\x01", _domainSeparator(), structHash));
        if (!_validateSignature(key, digest, actionSignature, true)) {
            revert DeferredActionSignatureInvalid();
        }
        PendingPostHook[] memory pending =
            ExecutionHooks.runPre(key.executionHooksOf(), call);
        Calls.callOrBubble(address(this), 0, call);
        ExecutionHooks.runPost(pending);
        return (ValidationData.untilTimestamp(deadline), rest);
    }

    function _takeField(bytes calldata data) private pure returns (bytes calldata field, bytes calldata rest) {
        uint256 end = 4 + uint256(uint32(bytes4(data[:4])));
        return (data[4:end], data[end:]);
    }

    function _validateUserOp(
        ValidationKey key,
        PackedUserOperation calldata userOp,
        bytes32 userOpHash,
        bytes calldata signature,
        uint256 validationData
    ) private returns (uint256) {
        PackedUserOperation memory copy = userOp;
        HookConfig[] memory hooks = key.validationHooksOf();
        for (uint256 i; i < hooks.length; ++i) {
            (copy.signature, signature) = signature.takeHook(uint8(i));
            validationData = ValidationData.intersect(
                validationData, _callUserOpHook(hooks[i], copy, userOpHash)
            );
        }
        copy.signature = signature.takeValidation();
        if (_flagsOf(key) & ModuleConfigs.USER_OP_VALIDATION == 0) {
            revert UserOpValidationInvalid(AccountStorage.moduleEntityOf(key));
        }
        uint256 ownData = _callUserOpValidation(key, copy, userOpHash);
        return validationData == 0 ? ownData : ValidationData.intersect(validationData, ownData);
    }

    function _callUserOpHook(HookConfig hook, PackedUserOperation memory userOp, bytes32 userOpHash)
        private
        returns (uint256 validationData)
    {
        (bool succeeded, bytes memory result) = hook.module().call(
            abi.encodeCall(
                IValidationHookModule.preUserOpValidationHook, (hook.entityId(), userOp, userOpHash)
            )
        );
        if (!succeeded || result.length < WORD) {
            revert PreUserOpValidationHookReverted(hook.moduleEntity(), result);
        }
        validationData = abi.decode(result, (uint256));
        address authorizer = ValidationData.authorizer(validationData);
        // Only 0, valid, and 1, invalid signature, are no aggregator.
        if (uint160(authorizer) > 1) revert UnexpectedAggregator(hook.moduleEntity(), authorizer);
    }

    function _validateRuntime(ValidationKey key, bytes calldata data, bytes calldata segments) private {
        HookConfig[] memory hooks = key.validationHooksOf();
        for (uint256 i; i < hooks.length; ++i) {
            bytes calldata segment;
            (segment, segments) = segments.takeHook(uint8(i));
            _callRuntimeHook(hooks[i], data, segment);
        }
        _callRuntimeValidation(key, data, segments.takeValidation());
    }

    function _callRuntimeHook(HookConfig hook, bytes calldata data, bytes calldata segment) private {
        (bool succeeded, bytes memory reason) = hook.module().call(
            abi.encodeCall(
                IValidationHookModule.preRuntimeValidationHook,
                (hook.entityId(), msg.sender, msg.value, data, segment)
            )
        );
        if (!succeeded) revert PreRuntimeValidationHookReverted(hook.moduleEntity(), reason);
    }

    function _validateSignature(
        ValidationKey key,
        bytes32 hash,
        bytes calldata signature,
        bool isDeferredAction
    ) private view returns (bool) {
        if (_flagsOf(key) & ModuleConfigs.SIGNATURE_VALIDATION == 0) {
            revert SignatureValidationInvalid(AccountStorage.moduleEntityOf(key));
        }
        return _callSignatureValidation(key, hash, signature, isDeferredAction);
    }

    function _delegateToInstaller() private {
        (bool succeeded, bytes memory result) = EXECUTION_INSTALL_DELEGATE.delegatecall(msg.data);
        if (!succeeded) {
            assembly ("memory-safe") {
                revert(add(result, 32), mload(result))
            }
        }
    }
}
