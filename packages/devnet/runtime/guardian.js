// Ends the devnet's processes when the process that started them is gone, however it went.
// Standard input is a pipe from that process: "+pid" and "-pid" lines, and its end means the process has ended.
import { createInterface } from 'node:readline'

const pids = new Set()

// A terminal sends its signals to everyone; this process leaves last.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => {})

const lines = createInterface({ input: process.stdin })
lines.on('line', (line) => {
  const pid = Number(line.slice(1))
  if (line.startsWith('+')) pids.add(pid)
  else pids.delete(pid)
})
lines.on('close', () => {
  for (const pid of pids) {
    try {
      process.kill(pid, 'SIGKILL')
    } catch {
      // It has ended already.
    }
  }
})
