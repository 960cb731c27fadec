import { expect, it } from 'vitest'
import { z } from 'zod'
import { readWebPage } from '../../../../electron/documents/web/web-page.ts'
import { documentIn, factsOf, outline, readTestFile, readWith } from '../../../support/documents.ts'

const Gold = z.record(
  z.string(),
  z.object({ facts: z.record(z.string(), z.string()), outline: z.array(z.string()) }),
)
const gold = Gold.parse(JSON.parse(readTestFile('web/gold.json').toString()))

it.each(Object.entries(gold))(
  'the page %s is read as a person reads it',
  async (name, expected) => {
    const document = documentIn(await readWith(readWebPage, `web/${name}`))
    expect(outline(document)).toEqual(expected.outline)
    expect(factsOf(document)).toEqual(expected.facts)
  },
)
