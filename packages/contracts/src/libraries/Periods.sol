// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import {DateTimeLib} from "solady/src/utils/DateTimeLib.sol";

enum Period {
    NONE,
    HOUR,
    DAY,
    WEEK,
    MONTH
}

/// @notice Periods of the calendar in UTC. A week begins on Monday; the first one, from Thursday, 1 January 1970.
library Periods {
    /// @return Unix seconds of the first second of the period that runs at `timestamp`.
    function startOf(Period period, uint256 timestamp) internal pure returns (uint48) {
        if (period == Period.HOUR) return uint48(timestamp - timestamp % 1 hours);
        if (period == Period.DAY) return uint48(timestamp - timestamp % 1 days);
        if (period == Period.WEEK) return uint48(DateTimeLib.mondayTimestamp(timestamp));
        (uint256 year, uint256 month,) = DateTimeLib.timestampToDate(timestamp);
        return uint48(DateTimeLib.dateToTimestamp(year, month, 1));
    }

    /// @return Unix seconds of the first second of the period after the one that runs at `timestamp`.
    function endOf(Period period, uint256 timestamp) internal pure returns (uint48) {
        if (period == Period.HOUR) return startOf(period, timestamp + 1 hours);
        if (period == Period.DAY) return startOf(period, timestamp + 1 days);
        if (period == Period.WEEK) return startOf(period, timestamp + 7 days);
        (uint256 year, uint256 month,) = DateTimeLib.timestampToDate(timestamp);
        return startOf(period, timestamp) + uint48(DateTimeLib.daysInMonth(year, month) * 1 days);
    }
}
