import { expect, test } from 'vitest'
import { chainLayers } from '../../../../electron/attribution/carriers/layers.ts'
import { readAtOnce } from '../../../../electron/articles/read-text.ts'
import { NO_MEDIA } from '../../../../electron/attribution/carriers/media.ts'
import type { Described } from '../../../../electron/attribution/described-attribution.ts'
import type { Span } from '../../../../electron/attribution/text/span.ts'
import { viewArticle } from '../../../../electron/attribution/text/line-view.ts'
import { runOn } from '../../../../electron/attribution/text/running-text.ts'
import { NOBODY } from '../../../../electron/attribution/speakers/speaker-guess.ts'
import { FINDER, wordsOf } from '../../../support/finder.ts'

/** Who says what through whom, nearest the speaker first; of the claim whose cue is given. */
async function saidBy(text: string, cue: string) {
  const found = (await FINDER.findAttributions(text)).find((one) =>
    wordsOf(text, one).cue.startsWith(cue),
  )
  return {
    speaker: found?.speakers.map(({ mentions }) => text.slice(...(mentions[0] ?? [0, 0]))),
    content: wordsOf(text, found).content,
    via: found?.via.map(({ name }) => name),
  }
}

test.each([
  [
    'Ms Orlo told the inquiry that her manager had said the alarms were tested.',
    'had said',
    { speaker: ['her manager'], content: 'the alarms were tested', via: ['Orlo'] },
  ],
  [
    'Veldania said its ambassador had told the king by letter that the treaty was dead.',
    'had told',
    { speaker: ['its ambassador'], content: 'the treaty was dead', via: ['Veldania'] },
  ],
  [
    'Paul Drew told the Harbour Gazette that the surgeon had warned him the arm might be lost.',
    'had warned',
    {
      speaker: ['the surgeon'],
      content: 'the arm might be lost',
      via: ['Paul Drew', 'Harbour Gazette'],
    },
  ],
  [
    'The tenant told the jury that “the lift just fell”, according to Channel Two.',
    'told the jury',
    { speaker: ['The tenant'], content: '“the lift just fell”', via: ['Channel Two'] },
  ],
  [
    'He said the dam would hold, according to the Harbour Gazette.',
    'said',
    { speaker: ['He'], content: 'the dam would hold', via: ['Harbour Gazette'] },
  ],
  [
    'The Harbour Gazette quoted a source close to the club as saying the manager would go.',
    'as saying',
    {
      speaker: ['a source close to the club'],
      content: 'the manager would go',
      via: ['Harbour Gazette'],
    },
  ],
])('who said that another said it carried what the other said: %s', async (text, cue, said) => {
  expect(await saidBy(text, cue)).toEqual(said)
})

test('what the outer speaker says is a claim of its own', async () => {
  const text = 'Ms Orlo told the inquiry that her manager had said the alarms were tested.'
  expect(await saidBy(text, 'told the inquiry')).toEqual({
    speaker: ['Ms Orlo'],
    content: expect.stringContaining('her manager had said the alarms were tested') as string,
    via: [],
  })
})

test('nobody carries what they say of themselves', async () => {
  const text = 'Ms Orlo told the inquiry that she had said the alarms were tested.'
  expect((await FINDER.findAttributions(text)).flatMap(({ via }) => via)).toEqual([])
})

test.each([
  'Ann Park told Reuters that the vote was fair, but Tom Lee said the count had been slow.',
  'Tom Lee said the count had been slow, and in an email to Reuters, Ann Park said the vote was fair.',
])('what carried one claim of a sentence did not carry what another says: %s', async (text) => {
  const found = await FINDER.findAttributions(text)
  const lee = found.filter(({ speakers: [speaker] }) => speaker?.name === 'Tom Lee')
  expect(lee.flatMap(({ via }) => via)).toEqual([])
})

interface Said {
  readonly source: string
  readonly cue: string
  readonly content: string
  readonly name?: string
  readonly layout?: 'turn'
}

/** The carriers of claims that are given by their words, each at its first place in the text. */
function chained(read: string, claims: readonly Said[]): readonly (readonly string[])[] {
  const running = runOn(readAtOnce(read))
  const { text } = running
  const at = (words: string): Span => [text.indexOf(words), text.indexOf(words) + words.length]
  const described = claims.map(({ source, cue, content, name = '', layout }): Described => {
    const type = name === '' ? 'unknown' : 'person'
    return {
      source: [at(source)],
      cue: cue === '' ? [] : [at(cue)],
      content: [at(content)],
      confidence: 1,
      reason: '',
      speakers: [{ ...NOBODY, name, type, isSafe: name !== '', mentions: [at(source)] }],
      via: [],
      ...(layout && { layout }),
    }
  })
  const article = viewArticle(running)
  return chainLayers(text, article, described, NO_MEDIA, (outermost) => outermost).map(({ via }) =>
    via.map(({ name }) => name),
  )
}

test('of two that hold each other’s words only the longer carried the other', () => {
  const text = 'Ms Orlo said Mr Dean told her so.'
  const both = [
    { source: 'Ms Orlo', cue: 'said', content: text, name: 'Orlo' },
    { source: 'Mr Dean', cue: 'told', content: text, name: 'Dean' },
  ]
  expect(chained(text, both)).toEqual([[], ['Orlo']])
})

test('who is quoted in a line carried what is said inside of the quotation', () => {
  const text = '“The clerk told me it was shut. I walked home in the rain,” said Ann Pell.'
  const clerk = { source: 'The clerk', cue: 'told me', content: 'it was shut' }
  const pell = { source: 'Ann Pell', cue: 'said', content: 'I walked home in the rain' }
  expect(chained(text, [clerk, { ...pell, name: 'Ann Pell' }])).toEqual([['Ann Pell'], []])
  expect(chained(text, [clerk, pell])).toEqual([[], []])
})

