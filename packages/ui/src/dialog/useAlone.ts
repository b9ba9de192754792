'use client'
import { inertOthers } from 'aria-hidden'
import { useEffect, type RefObject } from 'react'

/** Makes an element all that there is on the page: the rest keeps still, and cannot be reached. */
export function useAlone(element: RefObject<Element | null>): void {
  useEffect(() => {
    if (!element.current) return
    // What announces itself must still be heard.
    const undo = inertOthers([element.current, ...document.querySelectorAll('[aria-live]')])
    const { style, clientWidth } = document.documentElement
    const { overflow, scrollbarGutter } = style
    // The room of a scrollbar that goes stays, or the page would jump.
    if (window.innerWidth > clientWidth) style.scrollbarGutter = 'stable'
    style.overflow = 'hidden'
    return () => {
      undo()
      style.overflow = overflow
      style.scrollbarGutter = scrollbarGutter
    }
  }, [element])
}
