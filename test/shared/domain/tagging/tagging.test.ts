import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { DONE } from '../../../../shared/domain/failure.ts'
import { anchorAt, checkAnchor, tidySpan } from '../../../../shared/domain/text/anchor.ts'
import {
  moveLink,
  retagSpeakers,
  tagSource,
  tagSpeaker,
} from '../../../../shared/domain/tagging/attributing.ts'
import type { Claim } from '../../../../shared/domain/claim.ts'
import { EditDraft } from '../../../../shared/domain/edit/edit-draft.ts'
import { newId } from '../../../../shared/domain/id.ts'
import { findKind } from '../../../../shared/domain/text/kind.ts'
import { anchorsOf, MARK_ROLES } from '../../../../shared/domain/text/marks.ts'
import { addRecords, EMPTY_PROJECT } from '../../../../shared/domain/project.ts'
import { isOverlapping, type Span } from '../../../../shared/domain/text/span.ts'
import {
  addContent,
  makeClaim,
  refreshKinds,
  setKind,
  tagCue,
  untag,
  type TaggedText,
} from '../../../../shared/domain/tagging/tagging.ts'
import { findQuotations } from '../../../../shared/domain/text/quotation.ts'
import { findParagraphs } from '../../../../electron/articles/paragraphs.ts'
import {
  buildArticle,
  buildSource,
  buildSpeaker,
  mentionsOf,
  speakerIdOf,
} from '../../../support/records.ts'
import { hostileText } from '../../../support/hostile-text.ts'
import { SEED_TEXT } from '../../../support/seed-article.ts'

function open(text: string): { readonly draft: EditDraft; readonly article: TaggedText } {
  const record = buildArticle(text)
  const project = addRecords(EMPTY_PROJECT, 'articles', [record])
  const quotations = findQuotations(text, findParagraphs(text, false))
  return { draft: new EditDraft(project), article: { articleId: record.id, text, quotations } }
}

function spanOf(text: string, words: string, from = 0): Span {
  const start = text.indexOf(words, from)
  if (start === -1) throw new Error(`No “${words}” in the text.`)
  return { start, end: start + words.length }
}

/** A draft with one claim of some words of the seed article. */
function claimOf(words: string) {
  const opened = open(SEED_TEXT)
  const id = newId()
  const made = makeClaim(opened.draft, opened.article, spanOf(SEED_TEXT, words), id)
  if (!made.ok) throw new Error(made.failure.message)
  const read = (): Claim => {
    const claim = opened.draft.get('claims', id)
    if (claim === undefined) throw new Error('The claim is gone.')
    return claim
  }
  return { ...opened, id, read }
}

const UNLIKELY = 'it’s unlikely that a meeting will take place by next week'

describe('making a claim', () => {
  test('keeps the words selected, without the white space around them', () => {
    const { draft, article } = open('One.  Two words.  Three.')
    const made = makeClaim(draft, article, { start: 4, end: 18 }, newId())
    expect(made.ok && made.value.content.map((anchor) => anchor.quote)).toEqual(['Two words.'])
  })

  test('is refused where nothing but white space is selected', () => {
    const { draft, article } = open('One.   Two.')
    expect(makeClaim(draft, article, { start: 4, end: 7 }, newId())).toMatchObject({ ok: false })
    expect(draft.patches()).toEqual([])
  })

  test.each([
    [UNLIKELY, 'indirect'],
    ['the talks would cover “the entire range of U.S.–Russian relations,”', 'mixed'],
    ['“the entire range of U.S.–Russian relations,”', 'direct'],
    ['the Riyadh meeting yielded “very serious conversation on all issues.“', 'mixed'],
    ['”take into account each other’s interests.”', 'direct'],
  ])('finds the kind of %s', (words, kind) => {
    expect(claimOf(words).read().kind).toBe(kind)
  })
})

