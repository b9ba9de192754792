import type { CodeStep } from '../../code/CodePanel.js'

export const code: readonly CodeStep[] = [
  {
    title: 'List, watch, narrow, extend, revoke',
    code: `
<SessionManager
  messages={en}
  account={account}
  chainId={chainId}
/>`,
  },
  {
    title: 'The same with a design of your own',
    code: `
const { data: sessions } = useSessions()
const { data: status } = useSessionStatus({ session })
const { data: usage } = useSessionPermissions({
  session,
})`,
  },
  {
    title: 'Extend or narrow in place',
    code: `
const { mutate: updateSession } = useUpdateSession()
updateSession({
  session,
  request: { ...session.request, validUntil },
})`,
  },
  {
    title: 'Replace a lost or leaked key',
    code: `
const { mutate: rotate } = useRotateSessionKey()
rotate({ session }) // terms, limits and what was spent stay`,
  },
  {
    title: 'Take back one, or all',
    code: `
const { mutate: revoke } = useRevokeSession()
const { mutate: revokeAll } = useRevokeAllSessions()`,
  },
  {
    title: 'Nothing left in the browser? Ask the chain',
    code: `
const { mutate: recover } = useRecoverSessions()
recover() // no prompt`,
  },
]
