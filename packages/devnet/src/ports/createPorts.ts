import { PortInUseError } from '../errors/PortInUseError.js'
import { anyFreePort } from './anyFreePort.js'
import { isPortFree } from './isPortFree.js'
import { portFields, type PortField } from './portFields.js'

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
  const reserved = new Set<number>()
  for (const field of ['port', 'bundlerPort', 'paymasterPort'] as const) {
    const port = asked[field]
    if (!port) continue
    if (!(await isPortFree(port))) throw new PortInUseError({ field, port })
    reserved.add(port)
  }

  return {
    async listen(field, start) {
      const { usual } = portFields[field]
      if (asked[field]) return start(asked[field])
      for (let attempt = 0; attempt < tries; attempt++) {
        const port = asked[field] === 0 ? await anyFreePort() : usual + attempt
        if (reserved.has(port) || !(await isPortFree(port))) continue
        try {
          return await start(port)
        } catch (error) {
          if (!(error instanceof PortInUseError)) throw error
        }
      }
      throw new PortInUseError({ field, port: usual })
    },
  }
}
