import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { openZip } from '../../../../electron/documents/archives/zip-parts.ts'
import type { AnnotatedProject } from '../../../../electron/exchange/annotated/annotated-project.ts'
import { annotatedProjectOf } from '../../../../electron/exchange/annotated/annotating.ts'
import { guessMapping } from '../../../../electron/exchange/annotated/code-mapping.ts'
import { bytesOfFile } from '../../../../electron/exchange/made-bytes.ts'
import { packProject } from '../../../../electron/exchange/qda/qda-project.ts'
import { writeQde } from '../../../../electron/exchange/qda/qde-writing.ts'
import { QDC, QDC_IMPORTER, QDPX, QDPX_IMPORTER } from '../../../../electron/exchange/qda/qda.ts'
import { importerOf } from '../../../../electron/exchange/importers.ts'
import { DEFAULT_EXPORT } from '../../../../shared/domain/export-options.ts'
import { sliceSpan } from '../../../../shared/domain/text/span.ts'
import { annotate, withRealTexts } from '../../../support/annotated.ts'
import { annotatedProjects } from '../../../support/annotated-projects.ts'
import { ANNOTATED_SOURCE } from '../../../support/annotated-sample.ts'
import { valueOf } from '../../../support/outcomes.ts'
import { projects } from '../../../support/projects.ts'
import { judgeByQualCoder, QUALCODER_SOURCE } from '../judges/qualcoder-judge.ts'
import { judgeBySchema, QDA_PROJECT } from '../judges/schema-judge.ts'

const NOW = new Date('2026-11-30T10:00:00Z')
const SAMPLE = valueOf(annotatedProjectOf(ANNOTATED_SOURCE))

async function fileOf(project: AnnotatedProject) {
  return [{ name: 'p.qdpx', bytes: await packProject(project, NOW) }]
}

/** Codes in any order: a child stands below its parent. */
function inOrder<T extends Pick<AnnotatedProject, 'codes'>>(project: T): T {
  return { ...project, codes: project.codes.toSorted((a, b) => (a.id < b.id ? -1 : 1)) }
}

/** What spans of a project are called by the codes on them, and their words. */
function marksOf({ documents, codes }: AnnotatedProject): readonly string[] {
  const names = new Map(codes.map(({ id, name }) => [id, name]))
  return documents.flatMap(({ text, spans }) =>
    spans.flatMap(({ codes, parts }) =>
      codes.flatMap((code) => parts.map((part) => `${names.get(code)}: ${sliceSpan(text, part)}`)),
    ),
  )
}

