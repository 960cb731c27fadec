/** Moves an item one place; the same items when there is no such place. */
export function moveItem<Item>(
  items: readonly Item[],
  index: number,
  step: 1 | -1,
): readonly Item[] {
  const item = items[index]
  const to = index + step
  if (item === undefined || to < 0 || to >= items.length) return items
  return items.toSpliced(index, 1).toSpliced(to, 0, item)
}

/** Adds a name at the end; one that is there already stays where it is. */
export function addItem(items: readonly string[], name: string): readonly string[] {
  return name === '' || items.includes(name) ? items : [...items, name]
}
