import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { acceptCharacters, decodeText, type Decoded } from '../../../electron/articles/decode.ts'
import { hostileBytes, hostileText } from '../../support/hostile-text.ts'

/** `text` in a single-byte encoding, by the table that decodes it. */
function encode(text: string, encoding: string): Uint8Array {
  const decoder = new TextDecoder(encoding)
  const codes = new Map(
    Array.from({ length: 256 }, (_, code) => [decoder.decode(new Uint8Array([code])), code]),
  )
  return new Uint8Array(Array.from(text, (char) => codes.get(char) ?? 0x3f))
}

function encodeUtf32(text: string): Buffer {
  return Buffer.from(Uint32Array.from(text, (char) => char.codePointAt(0) ?? 0).buffer)
}

function messageOf(decoded: Decoded): string {
  return decoded.type === 'refused' ? decoded.message : ''
}

describe('Unicode', () => {
  test.each([
    ['utf-8', Buffer.from('Étage “a”')],
    ['utf-8', Buffer.from('\ufeffÉtage “a”')],
    ['utf-16le', Buffer.from('\ufeffÉtage “a”', 'utf16le')],
    ['utf-16be', Buffer.from('\ufeffÉtage “a”', 'utf16le').swap16()],
  ])('%s is read, and a byte-order mark is not part of the text', async (encoding, bytes) => {
    expect(await decodeText(bytes)).toEqual({
      type: 'text',
      text: 'Étage “a”',
      encoding,
      remark: null,
    })
  })

  test.each([
    'Hello there.',
    'Министр сказал, что переговоры продолжаются.',
    '外交部长周三表示，会谈将继续进行。发言人补充说：“我们已经做好准备。”',
    '外相は「会談は続く」と述べた。',
  ])('UTF-16 without a byte-order mark must be confirmed: %s', async (sample) => {
    const bytes = Buffer.from(sample, 'utf16le')
    const ways = [
      ['utf-16le', bytes],
      ['utf-16be', Buffer.from(bytes).swap16()],
    ] as const
    for (const [encoding, written] of ways) {
      expect(await decodeText(written)).toEqual({ type: 'unsure', guesses: [{ encoding, sample }] })
      expect(await decodeText(written, encoding)).toMatchObject({ text: sample })
    }
  })

  test('a text with line breaks of every kind stays as it is', async () => {
    const text = 'a\r\nb\rc\nd\u2028e\0f and more text here'
    expect(await decodeText(Buffer.from(text))).toMatchObject({ type: 'text', text })
  })
})

describe('what is known by itself is never read otherwise, whatever encoding is named', () => {
  test.each([
    ['utf-8', Buffer.from('It costs £5, “she” said.')],
    ['utf-8', Buffer.from('\ufeffIt costs £5, “she” said.')],
    ['utf-16le', Buffer.from('\ufeffIt costs £5, “she” said.', 'utf16le')],
    ['utf-32le', encodeUtf32('It costs £5, “she” said.')],
    ['utf-32be', encodeUtf32('\ufeffIt costs £5, “she” said.').swap32()],
  ])('%s', async (encoding, bytes) => {
    for (const named of ['windows-1252', 'utf-16be', undefined]) {
      const decoded = await decodeText(bytes, named)
      expect(decoded).toMatchObject({ text: 'It costs £5, “she” said.', encoding, remark: null })
    }
  })

  test('Japanese in seven bits is known by its escape sequences', async () => {
    // Python: '外相は「会談は続く」と述べた。'.encode('iso2022_jp')
    const bytes = Buffer.from(
      '1b24423330416a244f21563271434c244f4233242f215724483d522459243f21231b2842',
      'hex',
    )
    const text = '外相は「会談は続く」と述べた。'
    expect(await decodeText(bytes)).toMatchObject({ type: 'text', text, encoding: 'iso-2022-jp' })
    expect(await decodeText(bytes, 'windows-1252')).toMatchObject({ text })
  })

  test('emoji in UTF-32 are read; numbers of four bytes are no text', async () => {
    expect(await decodeText(encodeUtf32('🚢 opens'))).toMatchObject({ text: '🚢 opens' })
    expect((await decodeText(encodeUtf32('\u0001\u0002\u0003'))).type).toBe('refused')
  })
})

