import { useEffect, type RefObject } from 'react'
import { holdCluster, type ShownCluster } from './cluster-choice.ts'

const CARD = '[data-cluster]'
const BUTTON = '[data-set]:not(:disabled)'

/** Arrow keys go from card to card, but in a text. */
function stepAmong(event: KeyboardEvent): void {
  const { target } = event
  const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
  const isText = target instanceof HTMLInputElement && target.type === 'text'
  if (by === 0 || isText || !(target instanceof Element)) return
  const card = target.closest(CARD)
  const other = by === 1 ? card?.nextElementSibling : card?.previousElementSibling
  const button = other?.querySelector<HTMLElement>(BUTTON)
  if (button == null) return
  event.preventDefault()
  button.focus()
}

/** Goes from card to card by arrow keys, and holds the one that the focus is in as it is shown. */
export function useClusterFocus(
  part: RefObject<HTMLElement | null>,
  shown: readonly ShownCluster[],
): void {
  useEffect(() => {
    const element = part.current
    if (element === null) return undefined
    const hold = ({ target }: FocusEvent) => {
      const key =
        target instanceof Element ? target.closest(CARD)?.getAttribute('data-cluster') : null
      const place = shown.findIndex((one) => one.key === key)
      const cluster = shown[place]?.cluster
      if (cluster !== undefined) holdCluster({ cluster, place })
    }
    const letGo = ({ relatedTarget }: FocusEvent) => {
      if (!(relatedTarget instanceof Node) || !element.contains(relatedTarget)) holdCluster(null)
    }
    element.addEventListener('focusin', hold)
    element.addEventListener('focusout', letGo)
    element.addEventListener('keydown', stepAmong)
    return () => {
      element.removeEventListener('focusin', hold)
      element.removeEventListener('focusout', letGo)
      element.removeEventListener('keydown', stepAmong)
    }
  }, [part, shown])
}
