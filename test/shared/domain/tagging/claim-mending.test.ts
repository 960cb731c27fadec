import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { DONE } from '../../../../shared/domain/failure.ts'
import { anchorAt, checkAnchor } from '../../../../shared/domain/text/anchor.ts'
import { Claim } from '../../../../shared/domain/claim.ts'
import { EditDraft } from '../../../../shared/domain/edit/edit-draft.ts'
import { newId, type Id } from '../../../../shared/domain/id.ts'
import {
  mergeClaims,
  moveEnd,
  refuseMerge,
  replaceContent,
  splitClaim,
} from '../../../../shared/domain/tagging/claim-mending.ts'
import { outcomeOf } from '../../../../shared/domain/tagging/draft-outcome.ts'
import { addRecords } from '../../../../shared/domain/project.ts'
import type { Relation, RelationType } from '../../../../shared/domain/relation.ts'
import { attributionsIn, draftIn, openText } from '../../../support/attributions.ts'
import { draftOf } from '../../../support/drafts.ts'
import { hostileText } from '../../../support/hostile-text.ts'
import { idOf } from '../../../support/projects.ts'
import { buildClaim, saidBy, saidByAll } from '../../../support/records.ts'
import { mendingSteps } from '../../../support/review-steps.ts'

const TEXT =
  'He said — on Tuesday — that “it is too early,” (so far) in the U.S. 😀 and that 50% left. No date was set.'

/** The words of a text with `|` at both ends of a span, and ` | … | ` for each further one. */
function marked(text: string, content: Claim['content']): string {
  let end = 0
  let words = ''
  for (const anchor of content) {
    words += `${text.slice(end, anchor.start)}|${anchor.quote}|`
    end = anchor.end
  }
  return words + text.slice(end)
}

/** The opened text of a marked one, with a claim of what is marked. */
function openMarked(marks: string, fields: Partial<Claim> = {}) {
  const pieces = marks.split('|')
  const text = pieces.join('')
  let start = 0
  const content = pieces.flatMap((piece, index) => {
    const span = { start, end: start + piece.length }
    start = span.end
    return index % 2 === 1 ? [anchorAt(text, span)] : []
  })
  const { project, article } = openText(text)
  const claim = { ...buildClaim(article.articleId, { ...fields, content }), id: idOf(1) }
  const draft = new EditDraft(addRecords(project, 'claims', [claim]))
  const read = (id = claim.id) => marked(text, draft.get('claims', id)?.content ?? [])
  return { draft, article, claim, text, read }
}

/** What is marked after an end was moved some words, with where it stood at each step. */
function moved(marks: string, which: 'start' | 'end', by: 1 | -1, times = 1): string {
  const { draft, article, claim, read } = openMarked(marks)
  for (let time = 0; time < times; time += 1) moveEnd(draft, article, claim.id, which, by)
  return read()
}

