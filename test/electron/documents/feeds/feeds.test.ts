import { describe, expect, test } from 'vitest'
import type { Document, FormatReader, Member } from '../../../../electron/documents/document.ts'
import { readFeed } from '../../../../electron/documents/feeds/feed.ts'
import { readNewsMl } from '../../../../electron/documents/feeds/newsml.ts'
import { readNinjs } from '../../../../electron/documents/feeds/ninjs.ts'
import { findFormat } from '../../../../electron/documents/recognition/format.ts'
import { Refusal } from '../../../../electron/documents/refusal.ts'
import { sliceSpan } from '../../../../shared/domain/text/span.ts'
import { fileOf, outcomeOf, readBy, readSample } from '../../../support/document-files.ts'
import { mutate } from '../../../support/mutants.ts'

/** The articles of a file: its one, or all of its members. */
async function articlesOf(
  reader: FormatReader,
  name: string,
  content?: string,
): Promise<readonly Document[]> {
  const reading = await readBy(
    reader,
    content === undefined ? readSample(`feeds/${name}`) : fileOf(name, content),
  )
  if (reading.type === 'document') return [reading.document]
  if (reading.type !== 'members') throw new Error(`“${name}” is read as ${reading.type}.`)
  const opened = await Promise.all(reading.members.map((member) => member.open()))
  return opened.filter((one): one is Document => 'text' in one)
}

function paragraphsOf(document: Document | undefined): readonly string[] {
  return (document?.paragraphs ?? []).map((span) => sliceSpan(document?.text ?? '', span))
}

function factsOf(document: Document | undefined): Record<string, string> {
  return Object.fromEntries(
    Object.entries(document?.facts ?? {}).map(([name, { value }]) => [name, value]),
  )
}

/** The blocks of a document by their words. */
function blocksOf(document: Document | undefined): readonly (readonly [string, string])[] {
  return (document?.blocks ?? []).map((block) => [
    block.kind,
    sliceSpan(document?.text ?? '', block),
  ])
}

test.each([
  ['item-xhtml.xml', 'newsml'],
  ['message.xml', 'newsml'],
  ['item.nitf.xml', 'newsml'],
  ['feed.rss', 'feed'],
  ['feed.atom', 'feed'],
  ['ninjs-1.json', 'ninjs'],
  ['ninjs-3.json', 'ninjs'],
])('%s is told by its content', (name, format) => {
  expect(findFormat(readSample(`feeds/${name}`).bytes, 'x.txt')).toBe(format)
})