describe('adding words', () => {
  test('keeps them in reading order, apart from each other', () => {
    const { draft, article, id, read } = claimOf(UNLIKELY)
    const before = spanOf(SEED_TEXT, 'no date has been set')
    expect(addContent(draft, article, id, before)).toEqual(DONE)
    expect(read().content.map((anchor) => anchor.quote)).toEqual(['no date has been set', UNLIKELY])
  })

  test('makes one span of words that overlap or follow at once', () => {
    const { draft, article, id, read } = claimOf('no date has been set, and')
    addContent(draft, article, id, spanOf(SEED_TEXT, 'set, and it’s unlikely'))
    addContent(draft, article, id, spanOf(SEED_TEXT, 'that a meeting will take place'))
    expect(read().content.map((anchor) => anchor.quote)).toEqual([
      'no date has been set, and it’s unlikely that a meeting will take place',
    ])
  })

  test('refuses words that the claim has', () => {
    const { draft, article, id, read } = claimOf(UNLIKELY)
    const before = read()
    expect(addContent(draft, article, id, spanOf(SEED_TEXT, 'a meeting will'))).toMatchObject({
      ok: false,
    })
    expect(read()).toBe(before)
  })

  test('works the kind out again, unless the analyst set it', () => {
    const { draft, article, id, read } = claimOf(UNLIKELY)
    const quoted = spanOf(SEED_TEXT, '“the entire range of U.S.–Russian relations,”')
    addContent(draft, article, id, quoted)
    expect(read()).toMatchObject({ kind: 'mixed', isKindSet: false })
    setKind(draft, id, 'direct', article.quotations)
    untag(draft, article, id, 'content', 0)
    expect(read()).toMatchObject({ kind: 'direct', isKindSet: true })
    setKind(draft, id, 'indirect', article.quotations)
    expect(read()).toMatchObject({ kind: 'indirect', isKindSet: false })
  })
})

