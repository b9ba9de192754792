import type { ReactElement } from 'react'
import { scenes, type SceneId } from './scenes.js'

/** The way on: scenes are steps of one walk. */
export function NextScene({ after }: { after: SceneId }): ReactElement | null {
  const next = scenes[scenes.findIndex(({ id }) => id === after) + 1]
  if (next === undefined) return null
  const href = `#${next.id}`
  // This link goes with its scene: the focus, and the page with it, go up to the one that stays.
  const goUp = (): void => document.querySelector<HTMLElement>(`nav a[href="${href}"]`)?.focus()
  return (
    <p className="next">
      <a href={href} onClick={goUp}>
        Next: {next.title}
      </a>
    </p>
  )
}
