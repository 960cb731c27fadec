import { buffer } from 'node:stream/consumers'
import fc from 'fast-check'
import { describe, expect, onTestFinished, test } from 'vitest'
import { ZipFile } from 'yazl'
import { plainDocument } from '../../../../electron/documents/text/plain-text.ts'
import { articlesOfDelivery } from '../../../../electron/documents/deliveries/delivery.ts'
import { ReadingThread } from '../../../../electron/reading/reading-thread.ts'
import { importArticles } from '../../../../electron/service/article-import.ts'
import { checkOriginals } from '../../../../electron/service/original-check.ts'
import { createStore } from '../../../../electron/store/opening.ts'
import type { TextInput } from '../../../../shared/domain/text-input.ts'
import { hostileText } from '../../../support/hostile-text.ts'
import { readSample } from '../../../support/document-files.ts'
import { valueOf } from '../../../support/outcomes.ts'
import { readItems } from '../../../support/reading.ts'
import { temporaryFolder } from '../../../support/store.ts'

const FIELDS = 'BYLINE: Tom Haldane\n\nSECTION: News; Pg. 1\n\nLENGTH: 60 words\n\n'
const REPORT = 'The port board said that the dredger would sail. “It floats,” said Osric Vane.'

function numbered(k: number, total: number, line = `Document ${k} of ${total}`): string {
  return `${line}\n\nQuay Courier\n\nApril ${k}, 2026\n\nDredger row ${k}\n\n${FIELDS}${REPORT}\n\n`
}

/** As Factiva has it: a title, who wrote it, fields, the report, and its number below. */
function factiva(title: string, day: number): string {
  return `${title}\nBy Wren Calloway\n88 words\n${day} July 2020\nQuay Courier\nQUAYC\nEnglish\n(c) 2020 Quay Courier\n\n${REPORT}\n\nDocument QUAYC000202007${day}eg7e0005p\n\n`
}

const RULE = '_'.repeat(60)

function proquest(k: number): string {
  return `${RULE}\n\nDredger row ${k}\n\nAuthor: Haldane, Tom\n\nPublication info: Quay Courier; Tellmouth, 14 July 2020: 5.\n\nFull text: ${REPORT}\n\nPublication title: Quay Courier\n\n`
}

function inputOf(text: string): TextInput {
  return { type: 'bytes', fileName: 'd.txt', base64: Buffer.from(text).toString('base64') }
}

/** The titles of the articles that a text is asked about; empty where it is one article. */
async function titlesIn(text: string): Promise<readonly string[]> {
  const [only] = await readItems(inputOf(text))
  return only?.type === 'choose' ? only.members.map(({ name }) => name) : []
}

test('a text that only looks like a delivery is one article where a person says so, wherever it stands', async () => {
  const text = [1, 2].map((k) => numbered(k, 2)).join('')
  const [asked] = await readItems(inputOf(text))
  expect(asked).toMatchObject({ type: 'choose', canBeOneArticle: true })
  const choice = { places: [''], isOneArticle: true }
  const [read, ...more] = await readItems({ ...inputOf(text), choice })
  expect(more).toEqual([])
  expect(read).toMatchObject({ type: 'read', place: '', text })

  const zip = new ZipFile()
  zip.addBuffer(Buffer.from(text), 'in/d.txt')
  zip.addBuffer(Buffer.from(REPORT), 'other.txt')
  zip.end()
  const base64 = (await buffer(zip.outputStream)).toString('base64')
  const inZip = { type: 'bytes', fileName: 'd.zip', base64 } as const
  expect(await readItems({ ...inZip, choice: { places: ['0'] } })).toMatchObject([
    { type: 'choose', place: '0', canBeOneArticle: true },
  ])
  expect(await readItems({ ...inZip, choice: { ...choice, places: ['0'] } })).toMatchObject([
    { type: 'read', place: '0', text },
  ])
})

describe('a delivery of several articles', () => {
  const three = [1, 2, 3]
  test.each<[string, string, readonly string[]]>([
    [
      'numbered above',
      three.map((k) => numbered(k, 3)).join(''),
      ['Dredger row 1', 'Dredger row 2', 'Dredger row 3'],
    ],
    [
      'numbered in capitals, below a list',
      `Dredger row 1\nDredger row 2\n\n${[1, 2].map((k) => numbered(k, 2, `      ${k} of 2 DOCUMENTS`)).join('')}`,
      ['Dredger row 1', 'Dredger row 2'],
    ],
    [
      'numbered in German',
      [4, 5].map((k) => numbered(k, 9, `Dokument ${k} von 9`)).join(''),
      ['Dredger row 4', 'Dredger row 5'],
    ],
    [
      'with a number of the database below, a list above and the search behind',
      `Dredger sails at last ..... 2\nCrane fell in the harbour ..... 3\n\n${factiva('Dredger sails at last', 14)}${factiva('Crane fell in the harbour', 15)}Search Summary\nText\tdredger\nResults Found\t2`,
      ['Dredger sails at last', 'Crane fell in the harbour'],
    ],
    [
      'between rules',
      `${three.map(proquest).join('')}${RULE}\n\nContact the library.`,
      ['Dredger row 1', 'Dredger row 2', 'Dredger row 3'],
    ],
    [
      'with Windows’ line ends',
      three
        .map((k) => numbered(k, 3))
        .join('')
        .replaceAll('\n', '\r\n'),
      ['Dredger row 1', 'Dredger row 2', 'Dredger row 3'],
    ],
  ])('%s', async (_, text, titles) => {
    expect(await titlesIn(text)).toEqual(titles)
  })

  test('that was cut off in its last article has that too', async () => {
    const cut = `Third row\n\n${REPORT.repeat(6)}`
    const text = factiva('First row of all', 14) + factiva('Second row of all', 15) + cut
    expect(await titlesIn(text)).toEqual(['First row of all', 'Second row of all', 'Third row'])
  })
})

