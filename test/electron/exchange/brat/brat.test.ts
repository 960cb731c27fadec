import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type {
  AnnotatedProject,
  AnnotatedSpan,
} from '../../../../electron/exchange/annotated/annotated-project.ts'
import { BRAT_IMPORTER } from '../../../../electron/exchange/brat/brat.ts'
import { bytesOfFile } from '../../../../electron/exchange/made-bytes.ts'
import { packZip } from '../../../../electron/exchange/zip-writing.ts'
import { writeBrat } from '../../../../electron/exchange/brat/brat-writing.ts'
import { sliceSpan } from '../../../../shared/domain/text/span.ts'
import { annotate, withRealTexts } from '../../../support/annotated.ts'
import { annotatedProjects } from '../../../support/annotated-projects.ts'
import { messageOf, valueOf } from '../../../support/outcomes.ts'
import { projects } from '../../../support/projects.ts'
import { BRAT_SOURCE, judgeByBrat } from '../judges/brat-judge.ts'

function filesOf(project: AnnotatedProject) {
  return writeBrat(project).map((file) => ({ name: file.name, bytes: bytesOfFile(file) }))
}

function givenFiles(texts: Readonly<Record<string, string>>) {
  return Object.entries(texts).map(([name, text]) => ({ name, bytes: Buffer.from(text) }))
}

async function readTexts(texts: Readonly<Record<string, string>>): Promise<AnnotatedProject> {
  return valueOf(await BRAT_IMPORTER.read(givenFiles(texts)))
}

async function refusalOf(texts: Readonly<Record<string, string>>): Promise<string> {
  return messageOf(await BRAT_IMPORTER.read(givenFiles(texts)))
}

/** What spans are called and what their words are. */
function marksOf({ documents, codes }: AnnotatedProject): readonly string[] {
  const names = new Map(codes.map(({ id, name }) => [id, name]))
  return documents.flatMap(({ text, spans }) =>
    spans.map(({ codes, parts }) => {
      const words = parts.map((part) => sliceSpan(text, part)).join(' … ')
      return `${codes.map((code) => names.get(code)).join('+')}: ${words}`
    }),
  )
}

function spanCalled({ documents, codes }: AnnotatedProject, name: string): AnnotatedSpan {
  const code = codes.find((one) => one.name === name)?.id ?? ''
  const span = documents.flatMap(({ spans }) => spans).find(({ codes }) => codes.includes(code))
  if (span === undefined) throw new Error(`There is no ${name}.`)
  return span
}

/** Relations in any order: those between texts stand apart from those in one. */
function inOrder(project: AnnotatedProject): AnnotatedProject {
  return { ...project, relations: project.relations.toSorted((a, b) => (a.id < b.id ? -1 : 1)) }
}

const withDocuments = annotatedProjects().filter(({ documents }) => documents.length > 0)

const SAMPLE: AnnotatedProject = {
  name: 'Talks',
  documents: [
    {
      id: 'article',
      name: 'Talks “end” in Riyadh',
      text: '😀 Talks ended,\r\nsaid Ushakov.\r\n“We will see.”',
      memo: '',
      values: {},
      spans: [
        {
          id: 'claim-1',
          codes: ['claim', 'peace'],
          parts: [
            { start: 3, end: 14 },
            { start: 32, end: 46 },
          ],
          memo: 'Seen\ntwice.',
          values: { certainty: 'probable', statement: 'They are over.' },
          links: [
            { role: 'speaker', entity: 'ushakov', spans: ['mention'] },
            { role: 'source', entity: 'tass', spans: [] },
          ],
        },
        {
          id: 'mention',
          codes: ['speaker'],
          parts: [{ start: 22, end: 29 }],
          memo: '',
          values: {},
          links: [],
        },
      ],
    },
  ],
  codes: ['claim', 'speaker', 'peace'].map((name) => ({
    id: name,
    name: name === 'peace' ? 'Peace <talks>' : name,
    parent: null,
    memo: '',
    colour: '#4c6ef5',
    values: {},
  })),
  entities: [
    { id: 'ushakov', kind: 'speaker', name: 'Yuri Ushakov', memo: '', values: {} },
    { id: 'tass', kind: 'source', name: 'TASS', memo: '', values: {} },
  ],
  relations: [],
  lost: [],
}

