import type { ReactElement, ReactNode } from 'react'
import { DialogDescription } from '../dialog/DialogDescription.js'
import { safeText } from '../format/safeText.js'
import { permissionPhrases } from '../format/words.js'
import { useWords } from '../words/useWords.js'
import type { ConsentDialogProps } from './ConsentDialog.js'

const progress = { signing: 0, granted: 1, failed: 1, landed: 3 } as const

/** What the dialog shows once the user has decided, or where nothing may be decided. */
export function ConsentOutcome(props: ConsentDialogProps): ReactElement {
  const { state, messages } = props
  return (
    <>
      <div data-slot="consent-scroll">
        <div data-slot="outcome">
          <Text {...props} />
        </div>
      </div>
      <footer data-slot="consent-footer">
        {state !== 'blocked' && state !== 'request' && (
          <ol data-slot="steps">
            {messages.steps.map((step, index) => {
              const current = index === progress[state]
              const done = index < progress[state]
              return (
                <li
                  key={step}
                  data-slot="step"
                  data-state={done ? 'done' : current ? 'current' : 'todo'}
                  aria-current={current ? 'step' : undefined}
                >
                  {current && state === 'signing' ? messages.stepSigning : step}
                </li>
              )
            })}
          </ol>
        )}
        <div
          data-slot="actions"
          data-layout={
            state === 'signing' || state === 'blocked' || state === 'landed' ? 'stack' : undefined
          }
        >
          <Buttons {...props} />
        </div>
      </footer>
    </>
  )
}

function Text(props: ConsentDialogProps): ReactElement {
  const { state, messages, app, description, deadline, created = false, problem } = props
  const words = useWords()
  const { format } = words
  const name = safeText(app.name)
  const until =
    description && description.validUntil !== 'never'
      ? format.time(description.validUntil)
      : undefined

  if (state === 'blocked') {
    return (
      <>
        <Lead>{messages.blockedText}</Lead>
        <table data-slot="differences">
          <thead>
            <tr>
              <th scope="col">
                <span data-slot="hidden">{messages.fullRequest}</span>
              </th>
              <th scope="col">{messages.asked}</th>
              <th scope="col">{messages.inBytes}</th>
            </tr>
          </thead>
          <tbody>
            {(props.differences ?? []).map(({ field, expected, actual }) => (
              <tr key={field}>
                <th scope="row">{field}</th>
                <td>
                  <bdi>{expected}</bdi>
                </td>
                <td>
                  <bdi>{actual}</bdi>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </>
    )
  }

  if (state === 'signing') {
    const phrases = description?.lines.flatMap((line) => permissionPhrases(line, words)) ?? []
    return (
      <>
        <Lead>{messages.summary(name, format.list(phrases), until)}</Lead>
        <p data-slot="plate">
          <span>{messages.walletShows(props.owner ?? 'eoa')}</span>
          <span>{messages.signingPlate}</span>
          <span>{messages.usableUntil(format.time(deadline))}</span>
        </p>
        <p data-small="" data-muted="">
          {messages.signingFree}
        </p>
      </>
    )
  }

  const text = {
    granted: messages.grantedText(name),
    landed: messages.landedText(created),
    failed: messages.failedText,
    request: '',
  }[state]
  const spend = description?.lines.find(({ type }) => type === 'erc20-spend')
  return (
    <>
      <Lead>{text}</Lead>
      <dl data-slot="facts">
        {problem && <Fact label={messages.happened}>{problem}</Fact>}
        <Fact label={messages.ends}>{until ?? messages.forever}</Fact>
        {spend?.type === 'erc20-spend' && (
          <Fact label={messages.canSpend}>{format.amount(spend.limit, spend.token)}</Fact>
        )}
        {state !== 'landed' && <Fact label={messages.usable}>{format.time(deadline)}</Fact>}
      </dl>
    </>
  )
}

function Lead({ children }: { children: ReactNode }): ReactElement {
  return <DialogDescription slot="consent-summary">{children}</DialogDescription>
}

function Fact({ label, children }: { label: string; children: ReactNode }): ReactElement {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  )
}

function Buttons({
  state,
  messages,
  onAllow,
  onClose,
  onTakeBack,
}: ConsentDialogProps): ReactElement {
  const primary = (label: string, onClick: () => void): ReactElement => (
    <button
      type="button"
      data-slot="button"
      data-size="large"
      data-tone="primary"
      onClick={onClick}
    >
      {label}
    </button>
  )
  const plain = (label: string, onClick: () => void): ReactElement => (
    <button type="button" data-slot="button" data-size="large" onClick={onClick}>
      {label}
    </button>
  )
  switch (state) {
    case 'signing':
      return plain(messages.stopWaiting, onClose)
    case 'blocked':
      return plain(messages.close, onClose)
    case 'failed':
      return (
        <>
          {plain(onTakeBack ? messages.takeBack : messages.close, onTakeBack ?? onClose)}
          {primary(messages.tryAgain, onAllow)}
        </>
      )
    case 'granted':
      return (
        <>
          {onTakeBack && plain(messages.takeBack, onTakeBack)}
          {primary(messages.done, onClose)}
        </>
      )
    default:
      return primary(messages.done, onClose)
  }
}
