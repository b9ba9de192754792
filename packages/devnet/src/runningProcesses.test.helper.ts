import { execFileSync } from 'node:child_process'

/** Ids of the machine's processes whose command line has all these parts. */
export function runningProcesses(...parts: string[]): number[] {
  return execFileSync('ps', ['-A', '-ww', '-o', 'pid=,args='], { encoding: 'utf8' })
    .split('\n')
    .filter((line) => parts.every((part) => line.includes(part)))
    .map((line) => Number.parseInt(line, 10))
}
