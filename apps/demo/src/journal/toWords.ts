import type { Entry, PromptEntry } from './createJournal.js'

const promptStates: Record<PromptEntry['state'], string> = {
  asked: 'waiting for the owner',
  signed: 'the owner confirmed',
  declined: 'the owner declined',
}

/** What became of it. */
export function toWords(entry: Entry): string {
  if (entry.type === 'prompt') return promptStates[entry.state]
  const { state, block, first, reason } = entry
  switch (state) {
    case 'pending':
      return 'on its way'
    case 'landed':
      return [
        block === undefined ? 'landed' : `landed in block ${block}`,
        first && 'account and key in the same operation',
      ]
        .filter(Boolean)
        .join(' · ')
    case 'denied':
    case 'refused':
      return reason ?? 'refused'
    case 'undone':
      return `undone in its block: ${reason ?? 'no reason given'}`
  }
}
