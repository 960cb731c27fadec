import { describe, expect, it } from 'vitest'
import { annotatedProjectOf } from '../../../../electron/exchange/annotated/annotating.ts'
import { inceptionFiles } from '../../../../electron/exchange/cas/inception-files.ts'
import { readCas } from '../../../../electron/exchange/cas/cas-reading.ts'
import { casOf } from '../../../../electron/exchange/cas/cas-writing.ts'
import { bytesOfFile } from '../../../../electron/exchange/made-bytes.ts'
import { ANNOTATED_SOURCE } from '../../../support/annotated-sample.ts'
import { valueOf } from '../../../support/outcomes.ts'
import { HAS_CASSIS, judgeByCassis } from '../judges/cassis-judge.ts'

const PROJECT = valueOf(annotatedProjectOf(ANNOTATED_SOURCE))

describe.skipIf(!HAS_CASSIS)('dkpro-cassis', () => {
  it('finds the quoted words at every mark, and in its slots those that it is linked to', async () => {
    const files = inceptionFiles(PROJECT).map((file) => bytesOfFile(file))
    const [types = '', ...texts] = files.map((bytes) => Buffer.from(bytes).toString())
    const [whole, ...each] = await Promise.all(
      [casOf(PROJECT), ...texts].map((cas) => judgeByCassis(cas, types)),
    )
    const { documents } = PROJECT
    expect(whole?.text).toBe(documents.map(({ text }) => text).join('\n\n'))
    expect(each.map(({ text }) => text)).toEqual(documents.map(({ text }) => text))
    for (const [index, { spans, text }] of documents.entries()) {
      const words = new Map(
        spans.map(({ id, parts: [part] }) => [id, text.slice(part?.start, part?.end)]),
      )
      for (const { id, parts, links } of spans) {
        const apart = parts.slice(1).map(({ start, end }) => ['part', text.slice(start, end)])
        const linked = links.flatMap(({ role, spans }) =>
          spans.map((mark) => [role, words.get(mark)]),
        )
        for (const marks of [whole?.marks, each[index]?.marks]) {
          const mark = marks?.find((found) => found.id === id)
          expect(mark).toMatchObject({ text: words.get(id), slots: [...apart, ...linked] })
        }
      }
    }
  })

  it('writes the file again so that it is read as the same project', async () => {
    const { written } = await judgeByCassis(casOf(PROJECT))
    const read = valueOf(readCas(JSON.parse(written)))
    const inOrder = (project: typeof PROJECT) => ({
      ...project,
      documents: project.documents.map((document) => ({
        ...document,
        spans: document.spans.toSorted((a, b) => (a.id < b.id ? -1 : 1)),
      })),
    })
    expect(inOrder(read)).toEqual(inOrder(PROJECT))
  })
})
