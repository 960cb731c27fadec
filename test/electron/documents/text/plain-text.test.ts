import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Document } from '../../../../electron/documents/document.ts'
import { Refusal } from '../../../../electron/documents/refusal.ts'
import { readPlainText } from '../../../../electron/documents/text/plain-text.ts'
import { pageAt } from '../../../../shared/domain/text/block.ts'
import { hostileText } from '../../../support/hostile-text.ts'

async function readDocument(content: string | Uint8Array, encoding?: string): Promise<Document> {
  const bytes = typeof content === 'string' ? Buffer.from(content) : content
  const reading = await readPlainText({ name: 'a.txt', bytes, encoding })
  if (reading.type !== 'document') throw new Error(`It is ${reading.type}.`)
  return reading.document
}

async function textOf(content: string): Promise<string> {
  return (await readDocument(content)).text
}

describe('a text', () => {
  test('in which nothing was left over stays byte for byte as it is, without a remark', async () => {
    const text =
      "Harbour\r\n\r\n“It opens & closes,” she said; don't ask `why`.\n\tAT&T;\u00a0“yes”\n"
    expect(await readDocument(text)).toMatchObject({ text, remarks: [], paragraphs: null })
  })

  test('in an encoding that must be confirmed is unsure, and read once it is', async () => {
    const bytes = Buffer.from('Caf\u00e9 \u0093ol\u00e9\u0094', 'latin1')
    expect(await readPlainText({ name: 'a.txt', bytes })).toMatchObject({ type: 'unsure' })
    expect(await readDocument(bytes, 'windows-1252')).toMatchObject({
      text: 'Café “olé”',
      encoding: 'windows-1252',
    })
  })

  test('that is none is refused with a sentence', async () => {
    await expect(readPlainText({ name: 'a.txt', bytes: Buffer.from(' ') })).rejects.toThrow(Refusal)
  })
})

describe('entities that were left over become characters', () => {
  test.each([
    ['AT&amp;T said &#8220;no&#8221;.', 'AT&T said “no”.'],
    ['&ldquo;It&rsquo;s late,&rdquo; she said&mdash;twice.', '“It’s late,” she said—twice.'],
    ['&#147;Soon,&#148; he said &#x2014; &quot;perhaps&quot;.', '“Soon,” he said — "perhaps".'],
    ['Twice &amp;ldquo;over&amp;rdquo;.', 'Twice “over”.'],
    ['Caf&eacute;&nbsp;Ol&eacute;, 5&euro;', 'Café\u00a0Olé, 5€'],
    ['&#128674; sails', '🚢 sails'],
  ])('%s', async (before, after) => {
    const { text, remarks } = await readDocument(before)
    expect(text).toBe(after)
    expect(remarks).toEqual([
      'HTML entities such as “&amp;” are shown as the characters that they stand for.',
    ])
  })

  test.each([
    'Write &amp; for an ampersand.',
    'In HTML, &nbsp; is a space that does not break.',
    'The call is `a &amp;&amp; b`, she said.',
    '```\nif (a &lt; b)\n```\nShe said so.',
    'R&D; &c; &unknown; &#0; &#55296; &#99999999;',
  ])('but not where they are meant: %s', async (text) => {
    expect(await readDocument(text)).toMatchObject({ text, remarks: [] })
  })
})

describe('TeX’s quotation marks that pair become “…”', () => {
  test.each([
    ["``It opens,'' she said. ``Soon.''", '“It opens,” she said. “Soon.”'],
    ["``He said `no' to me,'' she said; it's so.", "“He said ‘no’ to me,” she said; it's so."],
    ["``First.\n\n``Second,'' she said.", '“First.\n\n“Second,” she said.'],
    ["``Over two\nlines,'' he said.", '“Over two\nlines,” he said.'],
  ])('%s', async (before, after) => {
    const { text, remarks } = await readDocument(before)
    expect(text).toBe(after)
    expect(remarks).toEqual(["TeX’s quotation marks (``…'') are shown as “…”."])
  })

  test.each([
    "``An opening alone. It's all.",
    "The wiki''s marks ''are'' so.",
    "```\nlet a = ``b''\n```",
    '``code`` in Markdown, and `more`.',
    "5' 10'' tall",
  ])('and no others: %s', async (text) => {
    expect(await textOf(text)).toBe(text)
  })
})

describe('what cannot be seen', () => {
  test('soft hyphens go, and a word that one broke at the end of a line is whole', async () => {
    const { text, remarks } = await readDocument('The har\u00adbour is re\u00ad\n  opened now.')
    expect(text).toBe('The harbour is reopened now.')
    expect(remarks).toEqual(['Soft hyphens are left out.'])
  })

  test('joiners that emoji and letters need stay', async () => {
    const text = '👩‍👩‍👧‍👦 نمی‌خواهم e\u0301'
    expect(await readDocument(text)).toMatchObject({ text, remarks: [] })
  })
})

describe('a manual page', () => {
  test('shows each character once, without colours', async () => {
    const page = 'N\bNA\bAM\bME\bE\n  _\bf_\bi_\bl_\be is \u001b[1mread\u001b[0m a\b_b\n'
    expect(await textOf(page)).toBe('NAME\n  file is read ab\n')
  })
})

describe('form feeds', () => {
  test('are pages: a paragraph goes on over them, others end', async () => {
    const { text, pages } = await readDocument('She said that\n\fthe port opens.\n\fNo more.\n\f')
    expect(text).toBe('She said that\nthe port opens.\n\nNo more.')
    expect(['She', 'the', 'No'].map((word) => pageAt(pages, text.indexOf(word)))).toEqual([1, 2, 3])
  })
})

describe('characters that another program garbled', () => {
  test.each([
    ['â€œItâ€™s late,â€\u009d she said.', '“It’s late,” she said.'],
    ['CafÃ© OlÃ© â€“ 5Â€', 'Café Olé – 5€'],
    ['\u0093It\u0092s late,\u0094 she said.', '“It’s late,” she said.'],
  ])('%s', async (before, after) => {
    expect(await textOf(before)).toBe(after)
  })

  test.each(['Ã alone', 'IRMÃ– e irmão', 'Âge d’or', 'À Â Ã Ä'])(
    'are not seen where there are none: %s',
    async (text) => {
      expect(await textOf(text)).toBe(text)
    },
  )
})

test('any text is read in time, well-formed, with its pages inside', async () => {
  await fc.assert(
    fc.asyncProperty(hostileText, async (hostile) => {
      const bytes = Buffer.from(hostile)
      const reading = await readPlainText({ name: 'a.txt', bytes }).catch((error: unknown) => error)
      if (reading instanceof Refusal) return
      const { document } = reading as { document: Document }
      expect(document.text.isWellFormed()).toBe(true)
      expect(document.pages.every((page) => page <= document.text.length)).toBe(true)
    }),
    { numRuns: 500 },
  )
})
