import { describe, expect, test } from 'vitest'
import type { Document, GivenFile } from '../../../../electron/documents/document.ts'
import { Refusal } from '../../../../electron/documents/refusal.ts'
import { readSubtitles } from '../../../../electron/documents/speech/subtitles.ts'
import { sliceSpan } from '../../../../shared/domain/text/span.ts'
import { fileOf, outcomeOf, readBy, readSample } from '../../../support/document-files.ts'
import { mutate } from '../../../support/mutants.ts'

async function documentOf(file: GivenFile): Promise<Document> {
  const reading = await readBy(readSubtitles, file)
  if (reading.type !== 'document') throw new Error(`“${file.name}” is read as ${reading.type}.`)
  return reading.document
}

async function paragraphsOf(file: GivenFile): Promise<readonly string[]> {
  const { text, paragraphs } = await documentOf(file)
  return (paragraphs ?? []).map((span) => sliceSpan(text, span))
}

/** Captions one after the other, two seconds each; a number is a pause before the next, in seconds. */
function captions(...parts: readonly (string | number)[]): GivenFile {
  let at = 0
  const cues: string[] = []
  const stamp = (seconds: number): string => new Date(seconds * 1000).toISOString().slice(11, 23)
  for (const part of parts) {
    if (typeof part === 'number') at += part
    else {
      cues.push(`${stamp(at)} --> ${stamp(at + 2)}\n${part}\n`)
      at += 2
    }
  }
  return fileOf('a.vtt', `WEBVTT\n\n${cues.join('\n')}`)
}

describe('subtitles that other programs made', () => {
  test('speakers in capitals and dashes are turns; sentences go on over captions', async () => {
    expect(await paragraphsOf(readSample('speech/talk.srt'))).toEqual([
      '[Horn]',
      'MINISTER DAHL: The port will open on Monday, and the ferries will sail again. Nobody asked for it.',
      '– Who pays?',
      '– The state.',
      'MINISTER DAHL: It costs £5, & no more. 🚢',
      'The talks: they go on.',
    ])
  })

  test('voices in tags are turns', async () => {
    expect(await paragraphsOf(readSample('speech/voices.vtt'))).toEqual([
      'Kari Dahl: The port will open on Monday.',
      'Ole Berg: Nobody & nothing asked for it. قال الوزير.',
    ])
  })

  test('rolled-up captions are read once, in the language that their header tells', async () => {
    const { text, facts, remarks } = await documentOf(readSample('speech/rolled-up.vtt'))
    expect(text).toBe(
      'so hello everyone and welcome to the harbour the minister said that the port will open on monday nobody asked for it',
    )
    expect(facts).toEqual({ language: { value: 'en-GB', from: 'the subtitles’ header' } })
    expect(remarks).toEqual(['Lines that the captions show again are taken once.'])
  })
})

describe('turns', () => {
  test.each([
    [
      'signs for another speaker',
      ['>> It opens.', '>> NORA: No. >> never', '>>> In Oslo.'],
      ['– It opens.', 'NORA: No. >> never', '– In Oslo.'],
    ],
    [
      'a name that is met again',
      ['Nora: It opens.', 'Ole: No.', 'Nora: Yes.', 'Ole: Never.'],
      ['Nora: It opens.', 'Ole: No.', 'Nora: Yes.', 'Ole: Never.'],
    ],
    [
      'the same name again goes on',
      ['NORA LIND: It opens.', 'NORA LIND: On Monday.'],
      ['NORA LIND: It opens. On Monday.'],
    ],
    [
      'a word before a colon is no name',
      ['Remember: it opens.', 'On Monday.'],
      ['Remember: it opens. On Monday.'],
    ],
    [
      'a pause behind a sentence parts paragraphs',
      ['It opens.', 4, 'On Monday.'],
      ['It opens.', 'On Monday.'],
    ],
    ['a pause within one does not', ['It opens', 4, 'on Monday.'], ['It opens on Monday.']],
    [
      'sounds stand alone',
      ['It opens', '[Applause]', 'on Monday. ♪'],
      ['It opens', '[Applause]', 'on Monday. ♪'],
    ],
    ['Chinese has no spaces between lines', ['部长说，', '港口开放。'], ['部长说，港口开放。']],
    [
      'tags, positions and fonts go',
      ['<font color="red">{\\an8}It</font> <b>opens</b>&nbsp;now'],
      ['It opens\u00a0now'],
    ],
    ['what is said twice is said twice', ['No.', 'No.', 'It opens.'], ['No. No. It opens.']],
  ])('%s', async (_, parts, paragraphs) => {
    expect(await paragraphsOf(captions(...parts))).toEqual(paragraphs)
  })

  test('a long speech is in paragraphs', async () => {
    const paragraphs = await paragraphsOf(
      captions(...Array.from({ length: 60 }, (_, k) => `She said so for the ${k}th time.`)),
    )
    expect(paragraphs.length).toBeGreaterThan(2)
    expect(paragraphs.join(' ')).toContain('the 41th time. She said so for the 42th')
  })

  test('a line that grows as it is spoken is read once', async () => {
    const file = captions(
      'It',
      'It will',
      'It will open',
      'It will open on',
      'It will open on Monday.',
    )
    expect(await paragraphsOf(file)).toEqual(['It will open on Monday.'])
  })
})

test.each([
  ['no captions', 'WEBVTT\n\n'],
  ['times alone', '1\n00:00:01,000 --> 00:00:02,000\n\n'],
])('%s are refused', async (_, content) => {
  await expect(readBy(readSubtitles, fileOf('a.srt', content))).rejects.toThrow(Refusal)
})

test('without numbers, with Windows’ line breaks, and out of order they are read', async () => {
  const content =
    '00:00:05,000 --> 00:00:06,000\r\nSecond.\r\n\r\n00:00:01,000 --> 00:00:02,000\r\nFirst.\r\n'
  expect(await paragraphsOf(fileOf('a.srt', content))).toEqual(['First.', 'Second.'].map(String))
})

test.each(['talk.srt', 'voices.vtt', 'rolled-up.vtt'])(
  'mutants of %s are read, asked about or refused',
  async (name) => {
    const file = readSample(`speech/${name}`)
    for (const bytes of mutate(file.bytes, 40)) {
      expect(['document', 'unsure', 'refused']).toContain(
        await outcomeOf(readSubtitles, { ...file, bytes }),
      )
    }
  },
)

test('captions that nest without end are read in bounded depth', async () => {
  const file = captions(`${'<i>'.repeat(20_000)}It opens.`, '<'.repeat(100_000))
  expect((await paragraphsOf(file)).join(' ')).toContain('It opens.')
})
