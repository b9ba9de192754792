// Preloaded into the bundler, which listens on every interface and has no option for it.
// Says through the IPC channel when it listens, or why it cannot.
import { Server } from 'node:net'

const { listen } = Server.prototype

Server.prototype.listen = function (options, ...rest) {
  if (typeof options !== 'object' || options.port === undefined) {
    throw new Error('the devnet only knows how to bind listen({ port }) to loopback')
  }
  this.once('listening', () => process.send?.({ listening: this.address() }))
  this.once('error', ({ code, message }) => process.send?.({ failed: { code, message } }))
  return listen.call(this, { ...options, host: '127.0.0.1' }, ...rest)
}
