/** The id of an option in a list. */
export function idOfOption(list: string, index: number): string {
  return `${list}-${index}`
}

/** What ties a field to the list under it: see ARIA 1.2, combobox. */
export function comboboxProps(list: string, count: number, active: number) {
  return {
    role: 'combobox',
    'aria-autocomplete': 'list',
    'aria-expanded': count > 0,
    'aria-controls': count > 0 ? list : undefined,
    'aria-activedescendant': active >= 0 && active < count ? idOfOption(list, active) : undefined,
    autoComplete: 'off',
    spellCheck: false,
  } as const
}

/** Which way an arrow key goes in the list; 0 for other keys, and for what an input method is putting together. */
export function stepOf({
  key,
  isComposing,
}: Pick<KeyboardEvent, 'key' | 'isComposing'>): -1 | 0 | 1 {
  if (isComposing) return 0
  return key === 'ArrowDown' ? 1 : key === 'ArrowUp' ? -1 : 0
}

/** The option that an arrow key goes to: round both ends, from none to the first or last, past those that cannot be chosen. */
export function stepTo(
  active: number,
  by: -1 | 1,
  count: number,
  isOff: (index: number) => boolean = () => false,
): number {
  const from = active < 0 && by === -1 ? count : active
  for (let step = 1; step <= count; step += 1) {
    const next = (from + by * step + count * 2) % count
    if (!isOff(next)) return next
  }
  return active
}