describe('NewsML-G2', () => {
  test('an item whose text is XHTML, with the prefixes of its namespace', async () => {
    const [document, ...others] = await articlesOf(readNewsMl, 'item-xhtml.xml')
    expect(others).toEqual([])
    expect(paragraphsOf(document)).toEqual([
      'Harbour talks & fares',
      'The port “will open on Monday,” Minister Kari Dahl said.',
      '“Nobody knows,” said Åse Vik. 🚢',
    ])
    expect(factsOf(document)).toEqual({
      title: 'Harbour talks & fares',
      byline: 'Nora Lind and Ole Berg',
      dateline: 'OSLO, Nov 3',
      outlet: 'Quay Press',
      date: '2026-11-03',
      language: 'en-GB',
    })
    expect(document?.facts.title?.from).toBe('the news item')
  })

  test('a message is its items with a text, to choose from', async () => {
    const reading = await readBy(readNewsMl, readSample('feeds/message.xml'))
    const members: readonly Member[] = reading.type === 'members' ? reading.members : []
    expect(members.map(({ name, about, date }) => [name, about, date])).toEqual([
      ['Ferry fares rise', 'Ida Moe, Quay Press', '2026-11-04'],
      ['Crew praised', 'Quay Press', '2026-11-05'],
    ])
  })

  test('NITF in an item: its deck, caption, headings and quotations are set apart', async () => {
    const [first, second] = await articlesOf(readNewsMl, 'message.xml')
    expect(paragraphsOf(first)).toEqual([
      'Ferry fares rise',
      'Nobody was asked',
      'Fares rise by 4 per cent, the operator said.',
      'A ferry at sea',
      'What next',
      '“We were told nothing,” the council wrote.',
    ])
    expect(blocksOf(first)).toEqual([
      ['heading', 'Ferry fares rise'],
      ['caption', 'A ferry at sea'],
      ['heading', 'What next'],
      ['quote', '“We were told nothing,” the council wrote.'],
    ])
    expect(factsOf(first)).toMatchObject({
      byline: 'Ida Moe',
      dateline: 'BERGEN',
      url: 'https://quay.invalid/1',
    })
    expect(paragraphsOf(second)).toEqual([
      'Crew praised',
      '“They saved us all,” said passenger Åse Vik.',
      'A second paragraph, she said.',
    ])
  })

  test('a package that only names its items is refused', async () => {
    const content =
      '<?xml version="1.0"?><packageItem xmlns="http://iptc.org/std/nar/2006-10-01/"><groupSet root="a"><group id="a"/></groupSet></packageItem>'
    await expect(articlesOf(readNewsMl, 'a.xml', content)).rejects.toThrow(Refusal)
  })

  test('NewsML 1, as older archives hold it', async () => {
    const content =
      '<?xml version="1.0"?><NewsML><NewsItem><NewsComponent><NewsLines><HeadLine>Old talks</HeadLine><ByLine>By Nora Lind</ByLine></NewsLines><ContentItem><DataContent><p>The port will open.</p><p>She said so.</p></DataContent></ContentItem></NewsComponent></NewsItem></NewsML>'
    const [document] = await articlesOf(readNewsMl, 'a.xml', content)
    expect(paragraphsOf(document)).toEqual(['Old talks', 'The port will open.', 'She said so.'])
    expect(factsOf(document)).toMatchObject({ byline: 'Nora Lind' })
  })
})

describe('NITF alone', () => {
  test('is an article; what its document type calls an entity is not put in', async () => {
    const [document] = await articlesOf(readNewsMl, 'item.nitf.xml')
    expect(document?.text).toContain('Minister Kari Dahl said — & &bomb;.')
    expect(factsOf(document)).toEqual({
      title: 'Harbour talks resume',
      byline: 'Nora Lind and Ole Berg',
      dateline: 'OSLO',
      outlet: 'Coast Daily',
      date: '2026-11-04',
    })
  })
})

describe('ninjs', () => {
  test('1: an item, and what it is associated with that has a text', async () => {
    const [first, second, ...others] = await articlesOf(readNinjs, 'ninjs-1.json')
    expect(others).toEqual([])
    expect(paragraphsOf(first)).toEqual([
      'Harbour talks & fares',
      'The port “will open”, she said.',
      '“No,” he said. 🚢',
    ])
    expect(factsOf(first)).toEqual({
      title: 'Harbour talks & fares',
      byline: 'Nora Lind',
      dateline: 'Oslo',
      outlet: 'Quay Press',
      date: '2026-11-03',
      language: 'en-GB',
      url: 'https://quay.invalid/1',
    })
    expect(paragraphsOf(second)).toEqual(['Ferry fares rise', 'Fares rise, the operator said.'])
  })

  test('3: of several headlines and bodies the main one, as markup', async () => {
    const [document] = await articlesOf(readNinjs, 'ninjs-3.json')
    expect(paragraphsOf(document)).toEqual([
      'Harbour talks resume',
      'The port will open, she said.',
      'Nobody asked.',
    ])
    expect(factsOf(document)).toMatchObject({
      byline: 'Nora Lind',
      outlet: 'Quay Press',
      date: '2026-11-03',
    })
  })

  test('a list of items', async () => {
    const items = ['A', 'B'].map((title) => ({
      uri: `urn:${title}`,
      versioncreated: '2026-11-03',
      headline: title,
      body_text: `She said ${title}.\n\nNo.`,
    }))
    const documents = await articlesOf(readNinjs, 'a.json', JSON.stringify({ _items: items }))
    expect(documents.map(({ text }) => text)).toEqual([
      'A\n\nShe said A.\n\nNo.',
      'B\n\nShe said B.\n\nNo.',
    ])
  })
})