test('who was told something by nobody named carried it, when they spoke just before', () => {
  const text = 'Mr Pike said he had rung twice. A recorded message told him the office was shut.'
  const pike = { source: 'Mr Pike', cue: 'said', content: 'he had rung twice', name: 'Pike' }
  const message = { source: 'A recorded message', cue: 'told him', content: 'the office was shut' }
  expect(chained(text, [pike, message])).toEqual([[], ['Pike']])
  expect(chained(text, [pike, { ...message, name: 'Lee' }])).toEqual([[], []])
})

test('what somebody says that they said themselves came through nobody else', () => {
  const text = 'Ann Pell told Reuters: “I said no.”'
  const pell = { source: 'Ann Pell', cue: 'told', content: '“I said no.”', name: 'Ann Pell' }
  expect(chained(text, [pell, { source: 'I', cue: 'said', content: 'no' }])).toEqual([[], []])
})

test('“he”, in what is quoted of somebody, is another', () => {
  const text = '“I rang, and he said no,” Mr Pell told Reuters.'
  const pell = {
    source: 'Mr Pell',
    cue: 'told',
    content: '“I rang, and he said no,”',
    name: 'Pell',
  }
  const other = { source: 'he', cue: 'said', content: 'no', name: 'Pell' }
  expect(chained(text, [other, pell])).toEqual([['Pell'], []])
})

test.each([
  ['MR LEE: The clerk said it was shut.', ['Ann Lee']],
  ['MR LEE: Mr Lee keeps bees. The clerk said it was shut.', []],
])('a turn in which its own speaker is named is no speech: %s', (text, via) => {
  const content = text.slice('MR LEE: '.length)
  const turn = { source: 'MR LEE', cue: '', content, name: 'Ann Lee', layout: 'turn' } as const
  const clerk = { source: 'The clerk', cue: 'said', content: 'it was shut' }
  expect(chained(text, [turn, clerk])).toEqual([[], via])
})

test('a numbered paragraph below a name is no speech', () => {
  const text = 'Lord Justice Lee:\n\n1. The clerk said it was shut.'
  const content = 'The clerk said it was shut.'
  const turn = {
    source: 'Lord Justice Lee',
    cue: '',
    content,
    name: 'Lee',
    layout: 'turn',
  } as const
  const clerk = { source: 'The clerk', cue: 'said', content: 'it was shut' }
  expect(chained(text, [turn, clerk])).toEqual([[], []])
})

test('behind the last label of all a paragraph of its own may be a closing note', () => {
  const note = 'A spokesman said it was shut.'
  const text = `MR LEE: I rang twice.\n\n${note}\n\nMS PELL: Thank you.`
  const lee = { source: 'MR LEE', cue: '', content: note, name: 'Lee', layout: 'turn' } as const
  const spokesman = { source: 'A spokesman', cue: 'said', content: 'it was shut' }
  const pell = { source: 'MS PELL', cue: '', content: 'Thank you.', layout: 'turn' } as const
  expect(chained(text, [lee, spokesman, pell])).toEqual([[], ['Lee'], []])
  expect(chained(text, [lee, spokesman])).toEqual([[], []])
})

test('labels of which none comes twice head sections, which say nothing', () => {
  const text = 'CHOIR: Con said all may come.\n\nHALL: It is shut.\n\nPARK: It is open.'
  const turns = ['Con said all may come.', 'It is shut.', 'It is open.'].map((content, k) => {
    const label = ['CHOIR', 'HALL', 'PARK'][k] ?? ''
    return { source: label, cue: '', content, name: label, layout: 'turn' } as const
  })
  const con = { source: 'Con', cue: 'said', content: 'all may come' }
  expect(chained(text, [...turns, con]).at(-1)).toEqual([])
  expect(chained(text, [...turns.slice(0, 2), con]).at(-1)).toEqual(['CHOIR'])
})

test('what a quotation without a tag says that others said came through who spoke before', async () => {
  const text =
    '“I have farmed here for 30 years,” said Ann Pell.\n\n“People say I sold out to the mill, but the bank disagrees.”'
  expect(await saidBy(text, 'say')).toEqual({
    speaker: ['People'],
    content: 'I sold out to the mill',
    via: ['Ann Pell'],
  })
})

test('a memo that a paper has seen is no medium: it is the paper that carried what the memo says', async () => {
  const text =
    'Senior engineers warned that the dam could burst, according to an internal memo seen by the Harbour Gazette.'
  expect(await saidBy(text, 'warned')).toEqual({
    speaker: ['Senior engineers'],
    content: 'the dam could burst',
    via: ['Harbour Gazette'],
  })
})

test.each([
  ['we', 'said', ['Ann Lee']],
  ['we', 'were told', ['Ann Lee']],
  ['we', 'have never said', []],
  ['I', 'said', []],
])('what a body said came through who speaks for it: %s %s', (source, cue, via) => {
  const content = `In May ${source} ${cue} it was shut.`
  const lee = { source: 'MR LEE', cue: '', content, name: 'Ann Lee', layout: 'turn' } as const
  const said = { source, cue, content: 'it was shut' }
  expect(chained(`MR LEE: ${content}`, [lee, said])).toEqual([[], via])
})

test('who is told what a quotation says that they said did not carry it: no chain comes back to where it began', async () => {
  const text = '“Mr Tom Pike said the office was shut for good,” a clerk told him on Friday.'
  expect(await saidBy(text, 'told him')).toEqual({
    speaker: ['a clerk'],
    content: '“Mr Tom Pike said the office was shut for good,”',
    via: [],
  })
  expect(await saidBy(text, 'said')).toMatchObject({ content: 'the office was shut for good' })
})