describe('moving an end of a claim', () => {
  test.each([
    ['to the next word', 'end', 1, '|One two| three.', '|One two three|.'],
    ['to the word before', 'end', -1, '|One two| three.', '|One| two three.'],
    ['past a comma', 'end', 1, '|One|, two, three.', '|One, two|, three.'],
    ['from a comma', 'end', -1, '|One, two,| three.', '|One, two|, three.'],
    ['to a closing mark', 'end', 1, '|It “is early|,” he said.', '|It “is early,”| he said.'],
    ['from a closing mark', 'end', -1, '|It “is early,”| he said.', '|It “is early|,” he said.'],
    ['over a dash that stands alone', 'end', 1, '|One| — two.', '|One — two|.'],
    ['over a dash between words', 'end', 1, '|One|—two.', '|One—two|.'],
    ['to an abbreviation, with its full stop', 'end', 1, '|the| U.S. and', '|the U.S.| and'],
    ['to a per cent sign', 'end', 1, '|some| 50%, he', '|some 50%|, he'],
    ['over a line break', 'end', 1, '|One|\n\n“Two” three', '|One\n\n“Two|” three'],
    ['past a pair', 'end', 1, '|One| 😀 two', '|One 😀| two'],
    ['to the next word', 'start', 1, '|One two| three.', 'One |two| three.'],
    ['to the word before', 'start', -1, 'One |two| three.', '|One two| three.'],
    ['to an opening mark', 'start', -1, 'He “|is| here”', 'He |“is| here”'],
    ['from an opening mark', 'start', 1, 'He |“is here|”', 'He “|is here|”'],
    ['to the edge of a word it cut', 'start', 1, 'O|ne two| three.', 'One |two| three.'],
    ['to the edge of a word it cut', 'end', 1, '|One t|wo three.', '|One two| three.'],
  ] as const)('goes %s (%s by %i)', (_how, which, by, before, after) => {
    expect(moved(before, which, by)).toBe(after)
  })

  test.each([
    ['start', -1, '|One| two', 'There are no more words here.'],
    ['end', 1, 'One |two|.', 'There are no more words here.'],
    ['start', 1, '|One| two', 'A claim needs at least one word.'],
    ['end', -1, '|One| two', 'A claim needs at least one word.'],
  ] as const)('stops where there is nothing left (%s by %i)', (which, by, marks, message) => {
    const { draft, article, claim, read } = openMarked(marks)
    expect(moveEnd(draft, article, claim.id, which, by)).toMatchObject({
      ok: false,
      failure: { message },
    })
    expect(read()).toBe(marks)
  })

  test('moves the start of the first span and the end of the last, and leaves the others', () => {
    expect(moved('A |b c| d |e f| g', 'start', 1)).toBe('A b |c| d |e f| g')
    expect(moved('A |b c| d |e f| g', 'end', -1)).toBe('A |b c| d |e| f g')
    expect(moved('A |b| d |e| g', 'start', 1)).toBe('A |b| d |e| g')
  })

  test('says so when the claim has no words', () => {
    const { draft, article, claim } = openMarked('No words.')
    expect(moveEnd(draft, article, claim.id, 'end', 1)).toMatchObject({ ok: false })
  })

  test('there and back again gives the words back, from any word of a text', () => {
    const words = [...TEXT.matchAll(/U\.S\.|50%|[\p{L}\p{N}😀]+/gu)]
    fc.assert(
      fc.property(fc.constantFrom(...words), fc.integer({ min: 1, max: 5 }), (match, steps) => {
        const [word] = match
        const end = match.index + word.length
        const marks = `${TEXT.slice(0, match.index)}|${word}|${TEXT.slice(end)}`
        const { draft, article, claim, read } = openMarked(marks)
        const first = read()
        let done = 0
        while (done < steps && moveEnd(draft, article, claim.id, 'end', 1).ok) done += 1
        for (let step = 0; step < done; step += 1) moveEnd(draft, article, claim.id, 'end', -1)
        expect(read()).toBe(first)
      }),
    )
  })

  test('sees at once that quotation marks came in', () => {
    const { draft, article, claim } = openMarked('He said “it is” |today|.')
    moveEnd(draft, article, claim.id, 'start', -1)
    expect(draft.get('claims', claim.id)?.kind).toBe('mixed')
  })

  test('takes no time on a million full stops', () => {
    const { draft, article, claim } = openMarked(`|One|${'.'.repeat(1_000_000)} |two|`)
    expect(moveEnd(draft, article, claim.id, 'end', 1).ok).toBe(false)
    expect(moveEnd(draft, article, claim.id, 'start', 1).ok).toBe(false)
  })
})

describe('giving a claim other words', () => {
  test('puts one span in the place of all', () => {
    const { draft, article, claim, text, read } = openMarked('A |b| c |d| e')
    const at = text.indexOf('c')
    expect(replaceContent(draft, article, claim.id, { start: at - 1, end: at + 2 }).ok).toBe(true)
    expect(read()).toBe('A b |c| d e')
    expect(replaceContent(draft, article, claim.id, { start: at + 1, end: at + 2 }).ok).toBe(false)
    expect(read()).toBe('A b |c| d e')
  })
})

describe('splitting a claim', () => {
  const speaker = { ...saidBy(idOf(7)), cues: [anchorAt('He', { start: 0, end: 2 })] }

  function split(marks: string, at: number | null, fields: Partial<Claim> = {}) {
    const opened = openMarked(marks, fields)
    const done = splitClaim(opened.draft, opened.article, opened.claim.id, at, idOf(2))
    const second = opened.draft.get('claims', idOf(2))
    return { ...opened, done, second, halves: [opened.read(), opened.read(idOf(2))] }
  }

  test('cuts at a place in its words, between its spans, or behind its first sentence', () => {
    expect(split('A |b c| d', 4).halves).toEqual(['A |b| c d', 'A b |c| d'])
    expect(split('A |b| c |d| e |f|', null).halves).toEqual(['A |b| c d e f', 'A b c |d| e |f|'])
    expect(split('|He left. She came. We saw.|', null).halves).toEqual([
      '|He left.| She came. We saw.',
      'He left. |She came. We saw.|',
    ])
  })

  test('keeps speaker, cue and chain in both; what was proposed, the statement, the note and the verdict with its evidence in the first', () => {
    const judged = { verdict: 'true', evidence: [{ address: 'Box 4', note: '', seen: '' }] }
    const own = { statement: 'both', note: 'see', ...judged }
    const fields = { ...draftOf({}), ...speaker, ...own, basis: 'saw it' }
    const { draft, claim, second } = split('A |b c| d', 4, {
      ...fields,
      articleId: openText('').article.articleId,
    })
    expect(second).toMatchObject({ ...speaker, review: 'draft', origin: 'program', proposal: null })
    expect(second).toMatchObject({ statement: '', note: '', verdict: '', evidence: [] })
    expect(second?.basis).toBe('saw it')
    expect(draft.get('claims', claim.id)).toMatchObject(own)
    expect(draft.get('claims', claim.id)?.proposal).toEqual(fields.proposal)
  })

  test.each([
    ['outside its words', 'A |b c| d', 6],
    ['at its start', 'A |b c| d', 2],
    ['nowhere in one sentence', 'A |b c| d', null],
  ])('is refused %s', (_where, marks, at) => {
    const { done, halves } = split(marks, at)
    expect(done.ok).toBe(false)
    expect(halves).toEqual([marks, 'A b c d'])
  })
})

