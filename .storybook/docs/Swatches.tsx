import type { ReactElement } from 'react'

const colours = [
  'accent',
  'on-accent',
  'surface',
  'surface-raised',
  'text',
  'text-muted',
  'border',
  'border-strong',
  'danger',
  'warning',
  'success',
  'focus',
]

const Grid = ({ theme }: { theme: string }): ReactElement => (
  <div
    data-vk=""
    data-theme={theme}
    style={{
      display: 'grid',
      gridTemplateColumns: 'repeat(auto-fill, minmax(140px, 1fr))',
      gap: 16,
      padding: 24,
      marginBlockEnd: 16,
      borderRadius: 'var(--vk-radius)',
      background: 'var(--vk-surface)',
      color: 'var(--vk-text)',
    }}
  >
    {colours.map((name) => (
      <figure key={name} style={{ margin: 0 }}>
        <div
          style={{
            blockSize: 56,
            borderRadius: 'calc(var(--vk-radius) * 0.75)',
            border: '1px solid var(--vk-border-strong)',
            background: `var(--vk-${name})`,
          }}
        />
        <figcaption style={{ paddingBlockStart: 6, fontSize: 13 }}>{`--vk-${name}`}</figcaption>
      </figure>
    ))}
  </div>
)

/** The colours of both themes. */
export const Swatches = (): ReactElement => (
  <>
    <Grid theme="light" />
    <Grid theme="dark" />
  </>
)
