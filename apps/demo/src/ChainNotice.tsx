import type { ReactElement } from 'react'
import { useBlockNumber } from 'wagmi'
import { useSetup } from './SetupContext.js'

/** Says that the chain does not answer, until it does. */
export function ChainNotice(): ReactElement | null {
  const { chain } = useSetup()
  const { isError } = useBlockNumber({ query: { refetchInterval: 4000, retry: 1 } })
  if (!isError) return null
  return (
    <p className="notice" role="alert">
      <b>{chain.name} does not answer.</b> Nothing can be read or sent until it does. On a devnet,
      start it again with <code>npm start</code> and reload.
    </p>
  )
}
