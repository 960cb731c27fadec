/** Work that is done a line at a time, so that whoever does it can show how far it is, give way to others, and stop. */
export type Steps<Step, Result> = Generator<Step, Result, void>

/** Does all the steps at once. */
export function runSteps<Result>(steps: Steps<unknown, Result>): Result {
  for (;;) {
    const step = steps.next()
    if (step.done === true) return step.value
  }
}
