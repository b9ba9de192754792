import type { SceneId } from '../scene/scenes.js'

/** What a module looked at, and what it asked for. */
export type Enforced = { module: string; rule: string }

export type Entry = {
  id: number
  scene: SceneId
  at: Date
  title: string
} & (
  | { type: 'prompt'; state: 'asked' | 'signed' | 'declined' }
  | {
      type: 'operation'
      /**
       * `denied`: by our own check, nothing was sent. `refused`: by the chain, before it was in a block.
       * `undone`: in a block, without effect.
       */
      state: 'pending' | 'landed' | 'denied' | 'refused' | 'undone'
      /** Of the owner, about a key: nothing that an app wanted done. */
      change?: boolean | undefined
      /** The one that created the account or installed the key, too. */
      first?: boolean | undefined
      gas?: bigint | undefined
      block?: bigint | undefined
      /** Why it was refused or undone. */
      reason?: string | undefined
      enforced?: readonly Enforced[] | undefined
    }
)

export type OperationEntry = Extract<Entry, { type: 'operation' }>
export type PromptEntry = Extract<Entry, { type: 'prompt' }>

export type Journal = {
  getState: () => readonly Entry[]
  subscribe: (listener: () => void) => () => void
  /** Notes what begins; returns the way to say how it went on. */
  operation: (title: string, also?: { change: boolean }) => (next: Partial<OperationEntry>) => void
  prompt: (title: string) => (state: PromptEntry['state']) => void
  /** What is noted from now on belongs to this scene. */
  open: (scene: SceneId) => void
}

/** What happened since the page was opened: every prompt and every user operation, newest first. */
export function createJournal(): Journal {
  const listeners = new Set<() => void>()
  let entries: readonly Entry[] = []
  let scene: SceneId = 'play'
  let next = 0

  function become(changed: readonly Entry[]): void {
    entries = changed
    for (const listener of listeners) listener()
  }

  const patch = (id: number, change: object): void =>
    become(entries.map((entry) => (entry.id === id ? { ...entry, ...change } : entry)))

  return {
    getState: () => entries,
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    operation(title, also) {
      const id = next++
      const entry: Entry = {
        ...also,
        id,
        scene,
        at: new Date(),
        title,
        type: 'operation',
        state: 'pending',
      }
      become([entry, ...entries])
      return (next) => patch(id, { at: new Date(), ...next })
    },
    prompt(title) {
      const id = next++
      become([{ id, scene, at: new Date(), title, type: 'prompt', state: 'asked' }, ...entries])
      return (state) => patch(id, { state })
    },
    open(id) {
      scene = id
    },
  }
}
