import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, it, describe } from 'vitest'
import { annotatedProjectOf } from '../../../../electron/exchange/annotated/annotating.ts'
import { OWN_CONTEXT } from '../../../../electron/exchange/web-annotation/vocabulary.ts'
import { WEB_ANNOTATION_IMPORTER } from '../../../../electron/exchange/web-annotation/web-annotation.ts'
import { annotationsInJson } from '../../../../electron/exchange/web-annotation/annotation-writing.ts'
import { ANNOTATED_SOURCE } from '../../../support/annotated-sample.ts'
import { annotate, takeIn, withRealTexts } from '../../../support/annotated.ts'
import { messageOf, recordsOf, valueOf } from '../../../support/outcomes.ts'
import { projects } from '../../../support/projects.ts'
import { judgeByPyld, HAS_PYLD } from '../judges/pyld-judge.ts'

function read(text: string) {
  const files = [{ name: 'annotations.jsonld', bytes: Buffer.from(text) }]
  expect(WEB_ANNOTATION_IMPORTER.isOne(files)).toBe(true)
  return WEB_ANNOTATION_IMPORTER.read(files)
}

const SAMPLE = valueOf(annotatedProjectOf(ANNOTATED_SOURCE))
const WRITTEN = annotationsInJson(SAMPLE)

interface Written {
  readonly first: {
    readonly items: {
      id: string
      body: readonly Record<string, unknown>[]
      target: Record<string, unknown> & { selector: Record<string, unknown>[] }
      [name: string]: unknown
    }[]
  }
}

/** The file of the sample, changed. */
function changed(change: (file: Written) => unknown): string {
  const file = JSON.parse(WRITTEN) as Written
  change(file)
  return JSON.stringify(file)
}

it('writes any project, and reads it back as it was', async () => {
  await fc.assert(
    fc.asyncProperty(
      projects().map((project) => withRealTexts(project)),
      async (project) => {
        const back = await takeIn(valueOf(await read(annotationsInJson(annotate(project)))))
        expect(back.lost).toEqual([])
        expect(recordsOf(back.project)).toEqual(recordsOf(project))
      },
    ),
    { numRuns: 40 },
  )
})

it('reads the sample as the same texts, marks and links', async () => {
  expect(valueOf(await read(WRITTEN))).toEqual(SAMPLE)
})

it('tells each place in code points, and the words that stand there', () => {
  const { first } = JSON.parse(WRITTEN) as Written
  const texts = SAMPLE.documents.map(({ text }) => Array.from(text))
  const targets = first.items.flatMap(({ target }) => [target].flat())
  expect(targets.length).toBeGreaterThan(40)
  for (const { source, selector } of targets) {
    const [position, quote] = selector
    const at = SAMPLE.documents.findIndex(({ id }) => source === `urn:uuid:${id}`)
    const points = texts[at]?.slice(Number(position?.['start']), Number(position?.['end']))
    expect(points?.join('')).toBe(quote?.['exact'])
  }
})

it('takes an annotation that another program added, by its quotation alone', async () => {
  const file = changed(({ first: { items } }) => {
    const [item] = items
    const quote = item?.target.selector[1] ?? {}
    items.push({
      id: 'https://example.org/anno1',
      body: [
        { value: 'claim', purpose: 'tagging' },
        { value: 'mood', purpose: 'tagging' },
        { value: 'Look again.', purpose: 'commenting' },
      ],
      target: { source: item?.target['source'], selector: [quote] },
    })
  })
  const project = valueOf(await read(file))
  const spans = project.documents.flatMap((document) => document.spans)
  const added = spans.find(({ id }) => id === 'https://example.org/anno1')
  expect(added).toMatchObject({ parts: spans[0]?.parts, memo: 'Look again.' })
  const names = added?.codes.map((id) => project.codes.find((code) => code.id === id)?.name)
  expect(names).toEqual(['claim', 'mood'])
})

it.each([
  [
    'counts in another unit',
    (file: Written) => {
      const [position] = file.first.items[0]?.target.selector ?? []
      Object.assign(position ?? {}, { start: Number(position?.['start']) + 1 })
    },
    /quotes “.*”, and at its place stands/,
  ],
  [
    'marks past the end',
    (file: Written) => {
      const [position] = file.first.items[0]?.target.selector ?? []
      Object.assign(position ?? {}, { end: 999_999 })
    },
    /from \d+ to 999999/,
  ],
  [
    'has an annotation twice',
    (file: Written) => file.first.items.push(...file.first.items.slice(0, 1)),
    /have the id/,
  ],
  [
    'links to an annotation that is gone',
    (file: Written) => file.first.items.splice(-3),
    /linked to a mark that is not there/,
  ],
  [
    'has no texts',
    (file: Written) => Object.assign(file, { 'hearsay:texts': undefined }),
    /no texts/,
  ],
])('refuses a file that %s', async (_, change, message) => {
  expect(messageOf(await read(changed(change)))).toMatch(message)
})

it('tells of an annotation of what the file does not have', async () => {
  const file = changed(({ first: { items } }) => {
    items.push({
      id: 'urn:x:1',
      body: [],
      target: { source: 'https://example.org/', selector: [] },
    })
  })
  expect(valueOf(await read(file)).lost).toEqual([
    'Left out: an annotation of what is not one text of the file.',
  ])
})

/** Every name that stands for a property, at any depth; those of values kept as JSON are none. */
function termsIn(node: unknown, terms = new Set<string>()): ReadonlySet<string> {
  if (typeof node !== 'object' || node === null) return terms
  for (const [name, value] of Object.entries(node)) {
    if (name === '@context') continue
    if (!Array.isArray(node)) terms.add(name)
    if (name !== 'hearsay:more') termsIn(value, terms)
  }
  return terms
}

it('calls nothing by a name that neither the W3C’s context nor its own explains', () => {
  const path = new URL('../judges/anno.jsonld', import.meta.url)
  const { '@context': anno } = JSON.parse(readFileSync(path, 'utf8')) as { '@context': object }
  const terms = new Set([...Object.keys(anno), ...Object.keys(OWN_CONTEXT)])
  const unknown = [...termsIn(JSON.parse(WRITTEN))].filter(
    (name) => !terms.has(name) && !/^(?:hearsay|field):[A-Za-z]+$/.test(name),
  )
  expect(unknown).toEqual([])
})

describe.skipIf(!HAS_PYLD)('PyLD', () => {
  it('expands the file without a loss: compacted again it is read as the same project', async () => {
    const { expanded, compacted } = await judgeByPyld(WRITTEN)
    expect(JSON.stringify(expanded)).toContain('http://www.w3.org/ns/oa#TextPositionSelector')
    expect(termsIn(compacted)).toEqual(termsIn(JSON.parse(WRITTEN)))
    expect(valueOf(await read(JSON.stringify(compacted)))).toEqual(SAMPLE)
  })
})
