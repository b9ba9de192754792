import type { DevnetStep } from './DevnetStep.js'

/** Runs a part of the start, and reports it when it begins and when it is done. */
export type RunStep = <result>(
  name: DevnetStep['name'],
  text: string,
  run: () => Promise<result>,
) => Promise<result>

export function createRunStep(onProgress: ((step: DevnetStep) => void) | undefined): RunStep {
  return async (name, text, run) => {
    const start = performance.now()
    onProgress?.({ name, text })
    const result = await run()
    onProgress?.({ name, text, milliseconds: Math.round(performance.now() - start) })
    return result
  }
}