describe('feeds that another program made', () => {
  test.each(['feed.rss', 'feed.atom'])('%s is its items', async (name) => {
    const documents = await articlesOf(readFeed, name)
    expect(documents.map(factsOf)).toEqual([
      {
        title: 'Harbour talks resume',
        byline: 'Nora Lind',
        outlet: 'The Quay',
        date: '2026-11-03',
        language: 'en-GB',
        url: 'https://quay.invalid/0',
      },
      {
        title: 'Ferry fares rise & fall',
        byline: 'Ole Berg',
        outlet: 'The Quay',
        date: '2026-11-04',
        language: 'en-GB',
        url: 'https://quay.invalid/1',
      },
    ])
    expect(paragraphsOf(documents[1])).toEqual([
      'Ferry fares rise & fall',
      'Fares rise by 4%, the operator said. 🚢',
      'What next',
      '“Nobody knows,” said Åse Vik.',
      'قال الوزير.',
    ])
    expect(documents.flatMap(({ remarks }) => remarks)).toEqual([])
  })

  test('an item with a summary alone says so', async () => {
    const content =
      '<rss version="2.0"><channel><title>The Quay</title><item><title>A</title><description>The port opens…</description></item></channel></rss>'
    const [document] = await articlesOf(readFeed, 'a.rss', content)
    expect(document?.remarks).toEqual(['The feed holds a summary of this article, not all of it.'])
  })

  test('Atom whose text is XHTML', async () => {
    const content =
      '<feed xmlns="http://www.w3.org/2005/Atom"><title>The Quay</title><entry><title type="html">A &amp;amp; B</title><link rel="self" href="https://quay.invalid/self"/><link href="https://quay.invalid/1"/><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>She said so.</p><p>He did not.</p></div></content></entry></feed>'
    const [document] = await articlesOf(readFeed, 'a.atom', content)
    expect(paragraphsOf(document)).toEqual(['A & B', 'She said so.', 'He did not.'])
    expect(factsOf(document)).toMatchObject({ url: 'https://quay.invalid/1' })
  })
})

describe('files that are made to fill any memory', () => {
  test('elements that stand in one another without end are refused', async () => {
    const content = `<?xml version="1.0"?><newsItem>${'<a>'.repeat(100_000)}`
    await expect(articlesOf(readNewsMl, 'a.xml', content)).rejects.toThrow(Refusal)
  })

  test('entities that stand for one another are not put in', async () => {
    const laughs = Array.from(
      { length: 9 },
      (_, k) => `<!ENTITY l${k + 1} "${`&l${k};`.repeat(10)}">`,
    ).join('')
    const content = `<?xml version="1.0"?><!DOCTYPE nitf [<!ENTITY l0 "ha">${laughs}]><nitf><body><body.content><p>She said &l9;.</p></body.content></body></nitf>`
    const [document] = await articlesOf(readNewsMl, 'a.xml', content)
    expect(document?.text).toBe('She said &l9;.')
  })
})

test.each<[string, FormatReader]>([
  ['item-xhtml.xml', readNewsMl],
  ['message.xml', readNewsMl],
  ['item.nitf.xml', readNewsMl],
  ['feed.rss', readFeed],
  ['feed.atom', readFeed],
  ['ninjs-1.json', readNinjs],
])('mutants of %s are read, asked about or refused', async (name, reader) => {
  const file = readSample(`feeds/${name}`)
  for (const bytes of mutate(file.bytes, 40)) {
    expect(['document', 'members', 'unsure', 'refused']).toContain(
      await outcomeOf(reader, { ...file, bytes }),
    )
  }
})
