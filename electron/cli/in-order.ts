/**
 * Works on items as they come, on at most `ahead` of them at once, and gives each answer in its item's turn, as
 * soon as it is there: also while the next item is waited for, so that who asks and waits is answered. Takes no
 * further item while `ahead` answers wait to be taken: memory does not grow with their number.
 */
export async function* answerInOrder<Item, Answer>(
  items: AsyncIterable<Item>,
  work: (item: Item) => Promise<Answer>,
  ahead: number,
): AsyncGenerator<Answer, void, undefined> {
  const source = items[Symbol.asyncIterator]()
  const waiting: Promise<Answer>[] = []
  let coming: Promise<IteratorResult<Item>> | null = source.next()
  try {
    while (coming !== null || waiting.length > 0) {
      const [oldest] = waiting
      const isFull = waiting.length >= ahead
      if (coming !== null && !isFull && !(await isFirst(oldest, coming))) {
        const next: IteratorResult<Item> = await coming
        coming = next.done === true ? null : source.next()
        if (next.done !== true) waiting.push(noticed(work(next.value)))
      } else if (oldest !== undefined) {
        yield await oldest
        void waiting.shift()
      }
    }
  } finally {
    // Not waited for: an item may be on its way for as long as the input stays open.
    void source.return?.()
  }
}

/** Whether `one` is settled before the other; never when there is none. */
function isFirst(one: Promise<unknown> | undefined, other: Promise<unknown>): Promise<boolean> {
  if (one === undefined) return Promise.resolve(false)
  return Promise.race([
    one.then(
      () => true,
      () => true,
    ),
    other.then(
      () => false,
      () => false,
    ),
  ])
}

/** The promise, which is awaited later, in its turn: until then its failure must not count as unseen. */
function noticed<T>(promise: Promise<T>): Promise<T> {
  promise.catch(() => undefined)
  return promise
}
