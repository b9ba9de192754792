import type { TokenLabel } from '@valetkey/core'
import type { ReactElement } from 'react'
import { safeText } from '../format/safeText.js'

/** The icon of a token that somebody vouches for; a question mark for any other. */
export function TokenMark({ token }: { token: TokenLabel | undefined }): ReactElement {
  const known = token?.verified ?? false
  return (
    <span data-slot="token-mark" data-state={known ? undefined : 'unknown'} aria-hidden="true">
      {known && token?.iconUrl !== undefined ? (
        <img src={token.iconUrl} alt="" width={22} height={22} />
      ) : known && token ? (
        [...safeText(token.symbol)][0]
      ) : (
        '?'
      )}
    </span>
  )
}