describe('the speaker', () => {
  test('is made of a name that is not known', () => {
    const { draft, article, id, read } = claimOf(UNLIKELY)
    const tagged = tagSpeaker(draft, article, id, spanOf(SEED_TEXT, 'Yuri Ushakov'), newId())
    expect(tagged).toMatchObject({
      ok: true,
      value: { by: 'made', speaker: { name: 'Yuri Ushakov' } },
    })
    expect(mentionsOf(read()).map((anchor) => anchor.quote)).toEqual(['Yuri Ushakov'])
  })

  test.each([
    ['its name', 'Yuri Ushakov', [], 'Yuri Ushakov'],
    ['an alias', 'Kremlin aide', ['Ushakov'], 'Ushakov'],
    ['its surname', 'Yuri Ushakov', [], 'Ushakov'],
    ['its name after a title', 'Yuri Ushakov', [], 'Russian presidential adviser Yuri Ushakov'],
  ])('is known by %s', (_, name, aliases, words) => {
    const { draft, article, id, read } = claimOf(UNLIKELY)
    const known = buildSpeaker({ name, aliases })
    draft.put('speakers', known)
    const tagged = tagSpeaker(draft, article, id, spanOf(SEED_TEXT, words), newId())
    expect(tagged).toMatchObject({ ok: true, value: { by: 'name', speaker: { id: known.id } } })
    expect(speakerIdOf(read())).toBe(known.id)
  })

  test('is taken from the one whom its words were said to mean by mistake, alias and all', () => {
    const { draft, article, id, read } = claimOf(UNLIKELY)
    const words = spanOf(SEED_TEXT, 'Russian presidential adviser Yuri Ushakov')
    const lyle = buildSpeaker({ name: 'Ann Lyle', aliases: [] })
    draft.put('speakers', lyle)
    tagSpeaker(draft, article, id, words, newId())
    const [link] = read().speakers
    draft.update('claims', id, {
      speakers: link === undefined ? [] : [{ ...link, speakerId: lyle.id }],
    })
    draft.update('speakers', lyle.id, { aliases: [article.text.slice(words.start, words.end)] })
    expect(retagSpeakers(draft, article, id, words).ok).toBe(true)
    expect(read().speakers).toHaveLength(1)
    expect(speakerIdOf(read())).not.toBe(lyle.id)
    expect(draft.get('speakers', lyle.id)?.aliases).toEqual([])
  })

  test('of a pronoun is whoever was mentioned last before it', () => {
    const { draft, article, id } = claimOf(UNLIKELY)
    const dmitriev = tagSpeaker(draft, article, id, spanOf(SEED_TEXT, 'Dmitriev'), newId())
    const later = newId()
    makeClaim(draft, article, spanOf(SEED_TEXT, 'It is too early to talk about compromises'), later)
    const he = spanOf(SEED_TEXT, 'he', SEED_TEXT.indexOf('dialog,”'))
    const tagged = tagSpeaker(draft, article, later, he, newId())
    expect(tagged).toMatchObject({ ok: true, value: { by: 'before' } })
    expect(tagged.ok && dmitriev.ok && tagged.value.speaker.id === dmitriev.value.speaker.id).toBe(
      true,
    )
  })

  test('of a pronoun that nobody is named before is left to the analyst', () => {
    const { draft, article, id } = claimOf(UNLIKELY)
    const he = spanOf(SEED_TEXT, 'He')
    expect(tagSpeaker(draft, article, id, he, newId())).toMatchObject({ ok: false })
  })

  test('that two known people could be is left to the analyst', () => {
    const { draft, article, id } = claimOf(UNLIKELY)
    draft.put('speakers', buildSpeaker({ name: 'Ann Trump', aliases: [] }))
    draft.put('speakers', buildSpeaker({ name: 'Donald Trump', aliases: [] }))
    const trump = spanOf(SEED_TEXT, 'Trump')
    expect(tagSpeaker(draft, article, id, trump, newId())).toMatchObject({ ok: false })
  })

  test('that differs stands beside the one before, each with its own mentions', () => {
    const { draft, article, id, read } = claimOf(UNLIKELY)
    tagSpeaker(draft, article, id, spanOf(SEED_TEXT, 'Mike Waltz'), newId())
    tagSpeaker(draft, article, id, spanOf(SEED_TEXT, 'Yuri Ushakov'), newId())
    tagSpeaker(
      draft,
      article,
      id,
      spanOf(SEED_TEXT, 'Ushakov', SEED_TEXT.indexOf('In remarks')),
      newId(),
    )
    expect(
      read().speakers.map(({ speakerId, mentions }) => [
        draft.get('speakers', speakerId ?? '')?.name,
        mentions.map(({ quote }) => quote),
      ]),
    ).toEqual([
      ['Mike Waltz', ['Mike Waltz']],
      ['Yuri Ushakov', ['Yuri Ushakov', 'Ushakov']],
    ])
  })

  test('named by words that are marked but name nobody takes these, and keeps their place', () => {
    const { draft, article, id, read } = claimOf(UNLIKELY)
    const waltz = spanOf(SEED_TEXT, 'Mike Waltz')
    const nobody = anchorAt(SEED_TEXT, waltz)
    const ushakov = buildSpeaker({ name: 'Yuri Ushakov', aliases: [] })
    draft.put('speakers', ushakov)
    draft.update('claims', id, {
      speakers: [
        { speakerId: null, mentions: [nobody] },
        { speakerId: ushakov.id, mentions: [] },
      ],
    })
    const tagged = tagSpeaker(draft, article, id, waltz, newId())
    expect(tagged).toMatchObject({ ok: true, value: { by: 'made' } })
    expect(read().speakers).toEqual([
      { speakerId: tagged.ok ? tagged.value.speaker.id : '', mentions: [nobody] },
      { speakerId: ushakov.id, mentions: [] },
    ])
    expect(tagSpeaker(draft, article, id, waltz, newId()).ok).toBe(false)
  })

  test('taken off with the last of its words leaves the others and their words', () => {
    const { draft, article, id, read } = claimOf(UNLIKELY)
    tagSpeaker(draft, article, id, spanOf(SEED_TEXT, 'Mike Waltz'), newId())
    tagSpeaker(draft, article, id, spanOf(SEED_TEXT, 'Yuri Ushakov'), newId())
    const [, second] = read().speakers
    expect(untag(draft, article, id, 'speaker', 0)).toEqual(DONE)
    expect(read().speakers).toEqual([second])
  })

  test('of a pronoun, where several made the claim, is whoever was mentioned last before it', () => {
    const { draft, article, id, read } = claimOf(UNLIKELY)
    tagSpeaker(draft, article, id, spanOf(SEED_TEXT, 'Yuri Ushakov'), newId())
    const dmitriev = tagSpeaker(draft, article, id, spanOf(SEED_TEXT, 'Dmitriev'), newId())
    const he = spanOf(SEED_TEXT, 'he', SEED_TEXT.indexOf('dialog,”'))
    expect(tagSpeaker(draft, article, id, he, newId())).toMatchObject({
      value: { by: 'before', speaker: { id: dmitriev.ok ? dmitriev.value.speaker.id : '' } },
    })
    expect(read().speakers.map(({ mentions }) => mentions.length)).toEqual([1, 2])
  })

  test('that is only described is unnamed', () => {
    const text = 'A deal is near, a senior official said.'
    const { draft, article } = open(text)
    const id = newId()
    makeClaim(draft, article, spanOf(text, 'A deal is near'), id)
    const tagged = tagSpeaker(draft, article, id, spanOf(text, 'a senior official'), newId())
    expect(tagged).toMatchObject({
      value: { speaker: { name: 'a senior official', kind: 'unnamed' } },
    })
  })
})

