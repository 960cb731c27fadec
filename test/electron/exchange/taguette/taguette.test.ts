import Sqlite from 'better-sqlite3'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { AnnotatedProject } from '../../../../electron/exchange/annotated/annotated-project.ts'
import { guessMapping } from '../../../../electron/exchange/annotated/code-mapping.ts'
import { annotatedProjectOf } from '../../../../electron/exchange/annotated/annotating.ts'
import { importerOf } from '../../../../electron/exchange/importers.ts'
import { bytesOfFile } from '../../../../electron/exchange/made-bytes.ts'
import { readHtml, toPlainText } from '../../../../electron/exchange/taguette/html-text.ts'
import {
  makeFile,
  type TaguetteRows,
} from '../../../../electron/exchange/taguette/taguette-file.ts'
import { writeTaguette } from '../../../../electron/exchange/taguette/taguette-writing.ts'
import { TAGUETTE, TAGUETTE_IMPORTER } from '../../../../electron/exchange/taguette/taguette.ts'
import { DEFAULT_EXPORT } from '../../../../shared/domain/export-options.ts'
import { sliceSpan } from '../../../../shared/domain/text/span.ts'
import { annotatedProjects } from '../../../support/annotated-projects.ts'
import { ANNOTATED_SOURCE } from '../../../support/annotated-sample.ts'
import { codeOf, messageOf, valueOf } from '../../../support/outcomes.ts'
import { HAS_TAGUETTE, judgeByTaguette } from '../judges/taguette-judge.ts'

const NOW = new Date('2026-11-30T10:00:00Z')
const SAMPLE = valueOf(annotatedProjectOf(ANNOTATED_SOURCE))

function fileOf(bytes: Uint8Array) {
  return [{ name: 'p.sqlite3', bytes }]
}

async function read(bytes: Uint8Array): Promise<AnnotatedProject> {
  return valueOf(await TAGUETTE_IMPORTER.read(fileOf(bytes)))
}

/** The words of each part of each span, with line ends as Taguette has them. */
function wordsOf({ documents }: AnnotatedProject): readonly string[] {
  return documents.flatMap(({ text, spans }) =>
    spans.flatMap(({ parts }) => parts.map((part) => toPlainText(sliceSpan(text, part)))),
  )
}

/** A mark that ends between CR and LF takes the whole end of the line: those are left out where words are compared. */
const uncut = annotatedProjects().filter(({ documents }) =>
  documents.every(({ text, spans }) =>
    spans.every(({ parts }) =>
      parts.every(({ start, end }) =>
        [start, end].every((at) => text.slice(at - 1, at + 1) !== '\r\n'),
      ),
    ),
  ),
)

describe('a Taguette file that is written', () => {
  test('brings back every text, and the words and tags of every part of a span', async () => {
    await fc.assert(
      fc.asyncProperty(uncut, async (project) => {
        const again = await read(writeTaguette(project, NOW))
        expect(again.documents.map(({ text }) => text)).toEqual(
          project.documents.map(({ text }) => toPlainText(text)),
        )
        expect(wordsOf(again)).toEqual(wordsOf(project))
        const codesOf = ({ documents }: AnnotatedProject) =>
          documents.flatMap(({ spans }) =>
            spans.flatMap(({ codes, parts }) => parts.map(() => codes.length)),
          )
        // Whom a span shows is a tag more.
        const told = codesOf(again)
        expect(codesOf(project).every((count, index) => (told[index] ?? 0) >= count)).toBe(true)
      }),
    )
  })

  test('has tags below tags, which are known again for what they are', async () => {
    const [made] = valueOf(await TAGUETTE.write(ANNOTATED_SOURCE, DEFAULT_EXPORT))
    if (made === undefined) throw new Error('Nothing was made.')
    const bytes = bytesOfFile(made)
    expect(importerOf(fileOf(bytes))).toBe(TAGUETTE_IMPORTER)
    const { codes } = await read(bytes)
    const mapping = guessMapping({ codes })
    const useOf = (name: string) => mapping.get(codes.find((code) => code.name === name)?.id ?? '')
    expect(useOf('Ushakov')).toEqual({ role: 'speaker', name: 'Ushakov' })
    expect(useOf('claim')).toEqual({ role: 'claim', name: null })
    expect(useOf('Outcome')).toEqual({ role: 'topic', name: 'Outcome' })
  })

  test.skipIf(!HAS_TAGUETTE)(
    'is imported by Taguette itself, which cuts out the same words, and what it exports is read',
    async () => {
      for (const project of [SAMPLE, ...fc.sample(uncut, { numRuns: 5, seed: 12 })]) {
        const judged = await judgeByTaguette(writeTaguette(project, NOW))
        const bare = (words: string) => words.replaceAll(/\s/g, '')
        const words = wordsOf(project).map(bare)
        expect(judged.highlights.map(([, cut]) => bare(cut))).toEqual(words)
        expect(judged.highlights.map(([, , told]) => bare(told))).toEqual(words)
        expect(judged.texts).toEqual(project.documents.map(({ text }) => toPlainText(text)))
        expect(wordsOf(await read(judged.again))).toEqual(wordsOf(project))
      }
    },
  )
})

