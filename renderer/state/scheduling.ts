/**
 * Ends what the window is doing, and goes on once it has shown that and heard what was pressed meanwhile: between
 * two pieces of work that together would hold it up.
 */
export function yieldToEvents(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, 0)
  })
}
