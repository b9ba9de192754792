import { parseAbi } from 'viem'

export const arenaAbi = parseAbi([
  'function move(uint8 cell) returns (uint8 answer)',
  'function claim(uint64 matchId)',
  'function boost() payable',
  'function unclaimed(address player, uint64 matchId) view returns (uint8)',
  'function matchOf(address player) view returns (uint64 id, uint8[64] cells, uint8 red, uint8 black)',
])