describe('merging two claims', () => {
  const [one, two] = [idOf(11), idOf(12)]
  const mention = (start: number) => anchorAt('0123456789', { start, end: start + 1 })
  const { project, article } = openText('0123456789')
  const first = {
    ...buildClaim(article.articleId, { content: [mention(5)] }),
    id: one,
    ...saidBy(idOf(20), [mention(0)]),
    cues: [mention(1)],
    via: [{ sourceId: idOf(30), mentions: [mention(2)] }],
    topics: ['Talks'],
    note: 'a',
    basis: 'saw it',
    evidence: [{ address: 'Box 4', note: 'page 2', seen: '2026-11-30' }],
  }
  const second = {
    ...buildClaim(article.articleId, { content: [mention(3)] }),
    id: two,
    ...saidBy(idOf(20), [mention(0), mention(9)]),
    cues: [mention(8)],
    via: [
      { sourceId: idOf(31), mentions: [] },
      { sourceId: idOf(30), mentions: [mention(7)] },
    ],
    topics: ['talks', 'Riyadh'],
    note: 'b',
    verdict: 'half true',
    basis: 'official record',
    evidence: [
      { address: 'Box 4', note: 'page 2', seen: '2026-11-30' },
      { address: 'Box 4', note: 'page 3', seen: '' },
    ],
    credibility: 2 as const,
  }

  function merge(other: Claim) {
    const draft = new EditDraft(addRecords(project, 'claims', [first, other]))
    expect(mergeClaims(draft, article, [one, two])).toEqual(DONE)
    return { merged: draft.get('claims', one), gone: draft.get('claims', two) }
  }

  test('gives the first all that the second says', () => {
    const { merged, gone } = merge(second)
    expect(gone).toBeUndefined()
    expect(merged).toMatchObject({
      content: [{ start: 3 }, { start: 5 }],
      speakers: [{ speakerId: idOf(20), mentions: [{ start: 0 }, { start: 9 }] }],
      cues: [{ start: 1 }, { start: 8 }],
      via: [
        { sourceId: idOf(30), mentions: [{ start: 2 }, { start: 7 }] },
        { sourceId: idOf(31), mentions: [] },
      ],
      topics: ['Talks', 'Riyadh'],
      note: 'a\n\nb',
      credibility: 2,
      verdict: 'half true',
      basis: 'saw it; official record',
      evidence: [{ note: 'page 2' }, { note: 'page 3' }],
    })
  })

  test('gives the first what the second stands in, each relation once and none with itself', () => {
    const third = { ...buildClaim(article.articleId), id: idOf(13) }
    const relation = (number: number, fromId: Id, toId: Id, type: RelationType): Relation => ({
      id: idOf(number),
      type,
      fromId,
      toId,
      note: '',
      origin: 'analyst',
    })
    const related = addRecords(addRecords(project, 'claims', [first, second, third]), 'relations', [
      relation(40, one, two, 'repeats'),
      relation(41, two, third.id, 'contradicts'),
      relation(42, third.id, one, 'contradicts'),
      relation(43, third.id, two, 'supports'),
    ])
    const draft = new EditDraft(related)
    expect(mergeClaims(draft, article, [one, two])).toEqual(DONE)
    expect([...draft.all('relations')]).toMatchObject([
      { id: idOf(42), fromId: third.id, toId: one },
      { id: idOf(43), fromId: third.id, toId: one, type: 'supports' },
    ])
  })

  test('keeps the first’s speaker, without the words that name another', () => {
    const { merged } = merge({ ...second, ...saidBy(idOf(21), [mention(0), mention(9)]) })
    expect(merged?.speakers).toEqual(first.speakers)
  })

  test('keeps a second that was proposed, so that it is not drafted again, but counts it with the first', () => {
    const { gone } = merge({ ...second, review: 'draft', proposal: draftOf({}).proposal })
    expect(gone).toMatchObject({ review: 'rejected', content: second.content, proposal: null })
    expect(gone === undefined ? null : outcomeOf(project, gone)).toBeNull()
  })

  test('is for claims of the same speakers, in any order, or where one has none', () => {
    const by = (...ids: readonly Id[]) => ({ ...first, ...saidByAll(ids) })
    const [ushakov, lavrov, rubio] = [idOf(20), idOf(21), idOf(22)]
    expect(refuseMerge(by(ushakov), by(lavrov))).toMatch(/different speakers/)
    expect(refuseMerge(by(ushakov, lavrov), by(ushakov))).toMatch(/different speakers/)
    expect(refuseMerge(by(ushakov, lavrov), by(lavrov, rubio))).toMatch(/different speakers/)
    expect(refuseMerge(by(ushakov), by(ushakov))).toBeNull()
    expect(refuseMerge(by(ushakov, lavrov), by(lavrov, ushakov))).toBeNull()
    expect(refuseMerge(by(), by(rubio))).toBeNull()
    expect(refuseMerge(by(ushakov), by())).toBeNull()
  })

  test('is refused for one claim, or one of another article', () => {
    const elsewhere = { ...second, articleId: idOf(99) }
    const draft = new EditDraft(addRecords(project, 'claims', [first, elsewhere]))
    expect(mergeClaims(draft, article, [one, one]).ok).toBe(false)
    expect(mergeClaims(draft, article, [one, two]).ok).toBe(false)
    expect(draft.patches()).toEqual([])
  })
})

