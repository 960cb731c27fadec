/** Takes the focus to the comparison, as it is when what had the focus is gone. */
export function focusComparison(): void {
  document
    .querySelector<HTMLElement>('[data-pane=compare] [role=grid]')
    ?.focus({ preventScroll: true })
}

/** Takes the focus to the note of the relation that stands first under the claims lined up; whether there is one. */
export function focusNote(): boolean {
  const note = document.querySelector<HTMLInputElement>('[data-pane=line-up] [data-note]')
  note?.focus()
  note?.select()
  return note !== null
}
