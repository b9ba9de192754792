// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {IERC165} from "@openzeppelin/contracts/utils/introspection/IERC165.sol";

import {IExecutionHookModule} from "../interfaces/IExecutionHookModule.sol";
import {Call, IModularAccount} from "../interfaces/IModularAccount.sol";
import {Period, Periods} from "../libraries/Periods.sol";
import {ModuleBase} from "./ModuleBase.sol";
import {UserOperationCalls} from "./UserOperationCalls.sol";

/// @notice Limits what a validation spends of a token, or of the native token, per hour, day, week or month. A
/// pre-execution hook for any ERC-6900 account: an operation beyond the limit is included and reverts.
/// @dev Periods are those of the calendar in UTC, weeks from Monday. A new period starts with the whole limit, whenever
/// the limit was installed; nothing is carried over. Of a limited token only `transfer` and `approve` may be called, and
/// both count in full, whatever the spender does later. `execute`, `executeBatch` and `performCreate` can be counted;
/// other functions of the account, and calls of a batch to the account itself, are refused. Tokens without a limit are
/// not counted: an allowlist says what else may be called.
contract PeriodicSpendLimitModule is IExecutionHookModule, ModuleBase {
    struct SpendLimit {
        // The zero address is the native token.
        address token;
        Period period;
        // Base units per period.
        uint208 limit;
    }

    struct Rule {
        uint208 limit;
        Period period;
    }

    struct Spending {
        uint208 spent;
        // Start of the period that `spent` belongs to.
        uint48 periodStart;
    }

    address private constant NATIVE_TOKEN = address(0);

    mapping(uint32 entityId => mapping(address token => mapping(address account => Rule))) private _rules;
    mapping(uint32 entityId => mapping(address token => mapping(address account => Spending))) private
        _spendings;

    /// @dev With `Period.NONE` the limit is gone.
    event SpendLimitSet(
        uint32 indexed entityId,
        address indexed account,
        address indexed token,
        Period period,
        uint208 limit
    );

    /// @param remaining Base units that are left until `resetsAt` (unix seconds).
    error SpendLimitExceeded(address token, uint256 amount, uint256 remaining, uint48 resetsAt);
    /// @notice The token is limited, and this function of it is neither `transfer` nor `approve`.
    error SelectorNotAllowed();
    /// @notice A call of `transfer` or `approve` without both arguments.
    error InvalidCalldataLength();
    /// @notice What this function of the account spends cannot be counted.
    error SpendingRequestNotAllowed(bytes4 selector);
    /// @notice A period must be an hour, a day, a week or a month.
    error PeriodMissing(address token);
    /// @notice Two limits for one token: only one could hold.
    error TokenListedTwice(address token);

    /// @param data (uint32 entityId, SpendLimit[] limits). Nothing counts as spent.
    function onInstall(bytes calldata data) external {
        (uint32 entityId, SpendLimit[] memory limits) = abi.decode(data, (uint32, SpendLimit[]));
        for (uint256 i = 0; i < limits.length; ++i) {
            for (uint256 j = 0; j < i; ++j) {
                if (limits[j].token == limits[i].token) revert TokenListedTwice(limits[i].token);
            }
            delete _spendings[entityId][limits[i].token][msg.sender];
            setSpendLimit(entityId, limits[i].token, limits[i].period, limits[i].limit);
        }
    }

    /// @param data (uint32 entityId, address[] tokens)
    function onUninstall(bytes calldata data) external {
        (uint32 entityId, address[] memory tokens) = abi.decode(data, (uint32, address[]));
        deleteSpendLimits(entityId, tokens);
    }

    /// @notice Adds or changes a limit of the calling account. What was spent in the period that runs stays spent; if
    /// `period` is another one than before, it counts for the new one.
    function setSpendLimit(uint32 entityId, address token, Period period, uint208 limit) public {
        if (period == Period.NONE) revert PeriodMissing(token);
        (, Rule memory previous, uint208 spent) = _read(entityId, token, msg.sender);
        if (previous.period != Period.NONE && previous.period != period) {
            _spendings[entityId][token][msg.sender] = Spending(spent, Periods.startOf(period, block.timestamp));
        }
        _rules[entityId][token][msg.sender] = Rule(limit, period);
        emit SpendLimitSet(entityId, msg.sender, token, period, limit);
    }

    /// @notice Removes limits of the calling account.
    function deleteSpendLimits(uint32 entityId, address[] memory tokens) public {
        for (uint256 i = 0; i < tokens.length; ++i) {
            delete _rules[entityId][tokens[i]][msg.sender];
            delete _spendings[entityId][tokens[i]][msg.sender];
            emit SpendLimitSet(entityId, msg.sender, tokens[i], Period.NONE, 0);
        }
    }

    function preExecutionHook(uint32 entityId, address, uint256, bytes calldata data)
        external
        returns (bytes memory)
    {
        (bytes4 selector, bytes calldata arguments) = UserOperationCalls.unwrap(data);
        if (selector == IModularAccount.execute.selector) {
            (address target, uint256 value, bytes memory callData) =
                abi.decode(arguments, (address, uint256, bytes));
            _spendCall(entityId, target, value, callData);
        } else if (selector == IModularAccount.executeBatch.selector) {
            Call[] memory calls = abi.decode(arguments, (Call[]));
            for (uint256 i = 0; i < calls.length; ++i) {
                _spendCall(entityId, calls[i].target, calls[i].value, calls[i].data);
            }
        } else if (selector == UserOperationCalls.PERFORM_CREATE) {
            _spend(entityId, NATIVE_TOKEN, abi.decode(arguments, (uint256)));
        } else {
            revert SpendingRequestNotAllowed(selector);
        }
        return "";
    }

    function postExecutionHook(uint32, bytes calldata) external pure {
        revert NotImplemented();
    }

    /// @notice A limit and its usage now. All zeros where there is none.
    /// @return period The calendar's, of which each starts with the whole limit.
    /// @return limit Base units per period.
    /// @return spent Base units, in the period that runs.
    /// @return resetsAt Unix seconds: when the next period starts.
    function spendLimits(uint32 entityId, address token, address account)
        external
        view
        returns (Period period, uint208 limit, uint208 spent, uint48 resetsAt)
    {
        Rule memory rule;
        (, rule, spent) = _read(entityId, token, account);
        if (rule.period != Period.NONE) resetsAt = Periods.endOf(rule.period, block.timestamp);
        return (rule.period, rule.limit, spent, resetsAt);
    }

    /// @notice The period that runs at `timestamp`: from `start` on, and until before `end` (unix seconds, UTC).
    function periodAt(Period period, uint48 timestamp) external pure returns (uint48 start, uint48 end) {
        if (period == Period.NONE) revert PeriodMissing(NATIVE_TOKEN);
        return (Periods.startOf(period, timestamp), Periods.endOf(period, timestamp));
    }

    function moduleId() external pure returns (string memory) {
        return "valetkey.periodic-spend-limit-module.1.0.0";
    }

    function supportsInterface(bytes4 interfaceId) public view override(ModuleBase, IERC165) returns (bool) {
        return interfaceId == type(IExecutionHookModule).interfaceId || super.supportsInterface(interfaceId);
    }

    function _spendCall(uint32 entityId, address target, uint256 value, bytes memory data) private {
        // The account runs its own functions without asking hooks again, so their spending would escape.
        if (target == msg.sender) revert SpendingRequestNotAllowed(bytes4(data));
        if (value > 0) _spend(entityId, NATIVE_TOKEN, value);
        // The native token is no contract: a call to the zero address has only its value to spend.
        if (target == NATIVE_TOKEN || _rules[entityId][target][msg.sender].period == Period.NONE) return;
        // Selector, address and amount.
        if (data.length < 68) revert InvalidCalldataLength();
        bytes4 selector = bytes4(data);
        if (selector != IERC20.transfer.selector && selector != IERC20.approve.selector) {
            revert SelectorNotAllowed();
        }
        uint256 amount;
        assembly ("memory-safe") {
            amount := mload(add(data, 68))
        }
        _spend(entityId, target, amount);
    }

    function _spend(uint32 entityId, address token, uint256 amount) private {
        (uint48 periodStart, Rule memory rule, uint208 spent) = _read(entityId, token, msg.sender);
        if (rule.period == Period.NONE) return;
        uint256 remaining = rule.limit > spent ? rule.limit - spent : 0;
        if (amount > remaining) {
            revert SpendLimitExceeded(token, amount, remaining, Periods.endOf(rule.period, block.timestamp));
        }
        // No more than the limit, so it fits.
        _spendings[entityId][token][msg.sender] = Spending(spent + uint208(amount), periodStart);
    }

    /// @return periodStart Of the period that runs; 0 without a rule.
    /// @return rule All zeros if there is none.
    /// @return spent In the period that runs.
    function _read(uint32 entityId, address token, address account)
        private
        view
        returns (uint48 periodStart, Rule memory rule, uint208 spent)
    {
        rule = _rules[entityId][token][account];
        if (rule.period == Period.NONE) return (0, rule, 0);
        periodStart = Periods.startOf(rule.period, block.timestamp);
        Spending memory spending = _spendings[entityId][token][account];
        if (spending.periodStart == periodStart) spent = spending.spent;
    }
}
