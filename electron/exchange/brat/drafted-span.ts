import type { Span } from '../../../shared/domain/text/span.ts'
import type { AnnotatedSpan, SpanLink } from '../annotated/annotated-project.ts'

/** A span while the lines that tell of it are read. */
export class DraftedSpan {
  readonly id: string
  readonly parts: readonly Span[]
  readonly codes: string[] = []
  readonly memos: string[] = []
  readonly values: Record<string, string> = {}
  readonly #links = new Map<number, { role: string; entity: string | null; spans: string[] }>()

  constructor(id: string, parts: readonly Span[]) {
    this.id = id
    this.parts = parts
  }

  /** Adds a link; to the one of that number, or as the last. */
  link(role: string, entity: string | null, spans: readonly string[], link?: number): void {
    const number = link ?? Math.max(0, ...this.#links.keys()) + 1
    const known = this.#links.get(number)
    if (known === undefined) this.#links.set(number, { role, entity, spans: [...spans] })
    else known.spans.push(...spans)
  }

  done(): AnnotatedSpan {
    const links: readonly SpanLink[] = [...this.#links]
      .sort(([one], [other]) => one - other)
      .map(([, link]) => link)
    const { id, parts, codes, values } = this
    return { id, codes, parts, memo: this.memos.join('\n'), values, links }
  }
}
