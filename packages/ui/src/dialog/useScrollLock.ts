'use client'
import { useEffect } from 'react'

let locks = 0
let before = { overflow: '', scrollbarGutter: '' }

/**
 * Holds the page still while something modal lies over it, and keeps the room of its scrollbar. Inline,
 * so that it works without our stylesheet, wins over the page's own, and needs no leave from a
 * Content-Security-Policy.
 */
export function useScrollLock(active: boolean): void {
  useEffect(() => {
    if (!active) return
    const { style, clientWidth } = document.documentElement
    if (locks === 0) {
      const { overflow, scrollbarGutter } = style
      before = { overflow, scrollbarGutter }
      if (innerWidth > clientWidth) style.scrollbarGutter = 'stable'
      style.overflow = 'hidden'
    }
    locks += 1
    return () => {
      locks -= 1
      if (locks === 0) Object.assign(style, before)
    }
  }, [active])
}
