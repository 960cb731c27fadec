import { useProjectState } from '../state/project-state.ts'
import { noteSelection, useReader } from './reader-state.ts'

/** Whether an article is shown. */
export function hasText(): boolean {
  return useReader.getState().open !== null
}

/** Whether the article shown can be tagged. */
export function canTag(): boolean {
  return hasText() && useProjectState.getState().info?.isReadOnly === false
}

/** The browser tells of a new selection a moment late; a quick key must not find the one before. */
export function onSelection(tag: () => void): () => void {
  return () => {
    const { surface } = useReader.getState()
    if (surface !== null) noteSelection(surface)
    tag()
  }
}
