// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import {IEntryPointStake} from "@openzeppelin/contracts/interfaces/IERC4337.sol";
import {Ownable, Ownable2Step} from "@openzeppelin/contracts/access/Ownable2Step.sol";
import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {SafeERC20} from "@openzeppelin/contracts/token/ERC20/utils/SafeERC20.sol";

import "../libraries/Deployments.sol" as Deployments;

/// @notice A factory with a stake in the EntryPoint, which bundlers ask of factories.
abstract contract StakingFactory is Ownable2Step {
    address public constant ENTRY_POINT = Deployments.ENTRY_POINT;

    // Code written to an address has no constructor: the owner is this one until the first transfer.
    address private constant FIRST_OWNER = 0xDdF32240B4ca3184De7EC8f0D5Aba27dEc8B7A5C;

    error InvalidAction();
    error TransferFailed();

    constructor() Ownable(FIRST_OWNER) {}

    function addStake(uint32 unstakeDelay) external payable onlyOwner {
        IEntryPointStake(ENTRY_POINT).addStake{value: msg.value}(unstakeDelay);
    }

    function unlockStake() external onlyOwner {
        IEntryPointStake(ENTRY_POINT).unlockStake();
    }

    function withdrawStake(address payable to) external onlyOwner {
        IEntryPointStake(ENTRY_POINT).withdrawStake(to);
    }

    /// @param token 0 for the native token, of which everything is sent, whatever `amount` says.
    function withdraw(address payable to, address token, uint256 amount) external onlyOwner {
        if (token != address(0)) {
            SafeERC20.safeTransfer(IERC20(token), to, amount);
            return;
        }
        (bool succeeded,) = to.call{value: address(this).balance}("");
        if (!succeeded) revert TransferFailed();
    }

    function renounceOwnership() public view override onlyOwner {
        revert InvalidAction();
    }

    function owner() public view override returns (address) {
        address stored = super.owner();
        return stored == address(0) ? FIRST_OWNER : stored;
    }
}
