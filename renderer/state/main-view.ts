import { create } from 'zustand'

/** What the middle of the window shows: the article with its tables, or one of the looks at the whole project. */
export type MainView = 'tag' | 'compare' | 'chains' | 'names' | 'topics' | 'timeline'

/** The views in the order of their tabs and keys. */
export const MAIN_VIEWS: readonly { readonly view: MainView; readonly title: string }[] = [
  { view: 'tag', title: 'Tag' },
  { view: 'compare', title: 'Compare' },
  { view: 'chains', title: 'Chains' },
  { view: 'names', title: 'Names' },
  { view: 'topics', title: 'Topics' },
  { view: 'timeline', title: 'Timeline' },
]

export const useMainView = create<{ readonly view: MainView }>(() => ({ view: 'tag' }))

export function showMainView(view: MainView): void {
  useMainView.setState({ view })
}

/** The shortcut that shows a view: Ctrl+Alt+1 for the first. */
export function shortcutOfView(view: MainView): string {
  return `Mod+Alt+${MAIN_VIEWS.findIndex((shown) => shown.view === view) + 1}`
}
