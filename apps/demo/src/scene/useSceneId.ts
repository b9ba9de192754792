import { useSyncExternalStore } from 'react'
import { sceneOf, type SceneId } from './scenes.js'

function subscribe(listener: () => void): () => void {
  window.addEventListener('hashchange', listener)
  return () => window.removeEventListener('hashchange', listener)
}

const read = (): SceneId => sceneOf(location.hash.slice(1)).id

/** The scene that the address names: `#spend`. */
export function useSceneId(): SceneId {
  return useSyncExternalStore(subscribe, read)
}
