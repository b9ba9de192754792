import { execFileSync } from 'node:child_process'

export type RunningProcess = { pid: number; parent: number; command: string }

/** The machine's processes. */
export function runningProcesses(): RunningProcess[] {
  return execFileSync('ps', ['-A', '-ww', '-o', 'pid=,ppid=,stat=,args='], { encoding: 'utf8' })
    .split('\n')
    .map((line) => /^\s*(\d+)\s+(\d+)\s+(\S+)\s+(.*)$/.exec(line))
    .filter((match) => match !== null)
    .filter(([, , , status]) => !status?.startsWith('Z'))
    .map(([, pid, parent, , command = '']) => ({
      pid: Number(pid),
      parent: Number(parent),
      command,
    }))
}
