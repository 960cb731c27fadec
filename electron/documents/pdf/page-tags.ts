import type { StructTreeContent, StructTreeNode } from 'pdfjs-dist/types/src/display/api.js'
import type { TextMarkedContent } from 'pdfjs-dist/types/src/display/api.js'
import type { Tag } from './page-pieces.ts'

/** What is one paragraph, and holds whatever it is made of. */
const UNITS = /^(?:P|H|H[1-6]|Title|LI|TD|TH|Caption|TOCI)$/
/** What may hold several paragraphs, each of its kind. */
const KINDS = /^(?:Note|FENote|BlockQuote)$/
/** Inside these a paragraph is no unit of its own. */
const CLOSED = /^(?:LI|TD|TH|Caption|TOCI)$/
const MAX_NODES = 100_000

interface Visit {
  readonly node: StructTreeNode | StructTreeContent
  readonly tag: Tag | null
  readonly kind: string | null
}

/** By the id of a page's marked content: the paragraph, heading or such that the file says it is of. */
export function readTags(root: StructTreeNode | null): Map<string, Tag> {
  const tags = new Map<string, Tag>()
  const stack: Visit[] = root === null ? [] : [{ node: root, tag: null, kind: null }]
  for (let count = 0; count < MAX_NODES; count += 1) {
    const visit = stack.pop()
    if (visit === undefined) break
    const { node } = visit
    if (!('children' in node)) {
      if (visit.tag !== null) tags.set(node.id, visit.tag)
      continue
    }
    const { role } = node
    const kind = KINDS.test(role) ? role : visit.kind
    const isInside = visit.tag !== null && CLOSED.test(visit.tag.role) && role !== 'LI'
    const tag = UNITS.test(role) && !isInside ? { role: kind ?? role } : visit.tag
    for (const child of node.children) stack.push({ node: child, tag, kind })
  }
  return tags
}

/** Follows which marked content the items of a page stand in. */
export class MarkedContent {
  readonly #tags: ReadonlyMap<string, Tag>
  readonly #open: { readonly tag: Tag | null; readonly isArtifact: boolean }[] = []

  constructor(tags: ReadonlyMap<string, Tag>) {
    this.#tags = tags
  }

  get tag(): Tag | null {
    return this.#open.at(-1)?.tag ?? null
  }

  /** Whether it is no part of the text, as the file says: a running head, a background. */
  get isArtifact(): boolean {
    return this.#open.at(-1)?.isArtifact ?? false
  }

  step({ type, id, tag: name }: TextMarkedContent & { readonly tag?: string }): void {
    if (type === 'endMarkedContent') this.#open.pop()
    else
      this.#open.push({
        tag: (id === undefined ? undefined : this.#tags.get(id)) ?? this.tag,
        isArtifact: this.isArtifact || name === 'Artifact',
      })
  }
}
