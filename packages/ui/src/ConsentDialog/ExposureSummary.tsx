import type { Exposure } from '@valetkey/core'
import type { ReactElement } from 'react'
import { Amount } from './Amount.js'
import { useWords } from '../words/useWords.js'

/** The most that the key can take; `undefined` while that is still being found out. */
export function ExposureSummary({ exposure }: { exposure: Exposure | undefined }): ReactElement {
  const { messages } = useWords()
  return (
    <section data-slot="exposure">
      <h3 data-slot="section-title">
        {exposure?.everything ? messages.exposureEverything : messages.exposure}
      </h3>
      {!exposure && <p data-muted="">{messages.checking}</p>}
      {exposure && !exposure.everything && (
        <ul data-slot="exposure-list">
          {exposure.assets.map(({ token, amount }) => (
            <li key={token.address}>
              <Amount value={amount} token={token} />
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