describe('a collection of brat that is written', () => {
  test('brings back all that it was written of, whatever the texts, spans and names are', async () => {
    await fc.assert(
      fc.asyncProperty(withDocuments, async (project) => {
        const read = valueOf(await BRAT_IMPORTER.read(filesOf(project)))
        expect(inOrder(read)).toEqual(inOrder(project))
      }),
    )
  })

  test('brings back any project of Hearsay', async () => {
    const withArticles = projects().filter(({ articles }) => articles.size > 0)
    await fc.assert(
      fc.asyncProperty(withArticles, async (project) => {
        const annotated = annotate(withRealTexts(project))
        const read = valueOf(await BRAT_IMPORTER.read(filesOf(annotated)))
        expect(inOrder(read)).toEqual(inOrder(annotated))
      }),
    )
  })

  test('has lines as other programs read them: code points, parted at the end of a line', () => {
    const texts = new Map(
      filesOf(SAMPLE).map(({ name, bytes }) => [name, Buffer.from(bytes).toString()]),
    )
    expect(texts.get('1-talks-end-in-riyadh.txt')).toBe(
      '😀 Talks ended,\nsaid Ushakov.\n“We will see.”',
    )
    const lines = texts.get('1-talks-end-in-riyadh.ann')?.split('\n') ?? []
    expect(lines).toContain('T1\tclaim 2 13;29 43\tTalks ended “We will see.”')
    expect(lines).toContain('T2\tPeace_talks 2 13;29 43\tTalks ended “We will see.”')
    expect(lines).toContain('T3\tspeaker 20 27\tUshakov')
    expect(lines).toContain('R1\tspeaker Arg1:T1 Arg2:T3')
    expect(lines).toContain('A1\tcertainty T1 probable')
    expect(lines.some((line) => /^#\d+\tAnnotatorNotes T1\tSeen twice\.$/.test(line))).toBe(true)
    expect(lines.some((line) => /^#\d+\tAnnotatorNotes R1\tYuri Ushakov$/.test(line))).toBe(true)
    expect(texts.get('annotation.conf')).toContain('speaker\tArg1:<ENTITY>, Arg2:<ENTITY>')
    expect(texts.get('visual.conf')).toContain('Peace_talks | Peace ‹talks›')
  })

  test('keeps what was changed in brat: a memo, a value, a relation that was taken out', async () => {
    const changed = filesOf(SAMPLE).map(({ name, bytes }) => ({
      name,
      bytes: Buffer.from(
        Buffer.from(bytes)
          .toString()
          .replace('\tSeen twice.', '\tSeen once.')
          .replace('certainty T1 probable', 'certainty T1 certain')
          .replace('R1\tspeaker Arg1:T1 Arg2:T3\n', '')
          .replaceAll(/#\d+\t\w+ R1\t.*\n/g, ''),
      ),
    }))
    const claim = spanCalled(valueOf(await BRAT_IMPORTER.read(changed)), 'claim')
    expect(claim.memo).toBe('Seen once.')
    expect(claim.values).toEqual({ certainty: 'certain', statement: 'They are over.' })
    expect(claim.links).toEqual([{ role: 'source', entity: 'tass', spans: [] }])
  })

  test.skipIf(BRAT_SOURCE === undefined)(
    'is read by brat itself, and would be written by it as it is',
    async () => {
      for (const project of [SAMPLE, ...fc.sample(withDocuments, { numRuns: 8, seed: 12 })]) {
        const judged = await judgeByBrat(filesOf(project))
        expect(Object.keys(judged.documents)).toHaveLength(project.documents.length)
        for (const document of Object.values(judged.documents))
          expect(document).toMatchObject({ failed: [], errors: [], warnings: [], written: true })
      }
      const { documents, configuration } = await judgeByBrat(filesOf(SAMPLE))
      expect(documents['1-talks-end-in-riyadh']).toMatchObject({
        relations: [['speaker', 'T1', 'T3']],
        attributes: [['certainty', 'T1', 'probable']],
      })
      expect(configuration.entities).toEqual(['claim', 'speaker', 'Peace_talks', 'marked'])
      expect(configuration.labels).toContainEqual(['Peace_talks', 'Peace ‹talks›'])
    },
  )
})

describe('a collection of brat that is read', () => {
  const text = 'Harry Smith, born in Paris,\nsaid he fought COPD.'

  test('has spans, apart or not, attributes, normalizations and notes', async () => {
    const project = await readTexts({
      'a/one.txt': text,
      'a/one.ann': [
        'T1\tPerson 0 5;6 11\tHarry Smith',
        'T2\tPlace 21 26\tParis',
        'T3\tSaying 21 26;28 32\tParis said',
        'A1\tSure T1',
        'M1\tNegation T2',
        'A2\tLevel T2 high',
        'N1\tReference T2 Wikipedia:22989\tParis',
        '#1\tAnnotatorNotes T1\tWho is it?',
        '',
      ].join('\r\n'),
      'a/annotation.conf': '[entities]\nThing\n\tPerson\n\tPlace\n[relations]\n',
      'a/visual.conf': '[labels]\nPerson | A person | P\n',
    })
    expect(marksOf(project)).toEqual([
      'A person: Harry … Smith',
      'Place: Paris',
      'Saying: Paris … said',
    ])
    const person = spanCalled(project, 'A person')
    expect(person).toMatchObject({ values: { Sure: 'true' }, memo: 'Who is it?' })
    expect(spanCalled(project, 'Place').values).toEqual({
      Negation: 'true',
      Level: 'high',
      Reference: 'Wikipedia:22989 Paris',
    })
    const thing = project.codes.find(({ name }) => name === 'Thing')
    expect(project.codes.find(({ name }) => name === 'A person')?.parent).toBe(thing?.id)
    expect(project.documents.map(({ name }) => name)).toEqual(['one'])
  })

  test('has events as spans with links in their roles, relations, and those that are the same', async () => {
    const project = await readTexts({
      'one.txt': text,
      'one.ann': [
        'T1\tPerson 0 11\tHarry Smith',
        'T2\tSaying 28 32\tsaid',
        'T3\tFact 36 47\tfought COPD',
        'T4\tPerson 33 35\the',
        'E1\tSaying:T2 Speaker:T1 Speaker2:T4 Content:E2',
        'E2\tFighting:T3',
        'R1\tCoref Arg1:T4 Arg2:T1',
        'R2\tBy Arg1:T3 Arg2:T1',
        '*\tEquiv T1 T4',
      ].join('\n'),
    })
    const [harry, said, fact, he] = project.documents[0]?.spans ?? []
    expect(said?.links).toEqual([
      { role: 'Speaker', entity: null, spans: [harry?.id] },
      { role: 'Speaker', entity: null, spans: [he?.id] },
      { role: 'Content', entity: null, spans: [fact?.id] },
    ])
    expect(marksOf(project)).toContain('Fact+Fighting: fought COPD')
    expect(project.relations.map(({ type, from, to }) => [type, from, to])).toEqual([
      ['Coref', he?.id, harry?.id],
      ['By', fact?.id, harry?.id],
      ['Equiv', harry?.id, he?.id],
    ])
  })

  test('is counted as its words stand: in code points, with CR LF as one or two, after a mark, in UTF-16', async () => {
    const marks = ['Person: Harry']
    const read = async (text: string, line: string) =>
      marksOf(await readTexts({ 'a.txt': text, 'a.ann': line }))
    expect(await read('😀\r\nHarry', 'T1\tPerson 3 8\tHarry')).toEqual(marks)
    expect(await read('😀\r\nHarry', 'T1\tPerson 2 7\tHarry')).toEqual(marks)
    expect(await read('😀\r\nHarry', 'T1\tPerson 4 9\tHarry')).toEqual(marks)
    expect(await read('\uFEFF😀 Harry', 'T1\tPerson 3 8\tHarry')).toEqual(marks)
    expect(await read('\uFEFF😀 Harry', 'T1\tPerson 2 7\tHarry')).toEqual(marks)
  })

  test('is refused with the line that is wrong, and not read in part', async () => {
    const files = (line: string) => ({ 'a.txt': text, 'a.ann': `T1\tPerson 0 5\tHarry\n${line}` })
    for (const line of [
      'T2\tPerson 5 0\tHarry',
      'T2\tPerson 0\tHarry',
      'X9\tWhat',
      'R1\tOf T1',
      'no line',
    ])
      expect(await refusalOf(files(line))).toMatch(/^Line 2 of “a\.ann” is no line of brat/)
    expect(await refusalOf(files('T1\tPlace 21 26\tParis'))).toMatch(/has the id T1/)
    expect(await refusalOf(files('T2\tPlace 21 26\tLondon'))).toMatch(/^Line 2 .*“London”/)
    expect(await refusalOf(files('T2\tPlace 21 2600\tParis'))).toMatch(/^Line 2 /)
    expect(await refusalOf(files('R1\tOf Arg1:T1 Arg2:T7'))).toMatch(/^Line 2 .*about T7/)
    expect(await refusalOf(files('A1\tSure T7'))).toMatch(/^Line 2 .*about T7/)
    expect(await refusalOf(files('#1\tNote T7\tx'))).toMatch(/^Line 2 .*about T7/)
    expect(await refusalOf({ 'a.ann': '' })).toMatch(/“a\.txt” is missing/)
    expect(await refusalOf({ 'a.txt': text })).toMatch(/no \.ann file/)
    expect(await refusalOf({ ...files(''), 'hearsay.json': '{}' })).toMatch(/not as Hearsay wrote/)
  })

  test('says what it has no place for', async () => {
    const project = await readTexts({
      'a.txt': text,
      'a.ann': 'T1\tPerson 0 5\tHarry\n*\tEquiv T1 T1\nA1\tSure A1\n#1\tNote A1\tOdd\n',
      'a.a1': '',
    })
    expect(project.lost).toHaveLength(3)
  })

  test('is told by what is in it, packed or not', async () => {
    const files = givenFiles({ 'a/one.ann': 'T1\tPerson 0 5\tHarry', 'a/one.txt': text })
    expect(BRAT_IMPORTER.isOne(files)).toBe(true)
    expect(BRAT_IMPORTER.isOne(givenFiles({ 'one.txt': text }))).toBe(false)
    const parts = files.map(({ name, bytes }) => ({ name, content: () => bytes }))
    const packed = [{ name: 'a.zip', bytes: await packZip(parts, new Date(0)) }]
    expect(BRAT_IMPORTER.isOne(packed)).toBe(true)
    expect(marksOf(valueOf(await BRAT_IMPORTER.read(packed)))).toEqual(['Person: Harry'])
  })
})
