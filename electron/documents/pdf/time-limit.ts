/** A step of reading a page took longer than any page of text. */
export class TookTooLong extends Error {
  override readonly name = 'TookTooLong'
}

/**
 * Does work of the library, and rejects with `TookTooLong` after so many milliseconds. While it draws a page the library
 * gives no other work its turn, not even a timer's: but it looks at the clock between its steps, and what the clock
 * throws ends them.
 */
export async function limitTime<Result>(
  milliseconds: number,
  work: () => Promise<Result>,
): Promise<Result> {
  const clock = Date.now
  const end = clock() + milliseconds
  let isOver = false
  Date.now = () => {
    const now = clock()
    isOver ||= now > end
    if (isOver) throw new TookTooLong()
    return now
  }
  try {
    const result = await work()
    // The library goes on without what it could not draw.
    if (isOver) throw new TookTooLong()
    return result
  } catch (error) {
    throw isOver ? new TookTooLong('', { cause: error }) : error
  } finally {
    Date.now = clock
  }
}
