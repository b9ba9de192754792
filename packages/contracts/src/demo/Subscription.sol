// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {SafeERC20} from "@openzeppelin/contracts/token/ERC20/utils/SafeERC20.sol";

/// @notice Takes a plan's price from a subscriber once a period, out of an allowance.
contract Subscription {
    using SafeERC20 for IERC20;

    struct Plan {
        address merchant;
        IERC20 token;
        uint256 price;
        uint64 period;
    }

    struct Subscriber {
        uint64 since;
        // Periods paid for, the first one included.
        uint64 paid;
    }

    Plan[] public plans;
    mapping(uint256 planId => mapping(address account => Subscriber)) public subscribers;

    event PlanCreated(
        uint256 indexed planId, address indexed merchant, IERC20 indexed token, uint256 price, uint64 period
    );
    event Subscribed(uint256 indexed planId, address indexed account);
    event Charged(uint256 indexed planId, address indexed account, uint64 indexed paidPeriods, uint256 price);
    event Cancelled(uint256 indexed planId, address indexed account);

    error PeriodIsZero();
    error AlreadySubscribed(uint256 planId, address account);
    error NotSubscribed(uint256 planId, address account);
    error NotDue(uint64 due);

    function createPlan(IERC20 token, uint256 price, uint64 period) external returns (uint256 planId) {
        if (period == 0) revert PeriodIsZero();
        planId = plans.length;
        plans.push(Plan(msg.sender, token, price, period));
        emit PlanCreated(planId, msg.sender, token, price, period);
    }

    /// @notice Subscribes the caller and charges the first period.
    function subscribe(uint256 planId) external {
        Subscriber storage subscriber = subscribers[planId][msg.sender];
        if (subscriber.since != 0) revert AlreadySubscribed(planId, msg.sender);
        subscriber.since = uint64(block.timestamp);
        emit Subscribed(planId, msg.sender);
        _charge(planId, msg.sender, subscriber);
    }

    /// @notice Charges the next period of an account. Anybody may call; each period is paid for once.
    function charge(uint256 planId, address account) external {
        Subscriber storage subscriber = subscribers[planId][account];
        if (subscriber.since == 0) revert NotSubscribed(planId, account);
        uint64 due = nextDue(planId, account);
        if (block.timestamp < due) revert NotDue(due);
        _charge(planId, account, subscriber);
    }

    function cancel(uint256 planId) external {
        if (subscribers[planId][msg.sender].since == 0) revert NotSubscribed(planId, msg.sender);
        delete subscribers[planId][msg.sender];
        emit Cancelled(planId, msg.sender);
    }

    /// @notice When the next period begins (unix seconds).
    function nextDue(uint256 planId, address account) public view returns (uint64) {
        Subscriber storage subscriber = subscribers[planId][account];
        return subscriber.since + subscriber.paid * plans[planId].period;
    }

    function _charge(uint256 planId, address account, Subscriber storage subscriber) private {
        Plan storage plan = plans[planId];
        uint64 paid = ++subscriber.paid;
        emit Charged(planId, account, paid, plan.price);
        plan.token.safeTransferFrom(account, plan.merchant, plan.price);
    }
}