describe('other encodings are guessed, and must be confirmed', () => {
  test.each([
    ['windows-1252', '“Il est tôt,” a dit l’élève à Paris.'],
    ['windows-1252', 'He said “yes” – and left.'],
    ['windows-1252', 'Die Grünen möchten über die Straße gehen.'],
    ['windows-1251', 'Президент сказал: «Да, это хорошо для всех».'],
    ['koi8-r', 'Президент сказал, что это хорошо для всех.'],
    ['windows-1250', 'Příliš žluťoučký kůň úpěl ďábelské ódy.'],
    ['windows-1253', 'Το κόμμα είπε ότι δεν θα πάει.'],
    ['windows-1256', 'قال الرئيس إن هذا جيد'],
    ['macintosh', 'El niño comió una manzana, “sí”.'],
  ])('%s: %s', async (encoding, text) => {
    const bytes = encode(text, encoding)
    const decoded = await decodeText(bytes)
    const guesses = decoded.type === 'unsure' ? decoded.guesses : []
    expect(guesses[0]).toEqual({ encoding, sample: text })
    expect(guesses.length).toBeLessThanOrEqual(4)
    expect(await decodeText(bytes, encoding)).toMatchObject({ type: 'text', text, encoding })
  })

  const english = 'The minister said on Monday that the plan would be dropped, the council found'
  test.each([
    ['é alone, which six encodings read so', `${english} at the café.`],
    ['names of its neighbours', `${english} with Plácido, François and São Paulo.`],
    ['signs', `${english} in half the cases (½) under § 3, at £5 million a year.`],
    ['a sign that Cyrillic and Japanese have letters for', `The Intel® chip: ${english}.`],
    ['a question upside down', `${english}: ¿qué?`],
    ['names of Norway', `${english}, as Søren Ångström of Øresund did.`],
  ])('an English text is first offered as English texts are written: %s', async (_, text) => {
    const bytes = encode(text, 'windows-1252')
    const decoded = await decodeText(bytes)
    const [first] = decoded.type === 'unsure' ? decoded.guesses : []
    expect(first?.encoding).toBe('windows-1252')
  })

  test.each([
    ['windows-1250', `${english} with Lech Wałęsa in Łódź, Václav Havel and Jiří Novák.`],
    ['macintosh', `${english} at the café in Zürich, “no,” she said.`],
    [
      'windows-1254',
      'Başbakan pazartesi günü görüşmelerin önümüzdeki hafta da süreceğini söyledi.',
    ],
    ['windows-1250', 'Premiér řekl v pondělí, že jednání budou pokračovat příští týden.'],
    ['windows-1252', 'Der Minister sagte am Montag, dass er die Straße für die Gespräche öffnet.'],
    ['windows-1252', 'O presidente disse que a situação não é boa e que amanhã haverá reunião.'],
  ])(
    'what another encoding alone reads well is offered as that first: %s, %s',
    async (encoding, text) => {
      const decoded = await decodeText(encode(text, encoding))
      expect(decoded.type === 'unsure' ? decoded.guesses[0]?.encoding : '').toBe(encoding)
    },
  )

  test('a sample shows a place that depends on the encoding', async () => {
    const decoded = await decodeText(encode(`${'All plain. '.repeat(100)}Café.`, 'windows-1252'))
    const guesses = decoded.type === 'unsure' ? decoded.guesses : []
    expect(guesses[0]?.sample).toContain('Café')
  })

  test('samples show the places where the readings differ, not the tags nor the start of a page', async () => {
    const markup =
      '<html><head><title>All plain</title><style>.é{color:red}</style></head><body class="ü">'
    const plain =
      '<p>Nothing but plain words stand here, one behind the other, for a while.</p>'.repeat(9)
    const page = `${markup}${plain}<p>The <b>café</b> in Zürich, <a href="/à">Señor Núñez</a> said.</p>${plain}<p>“Voilà”, the café said.</p>`
    const decoded = await decodeText(encode(page, 'windows-1252'))
    const guesses = decoded.type === 'unsure' ? decoded.guesses : []
    const sampleOf = (label: string) => guesses.find(({ encoding }) => encoding === label)?.sample
    expect(sampleOf('windows-1252')).toBe(
      'for a while. The café in Zürich, Señor Núñez said. … the other, for a while. “Voilà”, the café said.',
    )
    expect(sampleOf('windows-1250')).toContain('The café in Zürich, Seńor Núńez said. … ')
  })

  test('samples of a page whose tags never end are made all the same', async () => {
    const page = `<html><body>Café ${'<script '.repeat(100_000)}<!-- ${'<!--'.repeat(100_000)}`
    const decoded = await decodeText(encode(page, 'windows-1252'))
    const guesses = decoded.type === 'unsure' ? decoded.guesses : []
    expect(guesses[0]?.sample).toMatch(/^Café/)
  })

  test('UTF-8 with one broken byte is still the likeliest to be UTF-8', async () => {
    const words = Buffer.from('Il a été à l’école “bonjour” et voilà ')
    const bytes = Buffer.concat([words, words, words, Buffer.from([0xe9, 0x20, 0x78])])
    const decoded = await decodeText(bytes)
    expect(decoded.type === 'unsure' ? decoded.guesses[0]?.encoding : '').toBe('utf-8')
    const confirmed = await decodeText(bytes, 'utf-8')
    expect(confirmed).toMatchObject({ type: 'text', remark: expect.stringContaining('utf-8') })
  })

  test('a label that is no encoding is refused', async () => {
    expect(messageOf(await decodeText(Buffer.from([0x61, 0xe9]), 'klingon'))).toContain('“klingon”')
  })
})

