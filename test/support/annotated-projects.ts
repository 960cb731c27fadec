import fc from 'fast-check'
import type {
  AnnotatedDocument,
  AnnotatedProject,
  AnnotatedSpan,
  Code,
  Entity,
  Relation,
  SpanLink,
} from '../../electron/exchange/annotated/annotated-project.ts'
import type { Span } from '../../shared/domain/text/span.ts'
import { idOf } from './projects.ts'

const PIECES = [
  'a',
  'Said',
  'é',
  'e\u0301',
  '😀',
  '👩‍👩‍👧',
  '“',
  ' ',
  ' ',
  '\t',
  '\n',
  '\r\n',
  '\r',
  '\u2028',
  '\u0085',
  '<b>',
  '&amp;',
  '|',
  'עברית',
]
const NAMES = [
  ...PIECES,
  ':',
  '"',
  '\\',
  '→',
  '#',
  '[Hearsay]',
  ';',
  '/',
  '..',
  '(2)',
  '{}',
  'T1',
  '=',
]

const words = (pieces: readonly string[], most: number) =>
  fc.array(fc.constantFrom(...pieces), { maxLength: most }).map((found) => found.join(''))
const name = words(NAMES, 4)
const memo = words([...NAMES, '\n', '\n\n', '\u0001', '\uFFFE'], 6)
const value = fc.oneof(fc.constantFrom('probable', 'A', '3', ''), memo)
const values = fc.dictionary(fc.oneof(fc.constantFrom('certainty', 'role', 'url'), name), value, {
  maxKeys: 4,
})
const colour = fc.constantFrom('', '#4c6ef5', '#FFA94D')

/** Where a mark may start or end: before and behind each character of the text. */
function boundariesOf(text: string): readonly number[] {
  const found = [0]
  for (const sign of text) found.push((found.at(-1) ?? 0) + sign.length)
  return found
}

function partsOf(text: string): fc.Arbitrary<readonly Span[]> {
  const place = fc.constantFrom(...boundariesOf(text))
  const part = fc
    .tuple(place, place)
    .filter(([one, other]) => one !== other)
    .map(([one, other]): Span => ({ start: Math.min(one, other), end: Math.max(one, other) }))
  return fc
    .array(part, { minLength: 1, maxLength: 3 })
    .map((parts) => parts.toSorted((a, b) => a.start - b.start || a.end - b.end))
}

interface Known {
  readonly codes: readonly string[]
  readonly entities: readonly string[]
}

function linkAmong({ entities }: Known, spans: readonly string[]): fc.Arbitrary<SpanLink> {
  return fc.record({
    role: fc.oneof(fc.constantFrom('speaker', 'cue', 'source'), name),
    entity: entities.length === 0 ? fc.constant(null) : fc.option(fc.constantFrom(...entities)),
    spans: fc.array(fc.constantFrom(...spans), { maxLength: 2 }),
  })
}

function spansOf(
  text: string,
  ids: readonly string[],
  known: Known,
): fc.Arbitrary<AnnotatedSpan[]> {
  const codes =
    known.codes.length === 0
      ? fc.constant<string[]>([])
      : fc.uniqueArray(fc.constantFrom(...known.codes), { maxLength: 3 })
  return fc.tuple(
    ...ids.map((id) =>
      fc.record({
        id: fc.constant(id),
        codes,
        parts: partsOf(text),
        memo,
        values,
        links: fc.array(linkAmong(known, ids), { maxLength: 3 }),
      }),
    ),
  )
}

function documentAt(index: number, known: Known): fc.Arbitrary<AnnotatedDocument> {
  // What is not one line after the other alone, so that there is something to mark.
  const text = words(PIECES, 30).map((found) => `${found}x`)
  return fc.tuple(text, fc.nat(4)).chain(([text, count]) => {
    const ids = Array.from({ length: count }, (_, at) => idOf(index * 100 + at))
    return fc.record({
      id: fc.constant(idOf(20_000 + index)),
      name,
      text: fc.constant(text),
      memo,
      values,
      spans: spansOf(text, ids, known),
    })
  })
}

function codesOf(count: number): fc.Arbitrary<Code[]> {
  return fc.tuple(
    ...Array.from({ length: count }, (_, index) =>
      fc.record({
        // Some have ids that are no UUIDs, as our own do.
        id: fc.constant(index === 0 ? 'claim' : idOf(30_000 + index)),
        name,
        parent: index === 0 ? fc.constant(null) : fc.constantFrom(null, 'claim'),
        memo,
        colour,
        values,
      }),
    ),
  )
}

function entitiesOf(count: number): fc.Arbitrary<Entity[]> {
  return fc.tuple(
    ...Array.from({ length: count }, (_, index) =>
      fc.record({
        id: fc.constant(idOf(40_000 + index)),
        kind: fc.constantFrom('speaker', 'source', 'claim'),
        name,
        memo,
        values,
      }),
    ),
  )
}

function relationsAmong(ids: readonly string[]): fc.Arbitrary<Relation[]> {
  if (ids.length < 2) return fc.constant([])
  const relation = fc.record({
    from: fc.constantFrom(...ids),
    to: fc.constantFrom(...ids),
    type: fc.oneof(fc.constantFrom('supports', 'repeats'), name),
    memo,
    values,
  })
  return fc
    .array(relation, { maxLength: 3 })
    .map((relations) => relations.map((one, index) => ({ id: idOf(50_000 + index), ...one })))
}

/**
 * Projects of marked texts with what is hard to carry: emoji, marks that combine, ends of lines of every kind, spans that are
 * apart and over one another, names and memos of any signs.
 */
export function annotatedProjects(): fc.Arbitrary<AnnotatedProject> {
  return fc
    .tuple(fc.nat(3), fc.nat(3), fc.nat(2))
    .chain(([codeCount, entityCount, documentCount]) =>
      fc
        .tuple(codesOf(codeCount), entitiesOf(entityCount), name)
        .chain(([codes, entities, called]) => {
          const known = { codes: codes.map(({ id }) => id), entities: entities.map(({ id }) => id) }
          const documents = fc.tuple(
            ...Array.from({ length: documentCount }, (_, index) => documentAt(index, known)),
          )
          return documents.chain((documents) => {
            const spans = documents.flatMap(({ spans }) => spans.map(({ id }) => id))
            return relationsAmong([...spans, ...known.entities]).map((relations) => ({
              name: called,
              documents,
              codes,
              entities,
              relations,
              lost: [],
            }))
          })
        }),
    )
}
