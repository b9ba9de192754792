import { PortInUseError } from '../errors/PortInUseError.js'
import { anyFreePort } from './anyFreePort.js'
import { isPortFree } from './isPortFree.js'

const tries = 100

/**
 * Starts something on a port: the one asked for, any free one (0), or the first free one from `preferred` on.
 * A port that another program takes between the look and the start counts as taken: `start` then throws
 * {@link PortInUseError}, and only a port that was asked for ends the search.
 */
export async function listenOn<result>({
  field,
  asked,
  preferred,
  start,
}: {
  field: string
  asked: number | undefined
  preferred: number
  start: (port: number) => Promise<result>
}): Promise<result> {
  if (asked !== undefined && asked !== 0) {
    if (!(await isPortFree(asked))) throw new PortInUseError({ field, port: asked })
    return start(asked)
  }
  let port = preferred
  for (let attempt = 0; attempt < tries; attempt++) {
    port = asked === 0 ? await anyFreePort() : preferred + attempt
    if (!(await isPortFree(port))) continue
    try {
      return await start(port)
    } catch (error) {
      if (!(error instanceof PortInUseError)) throw error
    }
  }
  throw new PortInUseError({ field, port })
}
