import { describe, expect, it } from 'vitest'
import { readWebPage } from '../../../../electron/documents/web/web-page.ts'
import type { Document } from '../../../../electron/documents/document.ts'
import { documentIn, factsOf, outline, readWith } from '../../../support/documents.ts'

async function read(name: string): Promise<Document> {
  return documentIn(await readWith(readWebPage, `web/${name}`))
}

async function readSource(source: string): Promise<Document> {
  return documentIn(await readWith(readWebPage, 'page.html', Buffer.from(source)))
}

const LONG =
  'The port authority will close the east quay from October, and again the winter after, its director said on Thursday.'

/** A page with these paragraphs. */
const pageOf = (...paragraphs: readonly string[]) =>
  Buffer.from(
    `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Spill</title></head><body><article><h1>Spill at the harbour</h1>${paragraphs.map((words) => `<p>${words}</p>`).join('')}</article></body></html>`,
  )

it('what is raised is no part of a number, and what was struck out is not read', async () => {
  const bytes = pageOf(
    '“We lost 10<sup>6</sup> litres over 5<sup>2</sup> km,” said Ann Lee on the 5<sup>th</sup> day of the spill at the harbour.',
    'She said <s>£40m</s> £4m was needed<sup>2</sup> and they had <del>refused</del> <ins>agreed</ins> to pay<sup>[1]</sup>.',
  )
  const { text } = documentIn(await readWith(readWebPage, 'spill.html', bytes))
  expect(text).toContain('“We lost 10⁶ litres over 5² km,” said Ann Lee on the 5th day')
  expect(text).toContain('She said £4m was needed² and they had agreed to pay.')
})

it('an author of marks alone holds up no page', async () => {
  const author = '@'.repeat(10_000)
  const data = `<script type="application/ld+json">${JSON.stringify({ '@type': 'NewsArticle', author })}</script>`
  const bytes = pageOf(
    'The harbour was closed on Monday, the board said, and nobody knew for how long.',
    data,
  )
  expect(documentIn(await readWith(readWebPage, 'marks.html', bytes)).facts.byline).toBeUndefined()
})

