import { setAsideOpen, showAside, useComparison } from './comparison-state.ts'

/** In a view narrower than this, in CSS pixels, the columns need all of its width until somebody asks for the aside. */
const WIDE = 820

/** Whether what is chosen is shown beside the grid, in a view of this width. */
export function isAsideShown(isAsideOpen: boolean | null, width: number): boolean {
  return isAsideOpen ?? width >= WIDE
}

function isShownNow(): boolean {
  const width = document.querySelector('[data-pane=compare]')?.clientWidth ?? WIDE
  return isAsideShown(useComparison.getState().isAsideOpen, width)
}

/** Shows the chosen claim beside the grid, or puts it away. */
export function toggleDetails(): void {
  const { aside } = useComparison.getState()
  if (isShownNow() && aside === 'claim') setAsideOpen(false)
  else showAside('claim')
}

/** Shows the relations beside the grid, or what is chosen again. */
export function toggleRelations(): void {
  const { aside } = useComparison.getState()
  showAside(aside === 'relations' && isShownNow() ? 'claim' : 'relations')
}