describe('sources', () => {
  const AGENCY = 'Russia’s state-run TASS news agency'

  test('come in the order of tagging, and can be moved', () => {
    const { draft, article, id, read } = claimOf(UNLIKELY)
    tagSource(draft, article, id, spanOf(SEED_TEXT, AGENCY), newId())
    tagSource(draft, article, id, spanOf(SEED_TEXT, 'the State Department'), newId())
    const names = () => read().via.map((link) => draft.get('sources', link.sourceId)?.name)
    expect(names()).toEqual([AGENCY, 'State Department'])
    moveLink(draft, 'sources', id, 1, 0)
    expect(names()).toEqual(['State Department', AGENCY])
    moveLink(draft, 'sources', id, 1, 2)
    expect(names()).toEqual(['State Department', AGENCY])
  })

  test('that are in the chain get another mention', () => {
    const { draft, article, id, read } = claimOf(UNLIKELY)
    const tass = buildSource()
    draft.put('sources', tass)
    const first = spanOf(SEED_TEXT, 'TASS')
    const second = spanOf(SEED_TEXT, 'TASS', first.end)
    tagSource(draft, article, id, second, newId())
    tagSource(draft, article, id, first, newId())
    expect(read().via.map((link) => link.sourceId)).toEqual([tass.id])
    expect(read().via[0]?.mentions.map((anchor) => anchor.start)).toEqual([
      first.start,
      second.start,
    ])
    expect(tagSource(draft, article, id, first, newId())).toMatchObject({ ok: false })
  })

  test('have their names without an ending ’s', () => {
    const { draft, article, id } = claimOf(UNLIKELY)
    const tagged = tagSource(draft, article, id, spanOf(SEED_TEXT, 'Russia’s'), newId())
    expect(tagged).toMatchObject({ value: { source: { name: 'Russia' } } })
  })
})

test('correcting a quotation changes the kinds of the claims there, and of no others', () => {
  const quote = '“the entire range of U.S.–Russian relations,”'
  const opened = open(SEED_TEXT)
  const inside = newId()
  const elsewhere = newId()
  makeClaim(opened.draft, opened.article, spanOf(SEED_TEXT, quote), inside)
  makeClaim(opened.draft, opened.article, spanOf(SEED_TEXT, '”take into account each'), elsewhere)
  const edit = opened.draft.toEdit('make claims', new Date())
  const claims = edit?.patches.flatMap((patch) => (patch.table === 'claims' ? [patch.after] : []))
  const project = addRecords(opened.draft.project, 'claims', claims as Claim[])
  const draft = new EditDraft(project)
  refreshKinds(draft, opened.article.articleId, [], spanOf(SEED_TEXT, quote))
  expect(draft.get('claims', inside)?.kind).toBe('indirect')
  expect(draft.get('claims', elsewhere)?.kind).toBe('direct')
})

