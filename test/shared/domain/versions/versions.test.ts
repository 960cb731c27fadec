import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { EditDraft } from '../../../../shared/domain/edit/edit-draft.ts'
import { addRecords, EMPTY_PROJECT } from '../../../../shared/domain/project.ts'
import { sliceSpan } from '../../../../shared/domain/text/span.ts'
import { placeClaim } from '../../../../shared/domain/versions/claim-placing.ts'
import { formsOf } from '../../../../shared/domain/versions/forms.ts'
import { alignTexts, type AlignedText } from '../../../../shared/domain/versions/text-alignment.ts'
import { moveClaims } from '../../../../shared/domain/versions/version-edits.ts'
import {
  anchorOf,
  buildArticle,
  buildClaim,
  saidBy,
  structureOf,
} from '../../../support/records.ts'

const EARLIER = [
  'Bridge to open in May',
  'The mayor said the bridge 🌉 would open in May.',
  '“We are ready,” said Ann Lee, who runs the works.',
  'Tolls are not planned, she said.',
  'The works took two years.',
].join('\n\n')

const LATER = [
  'Bridge to open in June',
  'Updated on Tuesday.',
  'The works took two years.',
  'The mayor said on Tuesday the bridge 🌉 would open in June.',
  '“We are ready,” said Ann Lee, who runs the works.',
].join('\n\n')

function textOf(text: string): AlignedText {
  return { text, paragraphs: structureOf(text).paragraphs }
}

function place(quote: string) {
  const article = buildArticle(EARLIER)
  const claim = buildClaim(article.id, { content: [anchorOf(EARLIER, quote)] })
  const alignment = alignTexts(textOf(EARLIER), textOf(LATER))
  const { state, content } = placeClaim(claim, EARLIER, LATER, alignment)
  return { state, words: content.map((anchor) => anchor.quote) }
}

describe('a claim looked up in a later form of its text', () => {
  test.each([
    ['“We are ready,”', 'same', ['“We are ready,”']],
    ['The works took two years.', 'same', ['The works took two years.']],
    [
      'The mayor said the bridge 🌉 would open in May',
      'changed',
      ['The mayor said on Tuesday the bridge 🌉 would open in June'],
    ],
    ['Tolls are not planned', 'gone', []],
  ])('“%s” is %s', (quote, state, words) => {
    expect(place(quote)).toEqual({ state, words })
  })

  test.each([
    [
      '“I learned of it from the radio,” the mayor said.',
      '“I learned of it from the radio,”',
      '“I learned of it from the paper,”',
    ],
    [
      'She said: “Radio was how I learned of it.”',
      '“Radio was how I learned of it.”',
      '“Papers were how I learned of it.”',
    ],
    ['He called it (a very loose bolt) at noon.', '(a very loose bolt)', '(a very loose screw)'],
  ])('keeps the marks around words that changed: %s', (earlier, quote, expected) => {
    const later = earlier.replace(quote, expected)
    const claim = buildClaim(buildArticle(earlier).id, { content: [anchorOf(earlier, quote)] })
    const alignment = alignTexts(textOf(earlier), textOf(later))
    const { state, content } = placeClaim(claim, earlier, later, alignment)
    expect(state).toBe('changed')
    expect(content.map((anchor) => anchor.quote)).toEqual([expected])
  })

  test('is moved with its cue and speaker, by one edit; one that is gone stays', () => {
    const earlier = buildArticle(EARLIER)
    const later = buildArticle(LATER, { versionOf: earlier.id })
    const ready = buildClaim(earlier.id, {
      content: [anchorOf(EARLIER, '“We are ready,”')],
      cues: [anchorOf(EARLIER, 'said Ann')],
      ...saidBy(null, [anchorOf(EARLIER, 'Ann Lee')]),
    })
    const tolls = buildClaim(earlier.id, { content: [anchorOf(EARLIER, 'Tolls are not planned')] })
    const project = addRecords(addRecords(EMPTY_PROJECT, 'articles', [earlier, later]), 'claims', [
      ready,
      tolls,
    ])
    const draft = new EditDraft(project)
    const alignment = alignTexts(textOf(EARLIER), textOf(LATER))
    const placed = [ready, tolls].map((claim) => placeClaim(claim, EARLIER, LATER, alignment))
    expect(moveClaims(draft, { id: later.id, text: LATER, quotations: [] }, placed)).toBe(1)
    const moved = draft.get('claims', ready.id)
    expect(moved?.articleId).toBe(later.id)
    const anchors = [
      ...(moved?.content ?? []),
      ...(moved?.cues ?? []),
      ...(moved?.speakers[0]?.mentions ?? []),
    ]
    expect(anchors.map((anchor) => sliceSpan(LATER, anchor))).toEqual(
      anchors.map(({ quote }) => quote),
    )
    expect(anchors).toHaveLength(3)
    expect(draft.get('claims', tolls.id)).toEqual(tolls)
  })
})

