import { createContext, useContext } from 'react'
import type { Setup } from './setup.js'

export const SetupContext = createContext<Setup | undefined>(undefined)

/** What the page was set up with. */
export function useSetup(): Setup {
  const setup = useContext(SetupContext)
  if (setup === undefined) throw new Error('SetupContext has no value here.')
  return setup
}
