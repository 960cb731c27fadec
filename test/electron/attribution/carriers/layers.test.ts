import { expect, test } from 'vitest'
import { chainLayers } from '../../../../electron/attribution/carriers/layers.ts'
import { NO_MEDIA } from '../../../../electron/attribution/carriers/media.ts'
import type { Described } from '../../../../electron/attribution/described-attribution.ts'
import type { Span } from '../../../../electron/attribution/text/span.ts'
import { NOBODY } from '../../../../electron/attribution/speakers/speaker-guess.ts'
import { FINDER, wordsOf } from '../../../support/finder.ts'

/** Who says what through whom, nearest the speaker first; of the claim whose cue is given. */
async function saidBy(text: string, cue: string) {
  const found = (await FINDER.findAttributions(text)).find((one) => wordsOf(text, one).cue === cue)
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
    'told',
    { speaker: ['The tenant'], content: '“the lift just fell”', via: ['Channel Two'] },
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

test('of two that hold each other’s words only the longer carried the other', () => {
  const text = 'Ms Orlo said Mr Dean told her so.'
  const one = (source: Span, cue: Span, name: string): Described => ({
    source: [source],
    cue: [cue],
    content: [[0, text.length]],
    confidence: 1,
    reason: '',
    speakers: [{ ...NOBODY, name, type: 'person', isSafe: true, mentions: [source] }],
    via: [],
  })
  const both = [one([0, 7], [8, 12], 'Orlo'), one([13, 20], [21, 25], 'Dean')]
  const chained = chainLayers(text, both, NO_MEDIA, (outermost) => outermost)
  expect(chained.map(({ via }) => via.map(({ name }) => name))).toEqual([[], ['Orlo']])
})
