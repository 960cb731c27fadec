import { parseText } from 'media-captions'
import type { FoundFacts } from '../../../shared/domain/original.ts'
import type { FileReading, GivenFile } from '../document.ts'
import { findSubtitleFormat } from '../recognition/data-format.ts'
import { Refusal } from '../refusal.ts'
import { TextBuilder } from '../text-builder.ts'
import { decodeFile } from '../text/decoded-file.ts'
import { readLanguage } from '../facts/fact-tidying.ts'
import { readCaption } from './cue-lines.ts'
import { unrollCaptions } from './roll-up.ts'
import { joinTurns } from './turns.ts'
import { factsFrom } from '../facts/told-facts.ts'

/** More captions than a day of speech has are not read. */
const MAX_CAPTIONS = 100_000

function factsOf(metadata: Readonly<Record<string, unknown>>): FoundFacts {
  const told = metadata['Language']
  const language = typeof told === 'string' ? readLanguage(told) : ''
  return factsFrom('the subtitles’ header', { language })
}

/** Reads subtitles, .srt or .vtt, as what was spoken: a paragraph for each speaker in turn, without times and positions. */
export async function readSubtitles(file: GivenFile): Promise<FileReading> {
  const decoded = await decodeFile(file)
  if (decoded.type === 'unsure') return decoded
  const text = decoded.text.replaceAll(/\r\n?/g, '\n')
  const { cues, metadata } = await parseText(text, { type: findSubtitleFormat(text) ?? 'srt' })
  if (cues.length > MAX_CAPTIONS) {
    throw new Refusal('These subtitles are longer than a day. Split them, and open the parts.')
  }
  const given = cues
    .toSorted((a, b) => a.startTime - b.startTime)
    .map(readCaption)
    .filter(({ lines }) => lines.length > 0)
  const { captions, isRolledUp } = unrollCaptions(given)
  const builder = new TextBuilder()
  for (const words of joinTurns(captions)) builder.add(words)
  if (builder.length === 0) throw new Refusal('There are no words in these subtitles.')
  const remarks = isRolledUp ? ['Lines that the captions show again are taken once.'] : []
  return {
    type: 'document',
    document: {
      ...builder.build(),
      facts: factsOf(metadata),
      encoding: decoded.encoding,
      remarks: [...decoded.remarks, ...remarks],
    },
  }
}
