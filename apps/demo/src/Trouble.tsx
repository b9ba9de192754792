import type { ReactElement } from 'react'

/** What is wrong with the page as a whole, and the way on. */
export function Trouble({ title, text }: { title: string; text: string }): ReactElement {
  return (
    <div className="card trouble" role="alert">
      <h1>{title}</h1>
      <p>{text}</p>
      <p className="muted">
        Is <code>npm start</code> still running? Start it again if not, then reload: keys and
        sessions of this browser are kept.
      </p>
      <button type="button" className="button" onClick={() => location.reload()}>
        Reload
      </button>
    </div>
  )
}
