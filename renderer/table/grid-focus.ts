/** Takes the focus to the grid in view, once a table just chosen is drawn. */
export function focusShownGrid(): void {
  requestAnimationFrame(() => {
    document
      .querySelector<HTMLElement>('[data-pane=table] [role=grid]')
      ?.focus({ preventScroll: true })
  })
}

/** Long enough for a dialog to have given the focus back to where it came from, if that is still there. */
const RETURN = 100

/** Takes the focus to the grid where it would otherwise be nowhere: its button is disabled now, or gone. */
export function focusGridIfLost(): void {
  setTimeout(() => {
    const { activeElement } = document
    if (activeElement === null || activeElement === document.body) focusShownGrid()
  }, RETURN)
}