describe('pages that Chromium saved', () => {
  it('keeps the article and its structure, without menu, advertisements, appeals, shares, related stories and comments', async () => {
    const document = await read('harbour.html')
    expect(outline(document)).toEqual([
      'heading 1: Norham harbour to close its east quay for two winters',
      'The port says cracks found in January make the repair urgent; fishing families fear for their berths.',
      'caption 1: Cracks run along forty metres of the east quay. Photograph: Ilse Brandt/Norham Courier',
      'The port authority of Norham will close the harbour’s east quay from October, and again the winter after, to mend cracks that divers found in January, its director said on Thursday.',
      '“We cannot wait for a third winter,” said Petra Almqvist, who has led the authority since 2021. “If the wall goes, the market goes with it.”',
      'Twenty-six boats land their catch there. Their owners were told by letter on Tuesday, according to two of them, and have until May to say where they would rather lie.',
      'heading 2: What the divers saw',
      'A report by the engineering firm Calder & Voss, seen by the Courier, lists three kinds of damage:',
      'item 1: cracks of up to four centimetres in the wall below the waterline;',
      'item 1: two hollows behind it, the larger the size of a lorry;',
      'item 1: rust in the tie rods, which “should be assumed to have lost a third of their strength”.',
      'quote 1: The wall stands because nothing has yet leant on it. We would not wish to be asked how long that lasts.',
      'quote 1: — Calder & Voss, report to the port authority',
      'caption 1: What the repair is to cost',
      'table 1: Part\tCost (million crowns)',
      'table 1: Wall\t41',
      'table 1: Tie rods\t12.5',
      'heading 2: “Nobody asked us”',
      'Einar Dahl, who chairs the fishermen’s association, said that its members had not been heard. The authority denies that: it says that it wrote in November, and had no answer.',
      'The county is to decide on the money in June. Its finance chief, Ola Bern, told the Courier that he saw “no way round it”, but that nothing had been agreed.',
    ])
  })

  it('takes the facts from JSON-LD first, tidied, each with where it came from', async () => {
    const { facts } = await read('harbour.html')
    expect(facts).toEqual({
      title: { value: 'Norham harbour to close its east quay for two winters', from: 'JSON-LD' },
      byline: { value: 'Greta Olsen and Tomás Reyes', from: 'JSON-LD' },
      outlet: { value: 'Norham Courier', from: 'JSON-LD' },
      date: { value: '2026-03-05', from: 'JSON-LD' },
      url: {
        value: 'https://www.norhamcourier.example/news/2026/03/05/harbour-east-quay/',
        from: 'JSON-LD',
      },
      language: { value: 'en-GB', from: 'JSON-LD' },
    })
  })

  it('reads a page of nested tables without a heading, in the encoding that it declares', async () => {
    const document = await read('council-1252.htm')
    expect(document.encoding).toBe('windows-1252')
    expect(factsOf(document)).toEqual({
      title: 'Council votes to keep its libraries',
      byline: 'Margaret Thorne',
      outlet: 'The Vale Observer',
      date: '2003-03-05',
    })
    expect(outline(document)).toEqual([
      'heading 1: Council votes to keep its libraries',
      'All seven libraries of the Vale will stay open, the district council decided on Tuesday night, by 21 votes to 19, after a debate that lasted until a quarter past eleven.',
      '“It was the letters that did it,” said Councillor Dennis Pryce (Ind., Upper Vale), who had been expected to vote with the majority. “I had three hundred of them.”',
      'The leader of the council, Joan Whitley, said the vote left a hole of £140,000 in next year’s budget. She would not say – “not tonight” – where the money was to come from.',
      'A café in the library at Stoke, which the council’s officers had proposed, was not put to the vote.',
      'table 1: Library\tLoans in 2002',
      'table 1: Stoke\t41,200',
      'table 1: Upper Vale\t12,800',
      'Residents who had waited in the gallery sang when the result was read out. The mayor asked them, twice, to stop, and then was seen to hum.',
    ])
  })

  it('keeps the entries of a live blog, and posts of others in it as quotations', async () => {
    const document = await read('storm-live.html')
    expect(outline(document)).toEqual([
      'heading 1: Storm Agnes live: ferries cancelled as wind rises',
      'heading 2: Key events',
      'item 1: Ferries to the islands cancelled until Thursday',
      'item 1: Bridge over the sound closed',
      '10:34',
      'heading 2: Bridge over the sound closed',
      'The road authority has closed the bridge over the sound to all traffic. It says that gusts of 34 metres a second were measured at its middle.',
      '“Nobody should set out,” said its spokesman, Henrik Moe.',
      '08:12',
      'heading 2: No ferries before Thursday',
      'Island Lines has cancelled all sailings until Thursday noon, the company wrote on its page.',
      'quote 1: All sailings are cancelled until Thursday 12:00. Tickets can be rebooked without charge.',
      'quote 1: — Island Lines (@islandlines) January 14, 2026',
      '06:02',
      'heading 2: Good morning',
      'We follow the storm from here, all day. The weather service expects it to reach land at about eleven, and warns of floods in low places.',
    ])
    expect(factsOf(document)).toMatchObject({
      byline: 'Jonas Weil',
      outlet: 'Coastline 24',
      url: 'https://coastline24.example/live/storm-agnes',
    })
  })

  it('finds the article on a page that marks nothing, whose JSON-LD is broken', async () => {
    const document = await read('ministry.html')
    expect(outline(document)).toEqual([
      'heading 1: Ministry denies that it knew of the leak',
      'The interior ministry denied on Sunday that it had known since the spring of a leak in the register of residents, as the daily De Poort reported.',
      'A spokeswoman, Els Kuiper, said the ministry “learned of it from the newspaper, like everybody else”. She declined to say whether the register’s own supervisors had been told.',
      'De Poort cited three officials, whom it did not name, and a letter dated 11 April. In it, the paper said, a supervisor warns that “anyone with a password from before 2019” could read the addresses of two million people.',
      'The chairman of the parliament’s committee on privacy, Bram Visser, called for the letter to be published. “Then we all know,” he told the broadcaster NTO.',
      'The register was last audited in 2022. “That is too long ago”, Visser said.',
    ])
    expect(document.facts).toMatchObject({
      byline: { value: 'Sanne de Wit and Piet Hoekstra', from: 'a meta tag' },
      date: { value: '2025-11-02', from: 'a meta tag' },
      url: {
        value: 'https://lowlandpost.example/politics/ministry-leak',
        from: 'the mark of the program that saved it',
      },
    })
  })

  it('keeps nested lists and parts what two line breaks part; a copy in an archive has two addresses', async () => {
    const document = await read('mill-wordpress.html')
    expect(outline(document)).toEqual([
      'heading 1: Who owns the old mill?',
      'caption 1: The mill in 1934. (Tarn Valley Archive)',
      'Nobody can say with certainty who owns the mill at Tarn Bridge, and three families say that they do. The county’s land office told the Dispatch last week that its file on the building ends in 1958.',
      '“There is a page missing,” said Ruth Abell, the registrar. “It was cut out, not torn.”',
      'item 1: The Holloways, who ran the mill until the flood.',
      'item 1, item 2: They hold a deed of 1921.',
      'item 1, item 2: They have paid no tax on it.',
      'item 1: The Prices, who bought the land around it.',
      'item 1: The parish, which says that it was left to it.',
      'First line of the miller’s song, second line of it, and the third.',
      'Asked about the missing page, a lawyer for the Prices, Dan Cole, wrote in an e-mail that his clients “had nothing to hide and nothing to cut”.',
      'The parish council meets on Thursday. Its clerk said that it would not discuss the mill, because it had not been asked to.',
      'heading 3: A history in three floods',
      'The first came in 1867, the second in 1912. Of the third, in 1957, there are photographs: they show the wheel lying in the churchyard, half a mile away.',
    ])
    expect(factsOf(document)).toEqual({
      title: 'Who owns the old mill?',
      byline: 'Lena Marsh',
      outlet: 'Tarn Valley Dispatch',
      date: '2024-09-18',
      url: 'https://tarnvalley.example/2024/09/18/who-owns-the-old-mill/',
      archivedUrl:
        'https://web.archive.org/web/20240920101112/https://tarnvalley.example/2024/09/18/who-owns-the-old-mill/',
      language: 'en-US',
    })
  })

  it('reads the first of several articles on a page without end', async () => {
    const document = await read('endless.html')
    expect(document.text).toContain('Talks are to go on on Monday')
    expect(document.text).not.toContain('bakery')
    expect(factsOf(document)).toMatchObject({ byline: 'Ada Quill', outlet: 'Ridge Herald' })
  })

  it('reads the text that JSON-LD gives where the page stops short, and says so', async () => {
    const document = await read('metered.html')
    expect(document.paragraphs).toHaveLength(5)
    expect(document.text).toContain('“It is time,” said Arne Lind of Northgate Capital')
    expect(document.text).not.toContain('Subscribe')
    expect(document.remarks).toEqual([
      'The text is what the page’s JSON-LD gives: the page itself shows less of it.',
    ])
    expect(factsOf(document)).toMatchObject({ byline: 'Hugo Brandt', outlet: 'Exchange Daily' })
  })

  it('refuses a page that a script has still to fill', async () => {
    await expect(read('shell.html')).rejects.toThrow('This page holds no text: a script fetches it')
  })

  it('reads what is written from right to left, with emoji and combining marks, span for span', async () => {
    const document = await read('gazette-ar.html')
    expect(outline(document)[2]).toBe('quote 1: «لا يمكننا أن ننتظر شتاء ثالثا»')
    expect(document.text).toContain('كانون الثاني. 😀')
    expect(factsOf(document)).toMatchObject({ language: 'ar', date: '2026-03-06' })
  })
})

