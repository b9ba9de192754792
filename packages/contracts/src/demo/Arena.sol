// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

/// @notice A small game on a board of 8 by 8. The player is red, the house answers each move with black. A run of four
/// in a row or column scores a point for its colour; a full board ends the match.
contract Arena {
    enum Disc {
        NONE,
        RED,
        BLACK
    }

    struct Match {
        uint64 id;
        uint8 red;
        uint8 black;
        uint8 moves;
        // Two bits a cell.
        uint128 board;
    }

    uint8 private constant SIZE = 8;
    uint8 private constant CELLS = 64;
    uint8 private constant RUN = 4;
    uint256 private constant REWARD_PER_POINT = 10;

    mapping(address player => Match) private _matches;
    mapping(address player => uint256) public points;
    mapping(address player => uint256) public boosts;
    mapping(address player => mapping(uint64 matchId => uint8)) private _unclaimed;

    event MatchStarted(address indexed player, uint64 indexed matchId);
    event Moved(address indexed player, uint64 indexed matchId, uint8 cell, uint8 answer, uint8 red, uint8 black);
    event MatchEnded(address indexed player, uint64 indexed matchId, uint8 red, uint8 black);
    event Claimed(address indexed player, uint64 indexed matchId, uint256 points);
    event Boosted(address indexed player, uint256 value);

    error CellOutOfBoard(uint8 cell);
    error CellTaken(uint8 cell);
    error NothingToClaim(uint64 matchId);

    /// @notice Puts a red disc on a cell (row * 8 + column); the house answers at once.
    function move(uint8 cell) external returns (uint8 answer) {
        if (cell >= CELLS) revert CellOutOfBoard(cell);
        Match storage current = _matches[msg.sender];
        if (current.moves == 0) emit MatchStarted(msg.sender, current.id);
        uint128 board = current.board;
        if (_at(board, cell) != Disc.NONE) revert CellTaken(cell);

        board = _put(board, cell, Disc.RED);
        if (_completes(board, cell, Disc.RED)) ++current.red;
        answer = _answer(board, cell);
        board = _put(board, answer, Disc.BLACK);
        if (_completes(board, answer, Disc.BLACK)) ++current.black;

        current.board = board;
        current.moves += 2;
        emit Moved(msg.sender, current.id, cell, answer, current.red, current.black);
        if (current.moves == CELLS) _end(current);
    }

    /// @notice Turns the red score of a match that has ended into points.
    function claim(uint64 matchId) external {
        uint8 red = _unclaimed[msg.sender][matchId];
        if (red == 0) revert NothingToClaim(matchId);
        delete _unclaimed[msg.sender][matchId];
        points[msg.sender] += red * REWARD_PER_POINT;
        emit Claimed(msg.sender, matchId, red * REWARD_PER_POINT);
    }

    /// @notice Gives a match up: the score so far can be claimed.
    function resign() external {
        _end(_matches[msg.sender]);
    }

    /// @notice Buys a boost with native token, of any amount.
    function boost() external payable {
        boosts[msg.sender] += msg.value;
        emit Boosted(msg.sender, msg.value);
    }

    /// @return id Number of the player's match, from 0.
    /// @return cells 64 discs, row by row.
    function matchOf(address player)
        external
        view
        returns (uint64 id, Disc[64] memory cells, uint8 red, uint8 black)
    {
        Match storage current = _matches[player];
        for (uint8 cell = 0; cell < CELLS; ++cell) {
            cells[cell] = _at(current.board, cell);
        }
        return (current.id, cells, current.red, current.black);
    }

    function unclaimed(address player, uint64 matchId) external view returns (uint8) {
        return _unclaimed[player][matchId];
    }

    function _end(Match storage current) private {
        emit MatchEnded(msg.sender, current.id, current.red, current.black);
        _unclaimed[msg.sender][current.id] = current.red;
        uint64 next = current.id + 1;
        delete _matches[msg.sender];
        _matches[msg.sender].id = next;
    }

    /// @dev The free cell that comes first from the player's own: beatable, but never far away.
    function _answer(uint128 board, uint8 cell) private pure returns (uint8 answer) {
        uint8[8] memory steps = [1, 8, 63, 56, 9, 55, 7, 57];
        for (uint8 i = 0; i < steps.length; ++i) {
            answer = (cell + steps[i]) % CELLS;
            if (_at(board, answer) == Disc.NONE) return answer;
        }
        for (answer = 0; _at(board, answer) != Disc.NONE; ++answer) {}
    }

    function _completes(uint128 board, uint8 cell, Disc disc) private pure returns (bool) {
        uint8 row = cell / SIZE;
        uint8 column = cell % SIZE;
        uint8 across = 1;
        uint8 down = 1;
        for (uint8 c = column; c > 0 && _at(board, row * SIZE + c - 1) == disc; --c) ++across;
        for (uint8 c = column; c < SIZE - 1 && _at(board, row * SIZE + c + 1) == disc; ++c) ++across;
        for (uint8 r = row; r > 0 && _at(board, (r - 1) * SIZE + column) == disc; --r) ++down;
        for (uint8 r = row; r < SIZE - 1 && _at(board, (r + 1) * SIZE + column) == disc; ++r) ++down;
        return across >= RUN || down >= RUN;
    }

    function _at(uint128 board, uint8 cell) private pure returns (Disc) {
        return Disc((board >> (2 * cell)) & 3);
    }

    function _put(uint128 board, uint8 cell, Disc disc) private pure returns (uint128) {
        return board | (uint128(uint8(disc)) << (2 * cell));
    }
}