describe('what is not text is refused with what to do', () => {
  test.each([
    ['not a text file', Buffer.from([1, 2, 3, 0, 0, 0, 4, 0, 0, 65, 66])],
    ['empty', Buffer.from('')],
    ['no text', Buffer.from(' \r\n\t\u200b\u00a0')],
    ['64 MB', Buffer.alloc(64 * 1024 * 1024 + 1, 'a')],
    ['more than 500,000 lines', Buffer.from('a\r\n'.repeat(500_000))],
  ])('%s', async (words, bytes) => {
    expect(messageOf(await decodeText(bytes))).toContain(words)
  })
})

test('a text of very many lines is opened', async () => {
  expect(await decodeText(Buffer.from('a\n'.repeat(499_999)))).toMatchObject({ type: 'text' })
})

describe('pasted characters', () => {
  test('with lone surrogates are made well-formed, and it is said', () => {
    expect(acceptCharacters('a\ud83db')).toEqual({
      type: 'text',
      text: 'a\ufffdb',
      encoding: 'utf-8',
      remark: '1 character was not valid text and replaced by “\ufffd”.',
    })
  })

  test('of white space alone are refused', () => {
    expect(acceptCharacters(' \n').type).toBe('refused')
  })

  test('of any kind give a well-formed text, or a sentence', () => {
    fc.assert(
      fc.property(hostileText, (pasted) => {
        const decoded = acceptCharacters(pasted)
        const text = decoded.type === 'text' ? decoded.text : ''
        expect(text.isWellFormed()).toBe(true)
        expect(
          messageOf(decoded) !== '' || text === pasted.toWellFormed().replace(/^\ufeff/, ''),
        ).toBe(true)
      }),
      { numRuns: 1000 },
    )
  })
})

test('any bytes are read, guessed or refused with a sentence, and every guess can be confirmed', async () => {
  await fc.assert(
    fc.asyncProperty(hostileBytes, async (bytes) => {
      const decoded = await decodeText(bytes)
      const isRefused = decoded.type === 'refused'
      expect(messageOf(decoded).endsWith('.')).toBe(isRefused)
      const guesses = decoded.type === 'unsure' ? decoded.guesses : []
      expect(guesses.length > 0).toBe(decoded.type === 'unsure')
      for (const { encoding } of guesses) {
        expect((await decodeText(bytes, encoding)).type).not.toBe('unsure')
      }
    }),
    { numRuns: 500 },
  )
})
