import type { Description, Exposure } from '@valetkey/core'
import type { Address } from 'viem'

/** Tokens, and contracts that may be tokens, of which only their address is known. */
export function unlistedTokens(
  descriptions: readonly Description[],
  exposures: readonly (Exposure | undefined)[] = [],
): readonly Address[] {
  const lines = descriptions.flatMap((description) => description.lines)
  const tokens = [
    ...lines.flatMap((line) => ('token' in line && line.token ? [line.token] : [])),
    ...exposures.flatMap((exposure) => exposure?.assets.map(({ token }) => token) ?? []),
    ...lines.flatMap((line) =>
      line.type === 'contract-calls' && line.functions === 'all' ? [line.contract] : [],
    ),
  ]
  return [
    ...new Set(
      tokens.flatMap(({ address, verified }) =>
        verified || address === 'native' ? [] : [address],
      ),
    ),
  ]
}
