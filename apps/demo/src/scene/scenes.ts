import { lazy, type ComponentType } from 'react'
import type { AppId } from '../apps.js'

export type SceneId = 'play' | 'spend' | 'subscribe' | 'break-in' | 'keys'

export type SceneEntry = {
  id: SceneId
  title: string
  app: AppId
  Scene: ComponentType
}

const play: SceneEntry = {
  id: 'play',
  title: 'Play',
  app: 'arena',
  Scene: lazy(async () => ({ default: (await import('../scenes/play/PlayScene.js')).PlayScene })),
}

/** Each scene is loaded when it is opened. */
export const scenes: readonly SceneEntry[] = [
  play,
  {
    id: 'spend',
    title: 'Spend',
    app: 'shop',
    Scene: lazy(async () => ({
      default: (await import('../scenes/spend/SpendScene.js')).SpendScene,
    })),
  },
  {
    id: 'subscribe',
    title: 'Subscribe',
    app: 'gazette',
    Scene: lazy(async () => ({
      default: (await import('../scenes/subscribe/SubscribeScene.js')).SubscribeScene,
    })),
  },
  {
    id: 'break-in',
    title: 'Break in',
    app: 'glasshouse',
    Scene: lazy(async () => ({
      default: (await import('../scenes/breakIn/BreakInScene.js')).BreakInScene,
    })),
  },
  {
    id: 'keys',
    title: 'Keys',
    app: 'arena',
    Scene: lazy(async () => ({ default: (await import('../scenes/keys/KeysScene.js')).KeysScene })),
  },
]

/** The scene of that name; the first one where there is none. */
export const sceneOf = (id: string): SceneEntry => scenes.find((scene) => scene.id === id) ?? play
