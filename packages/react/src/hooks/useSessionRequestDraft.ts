'use client'
import {
  changeSessionRequestDraft,
  createSessionRequestDraft,
  type PermissionDraft,
  type ReviewSessionRequestDraftParameters,
  type SessionRequest,
  type SessionRequestDraft,
  type SessionRequestDraftChange,
  type SessionRequestDraftReview,
} from '@valetkey/core'
import { lazyDraftReview } from '@valetkey/core/query'
import { useEffect, useMemo, useRef, useState } from 'react'
import { useOnFirstUse } from '../utils/useOnFirstUse.js'
import { useValetKeyConfig } from './useValetKeyConfig.js'

export type UseSessionRequestDraftParameters = {
  /** Where the draft lives elsewhere: its value now. Goes with `onChange`. */
  value?: SessionRequestDraft | undefined
  /** What an uncontrolled draft begins with. */
  defaultValue?: SessionRequestDraft | Partial<SessionRequest> | undefined
  onChange?: ((draft: SessionRequestDraft) => void) | undefined
} & Omit<ReviewSessionRequestDraftParameters, 'draft' | 'kinds'>

export type UseSessionRequestDraftReturnType = SessionRequestDraftReview & {
  draft: SessionRequestDraft
  /**
   * The rules are still being fetched, as the first draft of a page is shown: it can be changed, and is
   * reviewed as soon as they are there.
   */
  isPending: boolean
  add(permission: PermissionDraft): void
  /** Puts a permission, as a whole, in the place of an entry's. */
  edit(key: string, permission: PermissionDraft): void
  remove(key: string): void
  /** Changes the time range, `batch` and `adjustable`: those that are named. */
  setTerms(terms: Omit<SessionRequestDraft, 'entries' | 'added'>): void
  /** Takes over a whole request, such as a warning's way out. */
  replace(request: Partial<SessionRequest>): void
}

/** The headless state of a permission picker, controlled or uncontrolled. */
export function useSessionRequestDraft({
  value,
  defaultValue,
  onChange,
  before,
  account,
  approvals,
  calls,
  now,
  ...parameters
}: UseSessionRequestDraftParameters = {}): UseSessionRequestDraftReturnType {
  const config = useValetKeyConfig()
  const { kinds, labels: known } = config
  const { labels = known } = parameters
  const [own, setOwn] = useState(() => toDraft(defaultValue))
  const draft = value ?? own
  // Changes made before the next render build on each other.
  const latest = useRef(draft)
  useEffect(() => {
    latest.current = draft
  }, [draft])
  const rules = useOnFirstUse(lazyDraftReview, true)
  const review = useMemo(
    () =>
      rules?.reviewSessionRequestDraft({
        draft,
        before,
        account,
        approvals,
        calls,
        labels,
        kinds,
        now,
      }),
    [rules, draft, before, account, approvals, calls, labels, kinds, now],
  )
  return useMemo(() => {
    const change = (made: SessionRequestDraftChange): void => {
      latest.current = changeSessionRequestDraft(latest.current, made)
      setOwn(latest.current)
      onChange?.(latest.current)
    }
    return {
      ...(review ?? unreviewed),
      isPending: review === undefined,
      draft,
      add: (permission) => change({ type: 'add', permission }),
      edit: (key, permission) => change({ type: 'edit', key, permission }),
      remove: (key) => change({ type: 'remove', key }),
      setTerms: (terms) => change({ type: 'terms', terms }),
      replace: (request) => change({ type: 'replace', request }),
    }
  }, [draft, review, onChange])
}

const unreviewed: SessionRequestDraftReview = {
  request: undefined,
  issues: [],
  ids: {},
  preview: undefined,
}

function toDraft(
  value: UseSessionRequestDraftParameters['defaultValue'] = {},
): SessionRequestDraft {
  return 'entries' in value ? value : createSessionRequestDraft(value)
}
