import { describe, expect, test } from 'vitest'
import { FINDER, wordsOf } from '../../support/finder.ts'
import { SEED_TEXT } from '../../support/seed-article.ts'
import { SEED_CLAIMS } from '../../support/seed-claims.ts'

const { findAttributions } = FINDER

describe('attributions', () => {
  test('an indirect one', async () => {
    const text = 'The mayor said the bridge would open in May.'
    expect(wordsOf(text, (await findAttributions(text))[0])).toEqual({
      source: 'The mayor',
      cue: 'said',
      content: 'the bridge would open in May',
    })
  })

  test.each([
    '“It is over, and we go home,” Ann Lee said.',
    '"It is over, and we go home," Ann Lee said.',
    '”It is over, and we go home,“ Ann Lee said.',
    '“It is over, and we go home," said Ann Lee.',
  ])('a direct one: %s', async (text) => {
    const [found] = await findAttributions(text)
    expect(wordsOf(text, found)).toMatchObject({ source: 'Ann Lee', cue: 'said' })
    expect(wordsOf(text, found).content).toContain('It is over, and we go home')
    expect(found?.kind).toBe('direct')
  })

  test('a reason that a person can read', async () => {
    const [found] = await findAttributions('Ann Lee said the bridge would open in May.')
    expect(found?.reason).toBe('cue “said” after “Ann Lee”')
  })

  test('a carrier around another speaker gives the inner speaker, and carries', async () => {
    const text =
      'According to Reuters, Orlova said both sides treated each other with respect during the talks.'
    const [found] = await findAttributions(text)
    expect(wordsOf(text, found)).toMatchObject({ source: 'Orlova', cue: 'said' })
    expect(found?.via).toMatchObject([{ kind: 'agency', name: 'Reuters' }])
  })

  test('who is cited speaks, and the outlet that cites carries', async () => {
    const text = 'Citing two officials, Reuters reported that the minister would resign by Friday.'
    const [found] = await findAttributions(text)
    expect(wordsOf(text, found).source).toBe('Reuters')
    expect(found?.speakers[0]).toMatchObject({ mention: 'two officials', type: 'unnamed' })
    expect(found?.via).toMatchObject([{ kind: 'agency', name: 'Reuters' }])
  })

  test.each([
    [
      'Reuters reported, citing two officials, that the minister would resign by Friday.',
      'Reuters',
    ],
    [
      'The Times reported Monday, citing two officials, that the minister would resign by Friday.',
      'Times',
    ],
    [
      'Bloomberg News, citing two officials, reported that the minister would resign by Friday.',
      'Bloomberg News',
    ],
    [
      'The minister would resign by Friday, the Guardian reported, citing two officials.',
      'Guardian',
    ],
  ])('who is cited is no part of what is reported: %s', async (text, carrier) => {
    const found = await findAttributions(text)
    expect(found).toHaveLength(1)
    expect(wordsOf(text, found[0])).toMatchObject({
      cue: expect.stringMatching(/^reported(?: Monday)?$/),
      content: expect.stringMatching(/^[Tt]he minister would resign by Friday$/),
    })
    expect(found[0]?.speakers[0]?.mention).toBe('two officials')
    expect(found[0]?.via.map(({ name }) => name)).toEqual([carrier])
  })

  test('a quote that runs over paragraphs and reopens', async () => {
    const text =
      'Ann Lee said: “It is over, and we go home tonight.\n\n“Nobody asked us to come here.\n\n“We will not come back.”\nThe bus left at six.'
    const found = wordsOf(text, (await findAttributions(text))[0])
    expect(found.source).toBe('Ann Lee')
    expect(found.content).toContain('Nobody asked us to come here. … “We will not come back.”')
    const next =
      'Mayor Ana Ortiz said: “We will raise the bridge next spring.\n\n“The money is there, and the engineers are ready.”\n\nThe council meets on Monday.'
    expect(wordsOf(next, (await findAttributions(next))[0]).content).toBe(
      '“We will raise the bridge next spring. … “The money is there, and the engineers are ready.”',
    )
  })

  test('quotes signed with a name, and turns of a transcript', async () => {
    const signed = '“The best week of my life, honestly.” — Bea Ortiz, teacher'
    expect(wordsOf(signed, (await findAttributions(signed))[0]).source).toBe('Bea Ortiz')
    const turns =
      'HOST: What do you make of it?\nORTIZ: It was the best week of my life.\nHOST: Thank you for that.\n'
    const sources = (await findAttributions(turns)).map((found) => wordsOf(turns, found).source)
    expect(sources).toEqual(['HOST', 'ORTIZ', 'HOST'])
  })
})

/** Where the words begin in the sample article, and where they end. */
function placeOf(words: string): readonly [number, number] {
  const start = SEED_TEXT.indexOf(words)
  return [start, start + words.length]
}

describe('the sample article', async () => {
  const found = await findAttributions(SEED_TEXT)

  test('has its twelve attributions, and no other', () => {
    expect(found.map(({ kind }) => kind)).toEqual(SEED_CLAIMS.map(({ kind }) => kind))
  })

  test.each(SEED_CLAIMS.map(({ content, speaker }, k) => ({ content, speaker, found: found[k] })))(
    '$speaker: $content.0',
    ({ content, speaker, found }) => {
      const [start, end] = placeOf(content.join(' '))
      const span = found?.content[0] ?? [0, 0]
      const shared = Math.min(end, span[1]) - Math.max(start, span[0])
      expect(shared / (Math.max(end, span[1]) - Math.min(start, span[0]))).toBeGreaterThan(0.9)
      expect(found?.speakers[0]?.name.split(' ')).toEqual(
        expect.arrayContaining(speaker.split(' ')),
      )
      expect(found?.speakers[0]?.isSafe).toBe(true)
    },
  )

  test('what TASS carried says so, and where reporters were told', () => {
    expect(found.map(({ via }) => via.map(({ kind }) => kind))).toMatchObject({
      3: ['agency'],
      7: ['press conference'],
      9: ['agency'],
    })
  })

  test('each speaker has the full name, role and affiliation that the article gives', () => {
    const about = found
      .flatMap(({ speakers }) => speakers)
      .map(({ name, role, affiliation }) => [name, [role, affiliation] as const])
    expect(Object.fromEntries(about)).toEqual({
      'Marco Rubio': ['Secretary of State', ''],
      'State Department': [undefined, ''],
      'Sergei Lavrov': ['Foreign Minister', 'Russia'],
      'Yuri Ushakov': ['presidential adviser', 'Russia'],
      'Donald Trump': ['President', ''],
      'Kirill Dmitriev': ['CEO', 'Russia Direct sovereign wealth fund'],
    })
  })
})
