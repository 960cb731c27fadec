/** Adds items behind those of a list, however many: a call with each as an argument has no room for a hundred thousand. */
export function appendAll<T>(list: T[], items: Iterable<T>): void {
  for (const item of items) list.push(item)
}
