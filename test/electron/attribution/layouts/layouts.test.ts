import { describe, expect, test } from 'vitest'
import { FINDER } from '../../../support/finder.ts'

/** Who says what, with the kind: of what is found by the layout, where words would tell nothing. */
async function saidIn(text: string, fileName?: string) {
  return (await FINDER.findAttributions(text, undefined, fileName)).map(
    ({ speakers, content, kind }) => [
      speakers.map(({ name }) => name).join(', '),
      content
        .map(([start, end]) => text.slice(start, end).replaceAll(/^["'“‘]|["'”’]$/g, ''))
        .join(' … '),
      kind,
    ],
  )
}

const REST = 'The lock was shut in March after the flood. Two firms have looked at it since.'

describe('transcripts', () => {
  test('each paragraph of a turn is a direct claim of who speaks', async () => {
    const text = `Talk at the lock

MR. ORME: The lock opens on the first of June.

Q: Will there be a toll?

MR. ORME: No. The trust has paid for it in full.

It cost four million.

MS. VANE-COE: The booths are already gone.`
    expect(await saidIn(text)).toEqual([
      ['ORME', 'The lock opens on the first of June.', 'direct'],
      ['ORME', 'No. The trust has paid for it in full.', 'direct'],
      ['ORME', 'It cost four million.', 'direct'],
      ['VANE-COE', 'The booths are already gone.', 'direct'],
    ])
  })

  test('in Markdown', async () => {
    const text = `# Debate on the lock

**Mr. Orme:** The lock has been shut since March.

**Mrs. Vane (Alder) (Ind):** The farms have run out of feed.

**Mr. Orme:** A barge will call on Friday.`
    expect((await saidIn(text, 'debate.md')).map(([name]) => name)).toEqual([
      'Orme',
      'Vane',
      'Orme',
    ])
  })

  test('“A” is whom the head names as asked', async () => {
    const text = `Five questions for Lena Orme

Q: Is the lock safe?

A: It is safer than it was in March.

Q: And the gate?

A: It was replaced before the summer.`
    expect(await saidIn(text)).toEqual([
      ['Lena Orme', 'It is safer than it was in March.', 'direct'],
      ['Lena Orme', 'It was replaced before the summer.', 'direct'],
    ])
  })

  test('who talks to an outlet answers', async () => {
    const text = `Ten minutes with... Lena Orme, who keeps the lock

The keeper of the lock talks to Canal Weekly about rust

By Gus Holt

Q. Is the lock safe?

A. It is safer than it was in March.`
    expect((await saidIn(text)).at(-1)?.[0]).toBe('Lena Orme')
  })

  test.each([
    ['Harbour minister Lena Orme talks to Gus Holt about rust.', 'Lena Orme'],
    ['Gus Holt talks to harbour minister Lena Orme about rust.', 'Lena Orme'],
    ['Gus Holt talks to Lena Orme about rust. Orme keeps the lock.', 'Lena Orme'],
    ['Lena Orme talks to Gus Holt about rust.', 'Lena Orme'],
    ['Lena Orme talks to The Canal Courier about rust. The Courier met her.', 'Lena Orme'],
    ['Canal Weekly editor Gus Holt talks to Lena Orme about rust.', 'Lena Orme'],
    ['Harbour minister Lena Orme has a hard year behind her. Interview by Gus Holt.', 'Lena Orme'],
  ])(
    'of two who talk, who has a role and asks not for a living answers: %s',
    async (head, name) => {
      const text = `‘Rust never sleeps’\n\n${head}\n\nQ. Is the lock safe?\n\nA. I think it is safer than it was in March.`
      expect((await saidIn(text)).find(([, words]) => words?.startsWith('I think'))?.[0]).toBe(name)
    },
  )

  test('a headline with a name and a colon begins no turn', async () => {
    const text = `Orme: The lock is ‘safer than it was’

The keeper of the lock said on Friday that it had been mended twice since the flood in March.

Lena Orme told the harbour board that the gate was new.

VANE: Is it safe?

ORME: It is safer than it was.

VANE: And the gate?`
    expect((await saidIn(text)).map(([, words]) => words)).not.toContain(
      'Lena Orme told the harbour board that the gate was new.',
    )
  })

  test('what is told between two answers is nobody’s, nor what is told below the last', async () => {
    const text = `Five questions for Lena Orme

Q: Is the lock safe?

A: It is safer than it was in March.

She pours more tea. On the sill behind her stands a model of the gate.

Q: And the gate?

A: It was replaced before the summer.

I did not sleep that week.

The lock opens again on 3 October.`
    expect((await saidIn(text)).map(([, words]) => words)).toEqual([
      'It is safer than it was in March.',
      'It was replaced before the summer.',
      'I did not sleep that week.',
    ])
  })

  test('a short answer is a claim, a courtesy is none', async () => {
    const text = `ORME: How many locks have you opened this year, Ms Vane?

VANE: Eighteen.

ORME: Thank you.

VANE: Three more will follow in the spring.`
    expect((await saidIn(text)).map(([, words]) => words)).toEqual([
      'How many locks have you opened this year, Ms Vane?',
      'Eighteen.',
      'Three more will follow in the spring.',
    ])
  })

  test('what others said is a claim in a turn, what the speaker thinks is none of its own', async () => {
    const text = `VANE: I think the gate is too old for another winter.

ORME: The engineers told us that the gate will hold for ten years.

VANE: I do hope that they are right about it.`
    expect(
      (await saidIn(text)).filter(([name]) => !['VANE', 'ORME'].includes(name ?? '')),
    ).toHaveLength(1)
  })
})

describe('words that are announced in one paragraph and given in the next', () => {
  test.each([
    ['a verb of saying', 'Ms Orme said:', 'Orme'],
    ['a statement', 'Statement from Lena Orme:', 'Lena Orme'],
    ['a name alone', 'Lena Orme:', 'Lena Orme'],
  ])('%s', async (_, line, name) => {
    const text = `${REST}\n\n${line}\n\n“The lock is safe for us all. It will stay open.”\n\n${REST}`
    expect(await saidIn(text)).toEqual([
      [name, 'The lock is safe for us all. It will stay open.', 'direct'],
    ])
  })

  test('a list', async () => {
    const text = `${REST}\n\nIn the same talk, Orme also said:\n\n• The toll will not rise before 2027\n• The gate will be painted in May\n\n${REST}`
    expect((await saidIn(text)).map(([name, words]) => [name, words])).toEqual([
      ['Orme', 'The toll will not rise before 2027'],
      ['Orme', 'The gate will be painted in May'],
    ])
  })

  test('a list with letters', async () => {
    const text = `${REST}\n\nThe canal trust also said:\n\n(a) that the toll will not rise; and\n\n(b) that the gate will be painted in May.\n\n${REST}`
    expect((await saidIn(text)).map(([name, words]) => [name, words])).toEqual([
      ['canal trust', 'the toll will not rise'],
      ['canal trust', 'the gate will be painted in May.'],
    ])
  })

  test('words without marks, and what others say in them', async () => {
    const text = `${REST}\n\nOrme writes:\n\nThe lock was never safe. One keeper told me: “I slept in my boots.” The gate was worse.\n\n${REST}`
    const [whole, ...others] = await saidIn(text)
    expect(whole).toEqual([
      'Orme',
      'The lock was never safe. One keeper told me: “I slept in my boots.” The gate was worse.',
      'direct',
    ])
    expect(others.map(([name]) => name)).toEqual(['One keeper'])
  })

  test.each(['THIS NOTE IS BEING SENT TO:', 'Spring highlights:'])(
    'a heading of a list announces nothing: %s',
    async (heading) => {
      const text = `${REST}\n\n${heading}\n\n1. The Keeper, Alder Lock\n\n2. The Chief Engineer, Canal Trust\n\n${REST}`
      expect(await saidIn(text)).toEqual([])
    },
  )

  test('in the words of somebody', async () => {
    const text = `${REST}\n\nIn the words of Lena Orme, “the lock is safe for us all.”`
    expect(await saidIn(text)).toEqual([['Lena Orme', 'the lock is safe for us all.', 'direct']])
  })
})

describe('what attributes nothing', () => {
  test.each([
    [
      'a deed that nobody is named for',
      'The two boaters were charged after missing a check in Alder.',
    ],
    ['an order that nobody is named for', 'The keeper was ordered to pay 90 pounds.'],
    ['what seems', 'Boaters seemed to be listening, stocking up on water and candles.'],
    ['whoever reads', 'You would be amazed at how many people want a key.'],
    ['a word that stands for it', 'That was in May. Here is what Ms Orme said.'],
  ])('%s', async (_, text) => {
    expect(await saidIn(text)).toEqual([])
  })

  test('whose deed it is may stand behind it', async () => {
    expect(
      await saidIn('The closure was called “a dark day for the town” by the canal trust.'),
    ).toEqual([['canal trust', 'The closure … a dark day for the town', 'mixed']])
  })

  test('“that” is no part of what is said, but where it is what is spoken of', async () => {
    expect((await saidIn('The mayor warned that the lock would stay shut.'))[0]?.[1]).toBe(
      'the lock would stay shut',
    )
    expect((await saidIn('The mayor said that is not what the trust wanted.'))[0]?.[1]).toMatch(
      /^that is/,
    )
  })
})

describe('a sentence that ends with who says it', () => {
  test.each([
    'The gate to the basin has been cut, the Labor Department said late Friday in a report.',
    'The gate to the basin has been cut, per the Labor Department.',
    'Per the Labor Department, the gate to the basin has been cut.',
  ])('%s', async (sentence) => {
    const [found] = await saidIn(`The boaters met at noon by the lock. ${sentence}`)
    expect(found?.[0]).toBe('Labor Department')
    expect(found?.[1]).toMatch(/^the gate to the basin has been cut$/i)
  })
})

describe('signed quotes', () => {
  test.each([
    ['in one line', '“The lock should stay where it is.” — Lena Orme, Alder'],
    ['below', '“The lock should stay where it is.”\n\n— Lena Orme, Alder'],
    ['below, without a dash', '“The lock should stay where it is.”\n\nLena Orme, Alder'],
  ])('%s', async (_, quote) => {
    expect(await saidIn(`${REST}\n\n${quote}\n\n${REST}`)).toEqual([
      ['Lena Orme', 'The lock should stay where it is.', 'direct'],
    ])
  })
})

test('a show and its day sign no quotation', async () => {
  expect(await saidIn(`“The Morning Lock” – Monday, 6 October\n\n${REST}`)).toEqual([])
})

describe('a quotation without a word that attributes it', () => {
  test('is said by who spoke last, who is a guess', async () => {
    const text = `“The lock has stood here for eighty years,” Ludo Vane said.\n\n“If they take it down, the quay will be a car park.”\n\n${REST}`
    const found = await FINDER.findAttributions(text)
    expect((await saidIn(text))[1]).toEqual([
      'Ludo Vane',
      'If they take it down, the quay will be a car park.',
      'direct',
    ])
    expect(found.map(({ speakers }) => speakers[0]?.isSafe)).toEqual([true, false])
    expect(found[1]?.confidence).toBeLessThan(found[0]?.confidence ?? 0)
  })

  test.each([
    [
      'a term',
      `Ludo Vane said the lock is old.\n\nIts “upper gate and basin works” cost four million.`,
    ],
    [
      'a heading with few words of what comes',
      `“The lock has stood here for eighty years,” Ludo Vane said.\n\n‘We all saw it coming’\n\n‘This Lock Has Stood.’\n\n${REST}`,
    ],
    ['nobody spoke', `${REST}\n\n“The lock has stood here for eighty years and more.”\n\n${REST}`],
  ])('is nobody’s where it is %s', async (_, text) => {
    const found = await FINDER.findAttributions(text)
    expect(found.filter(({ cue, kind }) => kind === 'direct' && cue.length === 0)).toEqual([])
  })
})

describe('headlines', () => {
  const below = `By Ida Coe\n\n${REST}\n\nThe work took a year. It cost four million.`
  test.each([
    [
      'Lock is safe to use for the winter, insists minister',
      'minister',
      'Lock is safe to use for the winter',
    ],
    ['Minister says lock is safe for the winter', 'Minister', 'lock is safe for the winter'],
    [
      'Boats may use old lock in the spring, study suggests',
      'study',
      'Boats may use old lock in the spring',
    ],
    ['Keeper ‘kept two sets of books’, jury told', '', 'Keeper ‘kept two sets of books'],
    [
      'Sheriff: Missing rower found alive by the lock',
      'Sheriff',
      'Missing rower found alive by the lock',
    ],
    ['Boats could be back by Sunday – mayor', 'mayor', 'Boats could be back by Sunday'],
    ['‘Too late’: Orme', 'Orme', 'Too late'],
    [
      '‘They left us at the lock all night’: boaters tell of flood',
      'boaters',
      'They left us at the lock all night',
    ],
    ['‘HE NEVER CAME BACK’ Rower Lena’s ex tells of lock', 'Rower Lena’s ex', 'HE NEVER CAME BACK'],
    [
      'UPDATE 2-Lock will shut in the spring, says minister',
      'minister',
      'Lock will shut in the spring',
    ],
    ['EXCLUSIVE: Lock will shut in the spring – mayor', 'mayor', 'Lock will shut in the spring'],
  ])('%s', async (headline, name, words) => {
    expect((await saidIn(`${headline}\n\n${below}`)).map(([who, said]) => [who, said])).toEqual([
      [name, words],
    ])
  })

  test.each([
    ['Angry mum blasts lock trust after son, 7, told to row home', 'to row home'],
    ['Rower Lena Orme speaks about rain, fear and her new boat', 'and her new boat'],
  ])('who stands behind the last comma says nothing in: %s', async (headline, behind) => {
    const found = await saidIn(`${headline}\n\n${below}`)
    expect(found.map(([who]) => who)).not.toContain(behind)
  })

  test('what is said in them goes on to their end', async () => {
    const [[, words] = []] = await saidIn(
      `Lock Trust Announces Strong Results from Phase 2 Study of LT-12 in Salmon\n\n${below}`,
    )
    expect(words).toBe('Strong Results from Phase 2 Study of LT-12 in Salmon')
  })

  test('within a text, without the marks of Markdown', async () => {
    const text = `${REST}\n\n## Orme says the lock is safe for now\n\n${REST}`
    expect(await saidIn(text, 'lock.md')).toEqual([
      ['Orme', 'the lock is safe for now', 'indirect'],
    ])
  })

  test.each([
    'Work ordered for old lock in Alder',
    'Boaters urged to check their ropes',
    'EDITORIAL: Vote no on the lock',
    'LOCK TRUST RETURNS TO PROFIT, ADDS FOUR BOATS',
    'Gates, weirs and the lost lock report',
  ])('that only tell what happened claim nothing: %s', async (headline) => {
    expect(await saidIn(`${headline}\n\n${below}`)).toEqual([])
  })
})
