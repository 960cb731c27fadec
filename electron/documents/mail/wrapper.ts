import type { BlockKind } from '../../../shared/domain/text/block.ts'
import type { Enclosing } from '../html/flow.ts'
import type { TextPiece } from '../html/page-text.ts'

/** Puts something around all that pieces stand in; what they share they go on sharing. */
export class Wrapper {
  readonly #outer: Enclosing
  readonly #wrapped = new Map<Enclosing, Enclosing>()

  constructor(kind: BlockKind) {
    this.#outer = { kind, element: null, outer: null }
  }

  #wrap(within: Enclosing | null): Enclosing {
    const path: Enclosing[] = []
    for (let next = within; next !== null; next = next.outer) path.unshift(next)
    return path.reduce((outer, one) => {
      const wrapped = this.#wrapped.get(one) ?? { ...one, outer }
      this.#wrapped.set(one, wrapped)
      return wrapped
    }, this.#outer)
  }

  readonly wrap = (piece: TextPiece): TextPiece => ({ ...piece, within: this.#wrap(piece.within) })
}
