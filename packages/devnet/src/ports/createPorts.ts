import { PortInUseError } from '../errors/PortInUseError.js'
import { anyFreePort } from './anyFreePort.js'
import { isPortFree } from './isPortFree.js'
import type { PortField } from './PortField.js'

const preferred: Record<PortField, number> = { port: 8545, bundlerPort: 4337, paymasterPort: 4338 }
const tries = 100

export type Ports = {
  /**
   * Starts something on its port: the one asked for, any free one (0), or the first free one from its usual one on.
   * `start` throws {@link PortInUseError} if another program took the port in the meantime; then the next one is
   * tried, unless the port was asked for.
   */
  listen: <result>(field: PortField, start: (port: number) => Promise<result>) => Promise<result>
}

/** @throws {PortInUseError} if a port that is asked for is taken. */
export async function createPorts(
  asked: Partial<Record<PortField, number | undefined>>,
): Promise<Ports> {
  for (const field of ['port', 'bundlerPort', 'paymasterPort'] as const) {
    const port = asked[field]
    if (port && !(await isPortFree(port))) throw new PortInUseError({ field, port })
  }
  const reserved = new Set(Object.values(asked))

  return {
    async listen(field, start) {
      let port = asked[field] ?? preferred[field]
      if (asked[field]) return start(port)
      for (let attempt = 0; attempt < tries; attempt++) {
        port = asked[field] === 0 ? await anyFreePort() : preferred[field] + attempt
        if (reserved.has(port) || !(await isPortFree(port))) continue
        try {
          return await start(port)
        } catch (error) {
          if (!(error instanceof PortInUseError)) throw error
        }
      }
      throw new PortInUseError({ field, port })
    },
  }
}
