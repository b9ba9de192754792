'use client'
import { useEffect, useRef, useState, type ReactElement } from 'react'
import { Icon } from '../icons/Icon.js'
import { useConsent } from './ConsentContext.js'

/** Says that a warning is out of view, and leads to it; gone once all have been seen. */
export function MoreBelow({ count }: { count: number }): ReactElement | null {
  const { messages } = useConsent()
  const button = useRef<HTMLButtonElement>(null)
  const [seen, setSeen] = useState(true)

  useEffect(() => {
    const notices = noticesBeside(button.current)
    if (notices.length === 0) return
    const left = new Set(notices)
    const observer = new IntersectionObserver(
      (entries) => {
        for (const { target, isIntersecting } of entries) {
          if (isIntersecting) left.delete(target)
        }
        setSeen(left.size === 0)
      },
      { threshold: 0.6 },
    )
    for (const notice of notices) observer.observe(notice)
    return () => observer.disconnect()
  }, [count])

  if (count === 0) return null
  return (
    <button
      ref={button}
      type="button"
      data-slot="more-below"
      data-state={seen ? 'seen' : undefined}
      onClick={() => noticesBeside(button.current).at(-1)?.scrollIntoView({ block: 'end' })}
    >
      <Icon name="warning" />
      {messages.warningsBelow(count)}
      <Icon name="down" />
    </button>
  )
}

const noticesBeside = (element: Element | null): readonly Element[] => [
  ...(element
    ?.closest('[data-vk]')
    ?.querySelectorAll('[data-slot=consent-aside] [data-slot=notice]') ?? []),
]
