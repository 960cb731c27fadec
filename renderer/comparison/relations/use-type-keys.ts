import { useEffect, type RefObject } from 'react'
import { RelationType } from '../../../shared/domain/relation.ts'
import { digitOf } from '../../kit/keys/keyboard.ts'

/** The digits 1–4 inside a part of the window, where they are not typed into a field. */
export function useTypeKeys(
  part: RefObject<HTMLElement | null>,
  onType: (type: RelationType) => void,
): void {
  useEffect(() => {
    const handleKeyDown = (event: KeyboardEvent) => {
      const { target } = event
      const isHere = target instanceof Element && part.current?.contains(target) === true
      const type = RelationType.options[(digitOf(event) ?? 0) - 1]
      if (!isHere || target instanceof HTMLInputElement || type === undefined) return
      if (event.ctrlKey || event.metaKey || event.altKey) return
      event.preventDefault()
      onType(type)
    }
    window.addEventListener('keydown', handleKeyDown)
    return () => window.removeEventListener('keydown', handleKeyDown)
  }, [part, onType])
}
