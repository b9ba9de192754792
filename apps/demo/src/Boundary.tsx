import { Component, type ReactElement, type ReactNode } from 'react'
import { Trouble } from './Trouble.js'
import { messageOf } from './messageOf.js'

/** Shows what broke, in place of what did. */
export class Boundary extends Component<{ children: ReactNode }, { error?: unknown }> {
  override state: { error?: unknown } = {}

  static getDerivedStateFromError(error: unknown): { error: unknown } {
    return { error }
  }

  override render(): ReactNode | ReactElement {
    const { error } = this.state
    if (error === undefined) return this.props.children
    return (
      <main className="scene">
        <Trouble title="This scene did not load." text={messageOf(error)} />
      </main>
    )
  }
}
