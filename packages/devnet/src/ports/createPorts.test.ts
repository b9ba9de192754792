import { createServer, type Server } from 'node:net'
import { afterAll, expect, test } from 'vitest'
import { PortInUseError } from '../errors/PortInUseError.js'
import { anyFreePort } from './anyFreePort.js'
import { createPorts } from './createPorts.js'

const servers: Server[] = []
afterAll(() => {
  for (const server of servers) server.close()
})

/** Afterwards something listens there: this test's server, or what was there before. */
const occupy = (port: number): Promise<void> =>
  new Promise((resolve) => {
    const server = createServer()
    servers.push(server)
    server.once('error', () => resolve())
    server.listen(port, '127.0.0.1', resolve)
  })

const identity = (port: number) => Promise.resolve(port)

test('default: the next port if the usual one is taken', async () => {
  await occupy(8545)
  const ports = await createPorts({})
  expect(await ports.listen('port', identity)).toBeGreaterThan(8545)
})

test('behavior: what was asked for one part is left alone by the others', async () => {
  const wanted = await (await createPorts({})).listen('bundlerPort', identity)
  const ports = await createPorts({ paymasterPort: wanted })
  expect(await ports.listen('bundlerPort', identity)).toBeGreaterThan(wanted)
  expect(await ports.listen('paymasterPort', identity)).toBe(wanted)
})

test('behavior: a port that is taken between look and start counts as taken', async () => {
  const ports = await createPorts({ bundlerPort: 0 })
  const tried: number[] = []
  const started = await ports.listen('bundlerPort', async (port) => {
    tried.push(port)
    if (tried.length < 3) throw new PortInUseError({ field: 'bundlerPort', port })
    return port
  })
  expect(tried).toHaveLength(3)
  expect(started).toBe(tried[2])
})

test('behavior: a start that fails for another reason is not repeated', async () => {
  const ports = await createPorts({})
  let tries = 0
  const start = () => {
    tries += 1
    return Promise.reject(new Error('no such program'))
  }
  await expect(ports.listen('port', start)).rejects.toThrow('no such program')
  expect(tries).toBe(1)
})

test('error: a port that was asked for is taken between look and start', async () => {
  const port = await anyFreePort()
  const ports = await createPorts({ port })
  const taken = new PortInUseError({ field: 'port', port })
  await expect(ports.listen('port', () => Promise.reject(taken))).rejects.toBe(taken)
})

test('error: a port that was asked for is taken', async () => {
  const port = await anyFreePort()
  await occupy(port)
  await expect(createPorts({ paymasterPort: port })).rejects.toMatchObject({
    name: 'PortInUseError',
    field: 'paymasterPort',
    port,
  })
})
