/** What is said of a search that runs beside the window: how far it is, and at the end what it found. */
export type SearchMessage<Progress, Found> =
  | { readonly type: 'progress'; readonly progress: Progress }
  | { readonly type: 'found'; readonly found: Found }

/** Answers each question to this worker by a search, step by step; it is stopped by ending the worker. */
export function answerBySearch<Progress, Found>(
  begin: (question: never) => Generator<Progress, Found>,
): void {
  const say = (message: SearchMessage<Progress, Found>) =>
    globalThis.postMessage(message, { transfer: [] })
  globalThis.addEventListener('message', ({ data }) => {
    // What is asked was put together by the window itself.
    const search = begin(data as never)
    let step = search.next()
    while (step.done !== true) {
      say({ type: 'progress', progress: step.value })
      step = search.next()
    }
    say({ type: 'found', found: step.value })
  })
}
