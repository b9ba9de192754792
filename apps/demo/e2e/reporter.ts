import type { Reporter, TestCase, TestResult } from '@playwright/test/reporter'

/** Ends a run with `N passed, M failed`. */
export default class Count implements Reporter {
  private readonly outcomes = new Map<string, TestResult['status']>()
  private problems = 0

  onTestEnd(test: TestCase, result: TestResult): void {
    this.outcomes.set(test.id, result.status)
  }

  onError(): void {
    this.problems += 1
  }

  onExit(): Promise<void> {
    const statuses = [...this.outcomes.values()]
    const passed = statuses.filter((status) => status === 'passed').length
    const failed = statuses.filter((status) => status !== 'passed' && status !== 'skipped').length
    process.stdout.write(`${passed} passed, ${failed + this.problems} failed\n`)
    return Promise.resolve()
  }
}