describe('a .qdpx file that is written', () => {
  test('brings back all that it was written of, whatever the texts, spans and names are', async () => {
    await fc.assert(
      fc.asyncProperty(annotatedProjects(), async (project) => {
        const file = await fileOf(project)
        expect(inOrder(valueOf(await QDPX_IMPORTER.read(file)))).toEqual(inOrder(project))
      }),
    )
  })

  test('brings back any project of Hearsay', async () => {
    await fc.assert(
      fc.asyncProperty(projects(), async (project) => {
        const annotated = annotate(withRealTexts(project))
        const read = valueOf(await QDPX_IMPORTER.read(await fileOf(annotated)))
        expect(inOrder(read)).toEqual(inOrder(annotated))
      }),
    )
  })

  test('brings back a project, and is known by what is in it', async () => {
    const [made] = valueOf(await QDPX.write(ANNOTATED_SOURCE, DEFAULT_EXPORT))
    if (made === undefined) throw new Error('Nothing was made.')
    const files = [{ name: 'file.zip', bytes: bytesOfFile(made) }]
    expect(importerOf(files)).toBe(QDPX_IMPORTER)
    expect(inOrder(valueOf(await QDPX_IMPORTER.read(files)))).toEqual(inOrder(SAMPLE))
  })

  test('has no line ends but LF and no mark in its texts, under the names that the file tells', async () => {
    const project = { ...SAMPLE, documents: [] }
    const document = { id: 'a', name: 'A', text: '“a”\r\nb\rc\n', memo: '', values: {}, spans: [] }
    const bytes = await packProject({ ...project, documents: [document] }, NOW)
    const { parts } = await openZip(bytes)
    const [told, text, ...others] = parts
    expect(told?.name).toBe('project.qde')
    expect(text?.name).toMatch(/^sources\/[\da-f-]{36}\.txt$/)
    expect(others).toEqual([])
    expect((await text?.read())?.toString()).toBe('“a”\nb\nc\n')
    const path = text?.name.replace('sources/', 'internal://') ?? ''
    expect((await told?.read())?.toString()).toContain(`plainTextPath="${path}"`)
  })

  test('tells people in its descriptions what is linked', () => {
    const { source } = writeQde(SAMPLE, NOW)
    expect(source).toContain('→ speaker: Ushakov, “')
    expect(source).toContain('→ contradicts: “')
    expect(source).toContain('← contradicts: “')
    expect(source).toContain('certainty: probable')
    // A case with its variables, and a code below “speaker” on the words that name it.
    expect(source).toMatch(/<Code [^>]*name="speaker"[^]*?<Code [^>]*name="Ushakov"[^]*?<\/Code>/)
    expect(source).toMatch(/<Case [^>]*name="Ushakov"/)
    expect(source).toContain('name="speaker: affiliation"')
  })

  test.skipIf(QDA_PROJECT === undefined)('is valid by the schema of the exchange', async () => {
    const projects = [SAMPLE, ...fc.sample(annotatedProjects(), { numRuns: 10, seed: 12 })]
    const sources = projects.map((project) => writeQde(project, NOW).source)
    expect(await judgeBySchema(QDA_PROJECT ?? '', sources)).toBe('')
  })

  test.skipIf(QUALCODER_SOURCE === undefined)(
    'is read whole by QualCoder itself, and what QualCoder writes of it is read',
    async () => {
      const judged = await judgeByQualCoder('project.qdpx', await packProject(SAMPLE, NOW))
      expect(judged.texts.map(([, text]) => text)).toEqual(SAMPLE.documents.map(({ text }) => text))
      const marks = marksOf(SAMPLE).toSorted()
      const read = judged.codings.map(([code, , words]) => `${code}: ${words}`)
      expect(read).toEqual(expect.arrayContaining(marks))
      expect(read).toContain('Ushakov: Ushakov')
      expect(judged.codes.map(([name, parent]) => [name, parent])).toContainEqual([
        'Ushakov',
        'speaker',
      ])
      expect(judged.cases.map(([name]) => name)).toContain('TASS')
      expect(judged.attributes).toContainEqual(['source: reliability', 'case', 'D'])

      const bytes = judged.again ?? new Uint8Array()
      const again = valueOf(await QDPX_IMPORTER.read([{ name: 'again.qdpx', bytes }]))
      expect(marksOf(again).toSorted()).toEqual(read.toSorted())
      expect(again.documents.map(({ text }) => text)).toEqual(
        SAMPLE.documents.map(({ text }) => text),
      )
      const claims = again.documents.flatMap(({ spans }) => spans)
      expect(claims.some(({ values }) => values['certainty'] === 'probable')).toBe(true)
      const ushakov = again.codes.find(({ name }) => name === 'Ushakov')?.id ?? ''
      expect(guessMapping(again).get(ushakov)).toEqual({ role: 'speaker', name: 'Ushakov' })
    },
  )

  test.skipIf(QUALCODER_SOURCE === undefined)(
    'keeps two marks of one code in one place apart in QualCoder, and each place of any text',
    async () => {
      for (const project of fc.sample(annotatedProjects(), { numRuns: 6, seed: 5 })) {
        const judged = await judgeByQualCoder('project.qdpx', await packProject(project, NOW))
        expect(judged.said.filter((line) => /duplicate|error|cannot/i.test(line))).toEqual([])
        expect(judged.codings.every(([code]) => code !== null)).toBe(true)
        const spans = project.documents.flatMap(({ spans }) => spans)
        const parts = spans.reduce((sum, { parts }) => sum + parts.length, 0)
        const places = [...judged.codings.map((coding) => coding.slice(3)), ...judged.annotations]
        expect(places.length).toBeGreaterThanOrEqual(parts)
      }
    },
  )
})

describe('a .qdc file', () => {
  test('brings back the codes, and is known by what is in it', async () => {
    const [made] = valueOf(await QDC.write(ANNOTATED_SOURCE, DEFAULT_EXPORT))
    if (made === undefined) throw new Error('Nothing was made.')
    const files = [{ name: 'a.xml', bytes: bytesOfFile(made) }]
    expect(importerOf(files)).toBe(QDC_IMPORTER)
    const read = valueOf(await QDC_IMPORTER.read(files))
    expect(inOrder(read)).toEqual({
      ...inOrder({ codes: SAMPLE.codes }),
      name: '',
      documents: [],
      entities: [],
      relations: [],
      lost: [],
    })
  })

  test.skipIf(QUALCODER_SOURCE === undefined)('is read by QualCoder itself', async () => {
    const [made] = valueOf(await QDC.write(ANNOTATED_SOURCE, DEFAULT_EXPORT))
    if (made === undefined) throw new Error('Nothing was made.')
    const { codes } = await judgeByQualCoder('codebook.qdc', bytesOfFile(made))
    expect(codes.map(([name]) => name).toSorted()).toEqual(
      SAMPLE.codes.map(({ name }) => name).toSorted(),
    )
    expect(codes.find(([name]) => name === 'Outcome')?.[1]).toBe('topic')
  })
})
