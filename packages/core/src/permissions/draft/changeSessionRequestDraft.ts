import type { SessionRequest } from '../types.js'
import { createSessionRequestDraft } from './createSessionRequestDraft.js'
import type {
  PermissionDraft,
  SessionRequestDraft,
  SessionRequestDraftEntry,
} from './SessionRequestDraft.js'

export type SessionRequestDraftChange =
  /** At the end of the list. */
  | { type: 'add'; permission: PermissionDraft }
  /** The permission of one entry, as a whole. */
  | { type: 'edit'; key: string; permission: PermissionDraft }
  | { type: 'remove'; key: string }
  | { type: 'terms'; terms: Omit<SessionRequestDraft, 'entries' | 'added'> }
  /** By a whole request, such as a warning's way out. Entries that stay keep their keys. */
  | { type: 'replace'; request: Partial<SessionRequest> }

/** The draft after one change. Fits `useReducer`, and `value`/`onChange`. */
export function changeSessionRequestDraft(
  draft: SessionRequestDraft,
  change: SessionRequestDraftChange,
): SessionRequestDraft {
  const { entries, added } = draft
  switch (change.type) {
    case 'add': {
      const entry = { key: String(added), permission: change.permission }
      return { ...draft, entries: [...entries, entry], added: added + 1 }
    }
    case 'edit': {
      const { key, permission } = change
      return {
        ...draft,
        entries: entries.map((entry) => (entry.key === key ? { key, permission } : entry)),
      }
    }
    case 'remove':
      return { ...draft, entries: entries.filter(({ key }) => key !== change.key) }
    case 'terms':
      return { ...draft, ...change.terms }
    case 'replace':
      return replaced(draft, createSessionRequestDraft(change.request))
  }
}

function replaced(draft: SessionRequestDraft, next: SessionRequestDraft): SessionRequestDraft {
  const free = [...draft.entries]
  let { added } = draft
  const entries = next.entries.map(({ permission }): SessionRequestDraftEntry => {
    const index = free.findIndex((entry) => subject(entry.permission) === subject(permission))
    const [same] = index === -1 ? [] : free.splice(index, 1)
    return { key: same?.key ?? String(added++), permission }
  })
  return { ...next, entries, added }
}

/** What an entry is about: it stays the same one while its limits and functions change. */
function subject(permission: PermissionDraft): string {
  const about =
    permission.type === 'erc20-spend'
      ? permission.token
      : permission.type === 'contract-calls' || permission.type === 'paymaster'
        ? permission.address
        : permission.type === 'custom'
          ? `${permission.kind}:${permission.scope}`
          : undefined
  return `${permission.type}:${about?.toLowerCase()}`
}
