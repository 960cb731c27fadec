import { expect, it } from 'vitest'
import { readWebPage } from '../../../../electron/documents/web/web-page.ts'
import { documentIn, factsOf, readWith } from '../../../support/documents.ts'
import { listParagraphs } from '../../../support/read-documents.ts'
import { SITE_PAGES } from '../../../support/site-pages.ts'

it.each(SITE_PAGES)(
  'a page as $name makes it is read as a person reads it',
  async ({ source, facts, paragraphs }) => {
    const document = documentIn(await readWith(readWebPage, 'page.html', Buffer.from(source)))
    expect(listParagraphs(document)).toEqual(paragraphs)
    const told = Object.entries(facts).filter(([, value]) => value !== '')
    expect(factsOf(document)).toEqual(Object.fromEntries(told))
  },
)