function isInPair(text: string, offset: number): boolean {
  return /^[\uD800-\uDBFF][\uDC00-\uDFFF]$/.test(text.slice(offset - 1, offset + 1))
}

/** The places of a text that a claim's words hold, white space aside. */
function placesOf(text: string, claim: Claim | undefined): ReadonlySet<number> {
  const places = new Set<number>()
  for (const { start, end } of claim?.content ?? []) {
    for (let place = start; place < end; place += 1) {
      if (text.charAt(place).trim() !== '') places.add(place)
    }
  }
  return places
}

const scenes = fc
  .oneof({ weight: 2, arbitrary: fc.constant(TEXT) }, { weight: 1, arbitrary: hostileText })
  .chain((text) =>
    fc.record({
      text: fc.constant(text),
      found: attributionsIn(text),
      at: fc.option(fc.nat(text.length)),
      steps: fc.array(mendingSteps, { maxLength: 12 }),
    }),
  )

describe('whatever is mended in any text', () => {
  test('claims keep words that lie on the text, in order, and split no character in two', () => {
    fc.assert(
      fc.property(scenes, ({ text, found, steps }) => {
        const { project, article } = openText(text)
        const draft = new EditDraft(draftIn(project, article, found))
        for (const step of steps) step(draft, article)
        for (const claim of draft.all('claims')) {
          expect(Claim.parse(claim)).toEqual(claim)
          expect(claim.content.length).toBeGreaterThan(0)
          const isWhole = claim.content.every(
            (anchor) =>
              checkAnchor(text, anchor) === 'exact' &&
              anchor.quote.trim() === anchor.quote &&
              !isInPair(text, anchor.start) &&
              !isInPair(text, anchor.end),
          )
          expect(isWhole).toBe(true)
        }
      }),
      { numRuns: 300 },
    )
  })

  test('a claim that is split and merged again has the words it had', () => {
    fc.assert(
      fc.property(scenes, ({ text, found, at }) => {
        const { project, article } = openText(text)
        const drafted = draftIn(project, article, found)
        for (const claim of drafted.claims.values()) {
          const draft = new EditDraft(drafted)
          const id = newId()
          if (!splitClaim(draft, article, claim.id, at, id).ok) continue
          const halves = [claim.id, id].map((half) => placesOf(text, draft.get('claims', half)))
          expect(halves.every(({ size }) => size > 0)).toBe(true)
          expect(new Set(halves.flatMap((half) => [...half])).size).toBe(
            halves.reduce((sum, { size }) => sum + size, 0),
          )
          expect(mergeClaims(draft, article, [claim.id, id]).ok).toBe(true)
          expect(placesOf(text, draft.get('claims', claim.id))).toEqual(placesOf(text, claim))
          expect(draft.get('claims', id)).toBeUndefined()
        }
      }),
      { numRuns: 300 },
    )
  })
})
