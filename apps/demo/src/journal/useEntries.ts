import { useSyncExternalStore } from 'react'
import type { SceneId } from '../scene/scenes.js'
import { useSetup } from '../SetupContext.js'
import type { Entry } from './createJournal.js'

/** What happened in one scene, newest first. */
export function useEntries(scene: SceneId): readonly Entry[] {
  const { journal } = useSetup()
  const entries = useSyncExternalStore(journal.subscribe, journal.getState)
  return entries.filter((entry) => entry.scene === scene)
}
