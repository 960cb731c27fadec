/** Work that is done a line at a time, so that whoever does it can show how far it is, give way to others, and stop. */
export type Steps<Step, Result> = Generator<Step, Result, void>

/** Does all the steps at once. */
export function runSteps<Result>(steps: Steps<unknown, Result>): Result {
  for (;;) {
    const step = steps.next()
    if (step.done === true) return step.value
  }
}

/** The same of work that waits for something in between. */
export type LongSteps<Step, Result> = AsyncGenerator<Step, Result, void>

/** Does all the steps, one after the other. */
export async function runLongSteps<Result>(steps: LongSteps<unknown, Result>): Promise<Result> {
  for (;;) {
    const step = await steps.next()
    if (step.done === true) return step.value
  }
}
