import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { AnnotatedProject } from '../../../../electron/exchange/annotated/annotated-project.ts'
import { CAS_IMPORTER } from '../../../../electron/exchange/cas/cas.ts'
import { inceptionFiles } from '../../../../electron/exchange/cas/inception-files.ts'
import { readCas } from '../../../../electron/exchange/cas/cas-reading.ts'
import { casOf } from '../../../../electron/exchange/cas/cas-writing.ts'
import type { MadeFile } from '../../../../electron/exchange/exporter.ts'
import { bytesOfFile } from '../../../../electron/exchange/made-bytes.ts'
import { annotate, takeIn, withRealTexts } from '../../../support/annotated.ts'
import { messageOf, recordsOf, valueOf } from '../../../support/outcomes.ts'
import { projects } from '../../../support/projects.ts'

const generated = projects().map((project) => withRealTexts(project))

function read(...files: readonly Pick<MadeFile, 'name' | 'content'>[]) {
  const given = files.map((file) => ({ name: file.name, bytes: bytesOfFile(file) }))
  expect(CAS_IMPORTER.isOne(given)).toBe(true)
  return CAS_IMPORTER.read(given)
}

it('writes a project as one CAS, and reads it back as it was', async () => {
  await fc.assert(
    fc.asyncProperty(generated, async (project) => {
      const file = { name: 'cas.json', content: () => casOf(annotate(project)) }
      const back = await takeIn(valueOf(await read(file)))
      expect(back.lost).toEqual([])
      expect(recordsOf(back.project)).toEqual(recordsOf(project))
    }),
    { numRuns: 40 },
  )
})

it('writes a CAS for each text, which together are the project', async () => {
  await fc.assert(
    fc.asyncProperty(generated, async (project) => {
      const files = inceptionFiles(annotate(project))
      expect(files).toHaveLength(project.articles.size + 1)
      const back = await takeIn(valueOf(await read(...files)))
      expect(back.lost).toEqual([])
      expect(recordsOf(back.project)).toEqual(recordsOf(project))
    }),
    { numRuns: 25 },
  )
})

/** What somebody marked in INCEpTION: its own layers, slots, relations, and what it keeps beside them. */
const FOREIGN = {
  '%TYPES': {},
  '%FEATURE_STRUCTURES': [
    {
      '%ID': 1,
      '%TYPE': 'uima.cas.Sofa',
      sofaID: '_InitialView',
      sofaString: '😀 The mayor lied, she told Radio Norham.',
    },
    {
      '%ID': 2,
      '%TYPE': 'de.tudarmstadt.ukp.dkpro.core.api.metadata.type.DocumentMetaData',
      '@sofa': 1,
      documentTitle: 'norham.txt',
      documentId: 'norham.txt',
    },
    {
      '%ID': 3,
      '%TYPE': 'de.tudarmstadt.ukp.dkpro.core.api.segmentation.type.Token',
      '@sofa': 1,
      begin: 0,
      end: 2,
    },
    {
      '%ID': 4,
      '%TYPE': 'webanno.custom.Speaker',
      '@sofa': 1,
      begin: 19,
      end: 22,
      value: 'Ann Halloran',
    },
    { '%ID': 5, '%TYPE': 'webanno.custom.Outlet', '@sofa': 1, begin: 28, end: 40 },
    { '%ID': 6, '%TYPE': 'webanno.custom.StatementLink', role: 'speaker', '@target': 4 },
    { '%ID': 7, '%TYPE': 'webanno.custom.StatementLink', role: 'source', '@target': 5 },
    { '%ID': 8, '%TYPE': 'uima.cas.FSArray', '%ELEMENTS': [6, 7] },
    { '%ID': 9, '%TYPE': 'webanno.custom.Claim', '@sofa': 1, begin: 3, end: 17, '@who': 8 },
    {
      '%ID': 10,
      '%TYPE': 'webanno.custom.Echo',
      '@sofa': 1,
      begin: 3,
      end: 17,
      '@Governor': 5,
      '@Dependent': 9,
      kind: 'heard',
    },
  ],
  '%VIEWS': {},
}

it('reads the layers, slots and relations of another project, with an emoji before them', async () => {
  const project = valueOf(readCas(FOREIGN))
  const [document] = project.documents
  const words = document?.spans.map(({ parts: [part], codes }) => [
    codes.map((id) => project.codes.find((code) => code.id === id)?.name).join(),
    document.text.slice(part?.start, part?.end),
  ])
  expect(document?.name).toBe('norham.txt')
  expect(words).toEqual([
    ['Ann Halloran', 'she'],
    ['Outlet', 'Radio Norham'],
    ['Claim', 'The mayor lied'],
  ])
  expect(project.relations).toMatchObject([{ type: 'heard' }])
  const { project: taken } = await takeIn(project)
  const claim = taken.claims.first()
  const speaker = claim?.speakers[0]
  expect(speaker?.mentions[0]?.quote).toBe('she')
  expect(taken.speakers.get(speaker?.speakerId ?? '')?.name).toBe('Ann Halloran')
  expect(taken.sources.get(claim?.via[0]?.sourceId ?? '')?.name).toBe('Radio Norham')
})

