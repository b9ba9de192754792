'use client'
import { useEffect, type RefObject } from 'react'

/** Calls back on Escape, unless something else has used the key or lies above the element. */
export function useEscape(element: RefObject<Element | null>, onEscape: () => void): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape' || event.defaultPrevented || event.isComposing) return
      if (element.current?.closest('[inert]')) return
      event.preventDefault()
      onEscape()
    }
    document.addEventListener('keydown', onKeyDown)
    return () => document.removeEventListener('keydown', onKeyDown)
  }, [element, onEscape])
}