describe('two texts side by side', () => {
  const word = fc.constantFrom(
    'the',
    'mayor',
    'said',
    'bridge',
    'would',
    'open',
    'é',
    '🌉',
    'שלום',
    '“yes”',
    'no,',
    '5',
  )
  const paragraph = fc.array(word, { minLength: 1, maxLength: 12 }).map((words) => words.join(' '))
  const text = fc
    .array(paragraph, { minLength: 1, maxLength: 8 })
    .map((lines) => lines.join('\n\n'))

  test('hold both texts whole, and share only what is the same in both', () => {
    fc.assert(
      fc.property(text, text, (a, b) => {
        const [earlier, later] = [textOf(a), textOf(b)]
        const { paragraphs, shared } = alignTexts(earlier, later)
        for (const [side, { text: whole, paragraphs: spans }] of [
          ['earlier', earlier],
          ['later', later],
        ] as const) {
          const stretches = paragraphs.flatMap((line) => line[side] ?? [])
          expect(stretches.map(({ span }) => sliceSpan(whole, span)).join('')).toBe(
            spans.map((span) => sliceSpan(whole, span)).join(''),
          )
        }
        for (const { earlier: from, later: to, length } of shared) {
          expect(a.slice(from, from + length)).toBe(b.slice(to, to + length))
        }
      }),
    )
  })

  test('are the same throughout when they are one', () => {
    fc.assert(
      fc.property(text, (a) => {
        const { paragraphs } = alignTexts(textOf(a), textOf(a))
        expect(paragraphs.every(({ isSame }) => isSame)).toBe(true)
      }),
    )
  })

  test('a claim that is the same there quotes what stands there', () => {
    fc.assert(
      fc.property(text, text, fc.nat(), fc.integer({ min: 1, max: 30 }), (a, b, at, length) => {
        const start = at % a.length
        const quote = a.slice(start, start + length).toWellFormed()
        fc.pre(a.includes(quote))
        const claim = buildClaim('x', { content: [anchorOf(a, quote)] })
        const { state, content } = placeClaim(claim, a, b, alignTexts(textOf(a), textOf(b)))
        expect(content.map((anchor) => sliceSpan(b, anchor))).toEqual(
          content.map((anchor) => anchor.quote),
        )
        const quotes = content.map((anchor) => anchor.quote)
        expect(state !== 'same' || quotes.join() === quote).toBe(true)
      }),
    )
  })
})

test('all forms of an article are found from each of them; forms in a circle end', () => {
  const first = buildArticle('a')
  const second = buildArticle('b', { versionOf: first.id })
  const third = buildArticle('c', { versionOf: second.id })
  const other = buildArticle('d')
  const { articles } = addRecords(EMPTY_PROJECT, 'articles', [third, other, second, first])
  for (const { id } of [first, second, third]) {
    expect(formsOf(articles, id).map((form) => form.id)).toEqual([first.id, second.id, third.id])
  }
  expect(formsOf(articles, other.id)).toEqual([other])
  const a = buildArticle('a')
  const b = buildArticle('b', { versionOf: a.id })
  const circle = addRecords(EMPTY_PROJECT, 'articles', [{ ...a, versionOf: b.id }, b])
  expect(formsOf(circle.articles, b.id)).toHaveLength(2)
})