const step = fc.record({
  role: fc.constantFrom(...MARK_ROLES),
  start: fc.nat(),
  length: fc.integer({ min: 1, max: 60 }),
})

function apply(
  draft: EditDraft,
  article: TaggedText,
  id: string,
  { role, start, length }: { role: string; start: number; length: number },
): boolean {
  const at = start % Math.max(1, article.text.length)
  const span = { start: at, end: at + length }
  if (role === 'content') return addContent(draft, article, id, span).ok
  if (role === 'cue') return tagCue(draft, article, id, span).ok
  if (role === 'speaker') return tagSpeaker(draft, article, id, span, newId()).ok
  return tagSource(draft, article, id, span, newId()).ok
}

test('whatever is tagged on whatever text, anchors quote it exactly, in order, and the kind follows the marks', () => {
  fc.assert(
    fc.property(
      fc.oneof(hostileText, fc.constant(SEED_TEXT)),
      fc.array(step, { maxLength: 12 }),
      (text, steps) => {
        const { draft, article } = open(text)
        const id = newId()
        if (!makeClaim(draft, article, { start: 0, end: text.length }, id).ok) return
        draft.update('claims', id, { content: [] })
        for (const each of steps) apply(draft, article, id, each)
        const claim = draft.get('claims', id)
        if (claim === undefined) throw new Error('The claim is gone.')
        for (const anchor of MARK_ROLES.flatMap((role) => anchorsOf(claim, role))) {
          expect(checkAnchor(text, anchor)).toBe('exact')
          expect(anchor.quote).toBe(anchor.quote.trim())
          expect(tidySpan(text, anchor)).toEqual({ start: anchor.start, end: anchor.end })
        }
        for (const [index, anchor] of claim.content.entries()) {
          const next = claim.content[index + 1]
          expect(next === undefined || next.start > anchor.end).toBe(true)
        }
        const found = findKind(claim.content, article.quotations)
        expect(claim.content.length === 0 || claim.kind === found).toBe(true)
      },
    ),
    { numRuns: 300 },
  )
})

test('taking off what was just tagged gives the claim back as it was', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 5 }), step, (steps, last) => {
      const { draft, article, id, read } = claimOf(UNLIKELY)
      for (const each of steps) apply(draft, article, id, each)
      const before = read()
      if (!apply(draft, article, id, last)) return
      const after = read()
      const isNew = (role: (typeof MARK_ROLES)[number]) =>
        anchorsOf(after, role).findIndex(
          (anchor) =>
            !anchorsOf(before, role).some(
              (old) => isOverlapping(old, anchor) && old.quote === anchor.quote,
            ),
        )
      const isJoined = after.content.length <= before.content.length && last.role === 'content'
      if (isJoined) return
      expect(untag(draft, article, id, last.role, isNew(last.role))).toEqual(DONE)
      expect(read()).toEqual(before)
    }),
    { numRuns: 300 },
  )
})

test('a claim with nothing else goes with its last words; one with more stays', () => {
  const bare = claimOf(UNLIKELY)
  untag(bare.draft, bare.article, bare.id, 'content', 0)
  expect(bare.draft.patches()).toEqual([])
  const { draft, article, id, read } = claimOf(UNLIKELY)
  draft.update('claims', id, { note: 'Ask again.' })
  untag(draft, article, id, 'content', 0)
  expect(read()).toMatchObject({ content: [], note: 'Ask again.' })
})

test('a stretch may join hundreds of thousands of parts of a claim', () => {
  const text = 'a b '.repeat(200_000)
  const { draft, article } = open(text)
  const id = newId()
  makeClaim(draft, article, { start: 0, end: 1 }, id)
  const content = Array.from({ length: 200_000 }, (_, index) =>
    anchorAt(text, { start: 4 * index, end: 4 * index + 1 }),
  )
  draft.update('claims', id, { content })
  expect(addContent(draft, article, id, { start: 0, end: text.length })).toEqual(DONE)
  expect(draft.get('claims', id)?.content).toHaveLength(1)
})
