/**
 * Works on items as they come, on at most `ahead` of them at once, and gives the answers in the items' order. Takes
 * no further item before the oldest answer was taken, so that memory does not grow with their number.
 */
export async function* answerInOrder<Item, Answer>(
  items: AsyncIterable<Item>,
  work: (item: Item) => Promise<Answer>,
  ahead: number,
): AsyncGenerator<Answer, void, undefined> {
  const waiting: Promise<Answer>[] = []
  for await (const item of items) {
    const answer = work(item)
    // It is awaited later, in its turn; until then a failure must not count as unseen.
    answer.catch(() => undefined)
    waiting.push(answer)
    if (waiting.length >= ahead) yield await (waiting.shift() as Promise<Answer>)
  }
  for (const answer of waiting) yield await answer
}