describe('what pages get wrong', () => {
  it.each([
    ['admin', ''],
    ['https://www.facebook.com/courier', ''],
    ['By Ann Lee', 'Ann Lee'],
    ['ANN LEE AND BEN CHAN', 'ANN LEE and BEN CHAN'],
    ['Ann Lee, Ben Chan and Zoë Müller', 'Ann Lee, Ben Chan and Zoë Müller'],
    ['Ann Lee | Published March 5, 2026', 'Ann Lee'],
    ['Ann Lee 5 March 2026', 'Ann Lee'],
    ['Ann Lee, Political Editor', 'Ann Lee'],
    ['ann.lee@courier.example (Ann Lee)', 'Ann Lee'],
    ['Ann O&amp;#39;Hara', "Ann O'Hara"],
    ['Norham Courier', ''],
    ['@annlee', ''],
  ])('makes of the author “%s” the byline “%s”', async (author, byline) => {
    const { facts } = await readSource(
      `<meta property="og:site_name" content="Norham Courier"><meta name="author" content="${author}"><h1>Quay to close</h1><p>${LONG}</p>`,
    )
    expect(facts.byline?.value ?? '').toBe(byline)
  })

  it.each([
    ['2026-03-05T23:30:00-05:00', '2026-03-05'],
    ['2026-03-05 10:00', '2026-03-05'],
    ['20260305T101010Z', '2026-03-05'],
    ['2026/3/5', '2026-03-05'],
    ['Thu, 05 Mar 2026 23:30:00 GMT', '2026-03-05'],
    ['March 5, 2026', '2026-03-05'],
    ['1772668800', '2026-03-05'],
    ['1970-01-01T00:00:00Z', ''],
    ['2026-02-31', ''],
    ['0001-01-01T00:00:00', ''],
  ])('reads the date “%s” as “%s”', async (written, date) => {
    const { facts } = await readSource(
      `<meta property="article:published_time" content="${written}"><h1>Quay to close</h1><p>${LONG}</p>`,
    )
    expect(facts.date?.value ?? '').toBe(date)
  })

  it('says the headline once, though the title has the outlet behind a bar and no heading shows it', async () => {
    const document = await readSource(
      `<title>Quay to close for winters | Norham Courier</title><body><p><b>Quay to close for winters</b></p><p>${LONG}</p></body>`,
    )
    expect(outline(document)).toEqual(['heading 1: Quay to close for winters', LONG])
    expect(factsOf(document)).toMatchObject({
      title: 'Quay to close for winters',
      outlet: 'Norham Courier',
    })
  })

  it('waits for an encoding that neither the bytes nor the page tell', async () => {
    const bytes = Buffer.from(`<p>${LONG} Caf\u00e9 \u00a3`, 'latin1')
    const reading = await readWith(readWebPage, 'page.html', bytes)
    expect(reading.type).toBe('unsure')
  })

  it('reads UTF-8 that is damaged in one place as what the page says it is, and says so', async () => {
    const source = Buffer.from(`<meta charset="utf-8"><p>${LONG} “Café”, “thé”, “Öl”, x.</p>`)
    source[source.indexOf('x.')] = 0xff
    const document = documentIn(await readWith(readWebPage, 'page.html', source))
    expect(document.text).toBe(`${LONG} “Café”, “thé”, “Öl”, \ufffd.`)
    expect(document.remarks.join(' ')).toContain('Some bytes are not utf-8')
  })

  it('never reads strict UTF-8 as what the page declares', async () => {
    const document = await readSource(`<meta charset="windows-1252"><p>${LONG} “Café”</p>`)
    expect(document.encoding).toBe('utf-8')
    expect(document.text).toContain('“Café”')
  })
})
