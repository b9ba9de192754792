const help = {
  keeper_charges_total: 'Periods that were charged.',
  keeper_failed_operations_total: 'Operations that landed and were undone.',
  keeper_ended_total: 'Subscriptions that are charged no more.',
  keeper_errors_total: 'Visits that failed and will be repeated.',
  keeper_subscriptions: 'Subscriptions that are charged.',
} as const

type Name = keyof typeof help

export type Metrics = {
  count: (name: Exclude<Name, 'keeper_subscriptions'>) => void
  /** Prometheus text format, version 0.0.4. */
  render: (gauges: { keeper_subscriptions: number }) => string
}

export function createMetrics(): Metrics {
  const counters = new Map<Name, number>()
  return {
    count: (name) => counters.set(name, (counters.get(name) ?? 0) + 1),
    render(gauges) {
      const names = Object.keys(help) as Name[]
      return names
        .map((name) => {
          const type = name in gauges ? 'gauge' : 'counter'
          const value = name === 'keeper_subscriptions' ? gauges[name] : (counters.get(name) ?? 0)
          return `# HELP ${name} ${help[name]}\n# TYPE ${name} ${type}\n${name} ${value}\n`
        })
        .join('')
    },
  }
}
