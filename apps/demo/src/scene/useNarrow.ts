import { useSyncExternalStore } from 'react'

/** As in styles.css. */
const query = matchMedia('(max-width: 719px)')

function subscribe(listener: () => void): () => void {
  query.addEventListener('change', listener)
  return () => query.removeEventListener('change', listener)
}

/** Whether there is room for one column only. Order in the document then follows the order on the screen. */
export const useNarrow = (): boolean => useSyncExternalStore(subscribe, () => query.matches)