/** A CAS of Hearsay with some of its structures changed. */
function changed(
  project: AnnotatedProject,
  change: (structures: Record<string, unknown>[]) => unknown,
) {
  const cas = JSON.parse(casOf(project)) as { '%FEATURE_STRUCTURES': Record<string, unknown>[] }
  change(cas['%FEATURE_STRUCTURES'])
  return cas
}

const [SAMPLE] = fc.sample(
  generated.filter(({ claims }) =>
    claims.some(
      ({ content, speakers }) =>
        content.length > 0 &&
        speakers.some(({ mentions, speakerId }) => mentions.length > 0 && speakerId !== null),
    ),
  ),
  { numRuns: 1, seed: 7 },
)
if (SAMPLE === undefined) throw new Error('There is no project to change.')
const ANNOTATED = annotate(SAMPLE)

it('takes what somebody added in a slot, with whom the mark in it is said to name', async () => {
  let claimId: unknown
  const cas = changed(ANNOTATED, (structures) => {
    const claim = structures.find((structure) => structure['%TYPE'] === 'hearsay.Claim')
    claimId = claim?.['identifier']
    const id = structures.length
    structures.push(
      {
        '%ID': id + 1,
        '%TYPE': 'hearsay.Speaker',
        '@sofa': 1,
        begin: 0,
        end: 6,
        name: 'Ann Halloran',
      },
      { '%ID': id + 2, '%TYPE': 'hearsay.Link', role: 'speaker', '@target': id + 1 },
      { '%ID': id + 3, '%TYPE': 'uima.cas.FSArray', '%ELEMENTS': [id + 2] },
    )
    Object.assign(claim ?? {}, { '@sofa': 1, '@links': id + 3 })
  })
  const { project } = await takeIn(valueOf(readCas(cas)))
  const [link, ...others] = project.claims.get(String(claimId))?.speakers ?? []
  expect(others).toEqual([])
  expect(project.speakers.get(link?.speakerId ?? '')?.name).toBe('Ann Halloran')
  expect(link?.mentions.map(({ quote }) => quote)).toEqual(['Ушаков'])
})

it.each([
  [
    'counts a mark past its text',
    (mark: Record<string, unknown>) => (mark['end'] = 9_999),
    /goes from/,
  ],
  ['has no place', (mark: Record<string, unknown>) => delete mark['begin'], /goes from NaN/],
  ['is numbered as another', (mark: Record<string, unknown>) => (mark['%ID'] = 1), /same number/],
  [
    'is known as another',
    (mark: Record<string, unknown>) => (mark['identifier'] = ANNOTATED.documents[0]?.id),
    /have the id/,
  ],
  [
    'is in a text that is not there',
    (mark: Record<string, unknown>) => (mark['@sofa'] = 9999),
    /damaged/,
  ],
])('refuses a file in which a mark %s', (_, change, message) => {
  const cas = changed(ANNOTATED, (structures) => {
    const mark = structures.find((structure) => structure['%TYPE'] === 'hearsay.Claim')
    if (mark !== undefined) change(mark)
  })
  expect(messageOf(readCas(cas))).toMatch(message)
})

it('does not take the texts for new ones where what is told of them refers to none', () => {
  const cas = changed(ANNOTATED, (structures) => {
    const told = structures.find((structure) => structure['%TYPE'] === 'hearsay.Project')
    Object.assign(told ?? {}, { '@sofa': 9999 })
  })
  expect(messageOf(readCas(cas))).toMatch(/damaged/)
})

it('tells what marks refer to and is not in the file', () => {
  const cas = changed(ANNOTATED, (structures) => {
    const claim = structures.find((structure) => structure['%TYPE'] === 'hearsay.Claim')
    Object.assign(claim ?? {}, { '@topics': 9999 })
  })
  expect(valueOf(readCas(cas)).lost).toContain(
    'Left out: what a mark refers to as “topics” and is not in the file.',
  )
})

it.each([
  ['{"%TYPES": {}}', /no CAS/],
  ['{"%TYPES": {}, "%FEATURE_STRUCTURES": []}', /no text/],
  ['{"%HEADER": {"offset-encoding": "UTF-8"}, "%FEATURE_STRUCTURES": []}', /another unit/],
  ['{"%TYPES": {}, "%FEATURE_STRUCTURES": [', /broken/],
  [`{"%TYPES": ${'['.repeat(50_000)}`, /nest too deep/],
  ['{"%TYPES": "\xff"}', /not UTF-8/],
])('refuses %.60s', async (text, message) => {
  const file = { name: 'cas.json', bytes: Buffer.from(text, 'latin1') }
  expect(CAS_IMPORTER.isOne([file])).toBe(true)
  expect(messageOf(await CAS_IMPORTER.read([file]))).toMatch(message)
})

it('reads as many relations as there are', () => {
  const claims = ['a', 'b'].map((id) => ({ id, kind: 'claim', name: '', memo: '', values: {} }))
  const relation = { from: 'a', to: 'b', type: 'supports', memo: '', values: {} }
  const relations = Array.from({ length: 150_000 }, (_, at) => ({ ...relation, id: `r${at}` }))
  const document = { id: 'd', name: '', text: 'Talks end.', memo: '', values: {}, spans: [] }
  const project: AnnotatedProject = {
    name: '',
    documents: [document],
    codes: [],
    entities: claims,
    relations,
    lost: [],
  }
  expect(valueOf(readCas(JSON.parse(casOf(project)))).relations).toHaveLength(150_000)
})
