// Preloaded into the bundler, which listens on every interface and has no option for it.
// Tells the devnet through the IPC channel that it listens, or why it cannot.
import { Server } from 'node:net'

const { listen } = Server.prototype

Server.prototype.listen = function (options, ...rest) {
  if (options?.port === undefined) throw new Error('only listen({ port }) can be bound to loopback')
  this.once('listening', () => process.send?.({}))
  this.once('error', ({ code }) => process.send?.({ failed: { code } }))
  return listen.call(this, { ...options, host: '127.0.0.1' }, ...rest)
}
