import type { ChainPicture } from '../../shared/report/chain-picture.ts'
import { goToPart } from './chains-state.ts'
import { enterPart } from './part-opening.ts'

/** What a box and a band are told alike. */
export interface PartProps<Shape> {
  readonly picture: ChainPicture
  readonly shape: Shape
  /** Whether Tab comes to it. */
  readonly isCurrent: boolean
  readonly isShown: boolean
  /** How many of its claims are of the part at hand: what is lit. */
  readonly lit: number
  /** Told when the mouse comes over it, and null when it goes. */
  readonly onPoint: (id: string | null) => void
}

/** What a box and a band do alike. */
export function actionsOf(
  { picture, isCurrent, isShown, lit, onPoint }: PartProps<unknown>,
  id: string,
) {
  return {
    role: 'button',
    tabIndex: isCurrent ? 0 : -1,
    'aria-pressed': isShown,
    'data-part': id,
    'data-shown': isShown || undefined,
    'data-lit': lit > 0 || undefined,
    onFocus: () => goToPart(id),
    onClick: () => enterPart(picture, id),
    onPointerEnter: () => onPoint(id),
    onPointerLeave: () => onPoint(null),
  }
}