describe('a text that only speaks of such lines is one article', () => {
  test.each([
    ['one of them', `The leak\n\nDocument 1 of 3\n\n${REPORT}\n\nDocument 2 of 3 was not found.`],
    [
      'two, without what databases say',
      `The leak\n\nDocument 1 of 2\n\n${REPORT}\n\nDocument 2 of 2\n\n${REPORT}`,
    ],
    ['two that do not count on', numbered(1, 3) + numbered(3, 3)],
    ['a single article of a delivery', `${numbered(7, 9)}End of Document`],
    [
      'a number in a sentence',
      `He cited Document QUAYC00020200714eg7e0005p twice. ${factiva('First row', 14)}`,
    ],
    ['rules between parts', `One\n\n${RULE}\n\n${REPORT}\n\n${RULE}\n\n${REPORT}\n\n${RULE}`],
  ])('%s', async (_, text) => {
    expect(await readItems(inputOf(text))).toMatchObject([{ type: 'read' }])
  })
})

describe.each(['docx', 'rtf', 'odt', 'pdf'])(
  'a delivery as .%s, which another program made',
  (ending) => {
    const { name, bytes } = readSample(`deliveries/nexis-uni.${ending}`)
    const given = {
      type: 'bytes',
      fileName: name,
      base64: Buffer.from(bytes).toString('base64'),
    } as const

    test('is asked about by titles, and its cover is left out', async () => {
      expect(await readItems(given)).toMatchObject([
        {
          type: 'choose',
          word: 'article',
          members: [
            {
              place: '0',
              name: 'Dredger sails at last',
              about: 'Quay Courier',
              date: '2026-04-11',
            },
            { place: '1', name: '🚢 Crew of the dredger praised', date: '2026-04-13' },
          ],
        },
      ])
      const read = await readItems({ ...given, choice: { places: ['0', '1'] } })
      expect(read).toMatchObject([
        {
          place: '0',
          article: { title: 'Dredger sails at last', original: { places: ['0'] } },
          remarks: [expect.stringContaining('is left out')],
        },
        { place: '1', article: { title: '🚢 Crew of the dredger praised' } },
      ])
      for (const item of read) {
        if (item.type !== 'read') throw new Error('It is not read.')
        const { text, structure } = item
        expect(text).not.toMatch(/Job Number|End of Document/)
        expect(structure.paragraphs.at(-1)?.end).toBe(text.length)
        expect(
          structure.paragraphs.map(({ start, end }) => text.slice(start, end)).join('\n\n'),
        ).toBe(text)
      }
    })

    test('is found again in the original that is kept, in parts and as one article', async () => {
      const store = valueOf(createStore(`${temporaryFolder()}/P.hearsay`))
      const reader = new ReadingThread()
      onTestFinished(async () => {
        store.close()
        await reader.close()
      })
      const whole = { places: [''], isOneArticle: true, versionOf: null }
      const inputs = [
        { ...given, choice: { places: ['0', '1'] } },
        { ...given, choice: whole },
      ]
      const { results } = valueOf(await importArticles(store, reader, inputs, { isKeeping: true }))
      expect(results.map(({ type }) => type)).toEqual(['added', 'added', 'added'])
      expect(valueOf(await checkOriginals(store, reader))).toEqual([])
    })
  },
)

test('the pages of an article keep their numbers', async () => {
  const document = plainDocument(
    `${numbered(1, 2)}\f${numbered(2, 2)}\fIts second page.`,
    'utf-8',
    [],
  )
  const opened = await articlesOfDelivery(document)[1]?.open()
  if (opened === undefined || !('text' in opened)) throw new Error('There is no second article.')
  expect(opened.pages).toEqual([0, 0, opened.text.indexOf('Its second page.')])
})

test('whatever stands in them, each article is cut out whole, and in order', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(hostileText, { minLength: 2, maxLength: 5 }), async (bodies) => {
      const total = bodies.length
      const text = bodies.map((body, k) => `${numbered(k + 1, total)}${body}\n\n`).join('')
      const document = plainDocument(text, 'utf-8', [])
      const members = articlesOfDelivery(document)
      expect(members).toHaveLength(total)
      let from = 0
      for (const member of members) {
        const opened = await member.open()
        if (!('text' in opened)) throw new Error('It is no document.')
        const at = document.text.indexOf(opened.text, from)
        expect(document.text.slice(from, at)).toMatch(/^[\s_]*Document \d of \d\s*$/)
        from = at + opened.text.length
      }
      expect(document.text.slice(from)).toMatch(/^[\s_]*$/)
    }),
    { seed: 11, numRuns: 200 },
  )
})
