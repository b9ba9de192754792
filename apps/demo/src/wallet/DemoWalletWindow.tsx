import { useEffect, useRef, useState, useSyncExternalStore, type ReactElement } from 'react'
import { createPortal } from 'react-dom'
import type { DemoWallet } from './createDemoWallet.js'
import styles from './demoWallet.css?inline'
import './demoWalletFrame.css'

/**
 * The wallet's own window. It lives in a frame of its own, so that a dialog of the page can neither
 * cover it nor take its focus, as with a real wallet.
 */
export function DemoWalletWindow({ wallet }: { wallet: DemoWallet }): ReactElement {
  const { prompt } = useSyncExternalStore(wallet.subscribe, wallet.getState)
  const frame = useRef<HTMLIFrameElement>(null)
  const [body, setBody] = useState<HTMLElement>()

  useEffect(() => {
    const page = frame.current?.contentDocument
    if (!page) return undefined
    page.documentElement.lang = 'en'
    page.title = 'Test Wallet'
    const style = page.createElement('style')
    style.textContent = styles
    page.head.append(style)
    setBody(page.body)
    const resized = new ResizeObserver(() => {
      if (frame.current) frame.current.style.blockSize = `${page.body.offsetHeight}px`
    })
    resized.observe(page.body)
    return () => {
      resized.disconnect()
      style.remove()
    }
  }, [])

  // aria-live keeps a modal dialog of the page from hiding the frame from screen readers.
  return createPortal(
    <div className="test-wallet-frame" data-state={prompt ? 'asking' : 'idle'} aria-live="polite">
      <iframe ref={frame} title="Test Wallet, a separate program" />
      {body && createPortal(<WalletContent wallet={wallet} />, body)}
    </div>,
    document.body,
  )
}

function WalletContent({ wallet }: { wallet: DemoWallet }): ReactElement {
  const { prompt, requests, outcome } = useSyncExternalStore(wallet.subscribe, wallet.getState)
  const title = useRef<HTMLHeadingElement>(null)

  // As a wallet's window does: it comes to the front, and when it is done the page has the focus again.
  useEffect(() => {
    if (!prompt) return undefined
    const before = document.activeElement
    title.current?.focus()
    return () => {
      if (before instanceof HTMLElement) before.focus()
    }
  }, [prompt])

  return (
    <main aria-label="Test Wallet">
      <header>
        <b>Test Wallet</b>
        <span aria-hidden="true" className="buttons">
          <i />
          <i />
        </span>
      </header>
      <div className="body">
        {prompt ? (
          <>
            <h1 ref={title} tabIndex={-1}>
              {prompt.title}
            </h1>
            <p>{prompt.origin}</p>
            <dl>
              {prompt.rows.map(({ label, value }) => (
                <div key={label}>
                  <dt>{label}</dt>
                  <dd>{value}</dd>
                </div>
              ))}
            </dl>
            <div className="actions">
              <button type="button" onClick={wallet.reject}>
                Reject
              </button>
              <button type="button" onClick={wallet.confirm}>
                Confirm
              </button>
            </div>
          </>
        ) : (
          <output>
            {outcome
              ? `${outcome.type === 'signed' ? 'Signed' : 'Declined'} ${outcome.at.toLocaleTimeString('en', { hour12: false })}`
              : 'Nothing to confirm.'}
          </output>
        )}
      </div>
      <footer>
        {requests === 1 ? '1 request since start' : `${requests} requests since start`}
      </footer>
    </main>
  )
}