function rowsWith(
  contents: string,
  [start_offset, end_offset, snippet]: readonly [number, number, string],
): TaguetteRows {
  const document = {
    id: 1,
    project_id: 1,
    name: 'Interview',
    description: 'First',
    filename: 'a.docx',
    text_direction: 'LEFT_TO_RIGHT',
    contents,
  }
  return {
    projects: [{ id: 1, name: 'P', description: '' }],
    documents: [document],
    tags: [{ id: 1, project_id: 1, path: 'U.S.', description: 'The country' }],
    highlights: [{ id: 1, document_id: 1, start_offset, end_offset, snippet }],
    highlightTags: [{ highlight_id: 1, tag_id: 1 }],
  }
}

describe('a Taguette file that is read', () => {
  test('has places in bytes of the text of its HTML, and breaks between its blocks', async () => {
    const html = '\n<h1>“Ü😀”</h1><p>He <b>said</b> so.<br>Why?</p>'
    const project = await read(makeFile(rowsWith(html, [15, 22, '<b>said</b> so']), NOW))
    expect(project.documents[0]?.text).toBe('“Ü😀”\n\nHe said so.\n\nWhy?')
    expect(wordsOf(project)).toEqual(['said so'])
    expect(project.codes).toMatchObject([{ name: 'U.S.', parent: null, memo: 'The country' }])
    expect(project.documents[0]?.memo).toBe('First')
    expect(project.lost).toEqual(['The layout of “Interview”.'])
  })

  test('has no break that was put in at the edges of what is highlighted', async () => {
    const html = '<h1>Title</h1><p>Text</p>'
    const title = await read(makeFile(rowsWith(html, [0, 5, '<h1>Title</h1>']), NOW))
    expect(title.documents[0]?.text).toBe('Title\n\nText')
    expect(wordsOf(title)).toEqual(['Title'])
    expect(wordsOf(await read(makeFile(rowsWith(html, [5, 9, '<p>Text</p>']), NOW)))).toEqual([
      'Text',
    ])
  })

  test('is refused where a highlight is not where it says, or beyond the text', async () => {
    const refusal = async (...highlight: [number, number, string]) => {
      const bytes = makeFile(rowsWith('<p>He said so.</p>', highlight), NOW)
      return messageOf(await TAGUETTE_IMPORTER.read(fileOf(bytes)))
    }
    expect(await refusal(3, 7, '<p>said</p>')).toBe('')
    expect(await refusal(2, 6, '<p>said</p>')).toMatch(/“said”, is not where/)
    expect(await refusal(3, 700, '<p>said</p>')).toMatch(/outside of the text/)
    expect(await refusal(7, 3, '')).toMatch(/outside of the text/)
  })

  test('is refused where it is damaged, another database, or has a view in place of a table', async () => {
    const whole = writeTaguette(SAMPLE, NOW)
    const cut = whole.subarray(0, 5000)
    expect(codeOf(await TAGUETTE_IMPORTER.read(fileOf(cut)))).toBe('FILE_DAMAGED')
    expect(codeOf(await TAGUETTE_IMPORTER.read(fileOf(Buffer.from('no'))))).toBe('FILE_DAMAGED')
    const db = new Sqlite(Buffer.from(whole))
    db.exec('ALTER TABLE tags RENAME TO kept; CREATE VIEW tags AS SELECT * FROM kept')
    const planted = db.serialize()
    db.close()
    expect(messageOf(await TAGUETTE_IMPORTER.read(fileOf(planted)))).toMatch(/no project of Tag/)
  })

  test('reads HTML as text: entities, and breaks where blocks meet without one', () => {
    expect(readHtml('<p>a &amp; b</p>\n<p>c</p><ul><li>d</li><li>e</li></ul>').text).toBe(
      'a & b\nc\n\nd\n\ne',
    )
  })
})
