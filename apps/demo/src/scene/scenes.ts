import { lazy, type ComponentType, type LazyExoticComponent } from 'react'
import type { AppId } from '../apps.js'

export type SceneId = 'play' | 'spend' | 'subscribe' | 'break-in' | 'keys'

export type SceneEntry = {
  id: SceneId
  title: string
  app: AppId
  Scene: ComponentType
}

const load = (fetched: () => Promise<ComponentType>): LazyExoticComponent<ComponentType> =>
  lazy(async () => {
    try {
      return { default: await fetched() }
    } catch (error) {
      throw new Error('Its code could not be fetched.', { cause: error })
    }
  })

const play: SceneEntry = {
  id: 'play',
  title: 'Play',
  app: 'arena',
  Scene: load(async () => (await import('../scenes/play/PlayScene.js')).PlayScene),
}

/** Each scene is loaded when it is opened. */
export const scenes: readonly SceneEntry[] = [
  play,
  {
    id: 'spend',
    title: 'Spend',
    app: 'shop',
    Scene: load(async () => (await import('../scenes/spend/SpendScene.js')).SpendScene),
  },
  {
    id: 'subscribe',
    title: 'Subscribe',
    app: 'gazette',
    Scene: load(async () => (await import('../scenes/subscribe/SubscribeScene.js')).SubscribeScene),
  },
  {
    id: 'break-in',
    title: 'Break in',
    app: 'glasshouse',
    Scene: load(async () => (await import('../scenes/breakIn/BreakInScene.js')).BreakInScene),
  },
  {
    id: 'keys',
    title: 'Keys',
    app: 'arena',
    Scene: load(async () => (await import('../scenes/keys/KeysScene.js')).KeysScene),
  },
]

/** The scene of that name; the first one where there is none. */
export const sceneOf = (id: string): SceneEntry => scenes.find((scene) => scene.id === id) ?? play
