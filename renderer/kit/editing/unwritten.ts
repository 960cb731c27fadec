import { useEffect } from 'react'

/** Asked whether an editor holds what is in no edit yet. */
type IsUnwritten = () => boolean

const editors = new Set<IsUnwritten>()

/** Says of an editor, while it is shown, whether it holds what is in no edit yet. */
export function useUnwritten(isUnwritten: IsUnwritten): void {
  useEffect(() => {
    editors.add(isUnwritten)
    return () => void editors.delete(isUnwritten)
  }, [isUnwritten])
}

/** Has the field that has the focus write what it holds, as it does when it loses it. Whether all of it is written. */
export function writeWhatIsTyped(): boolean {
  const { activeElement } = document
  if (activeElement instanceof HTMLElement) activeElement.blur()
  return ![...editors].some((isUnwritten) => isUnwritten())
}
