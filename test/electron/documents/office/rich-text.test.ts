import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readRichText } from '../../../../electron/documents/office/rich-text.ts'
import { outline, readDocument } from '../../../support/read-documents.ts'

/** Reads rich text; its letters are bytes, as in a file. */
async function read(body: string, head = '\\rtf1\\ansi\\ansicpg1252\\deff0'): Promise<string> {
  const bytes = Buffer.from(`{${head}${body}}`, 'latin1')
  return (await readDocument(readRichText, bytes)).text
}

describe('the letters of rich text', () => {
  test.each([
    ['bytes of its code page', String.raw`caf\'e9 \'93a\'94`, 'café “a”'],
    ['Unicode, with letters for older programs', String.raw`\u1052?\u1080?\u1088?`, 'Мир'],
    ['Unicode, with more of them', String.raw`\uc2\u26085\'93\'fa\u26412\'96\'7b!`, '日本!'],
    ['Unicode, with none of them', String.raw`{\uc0\u8364 }5`, '€5'],
    ['negative and in two halves', String.raw`\u-10179?\u-8704?`, '😀'],
    ['signs by name', String.raw`\ldblquote a\rdblquote\emdash b\~c\_d\-e`, '“a”—b\u00a0c\u2011de'],
    ['a word in two spellings', String.raw`{\upr{ka}{\*\ud{\u954?\u945?}}}`, 'κα'],
  ])('%s', async (_, body, text) => {
    expect(await read(body)).toBe(text)
  })

  test('are those of the font’s character set, or of the file’s code page', async () => {
    const fonts = String.raw`{\fonttbl{\f0\fcharset0 A;}{\f1\fcharset204 B;}{\f2\fcharset128 C;}{\f3\fcharset2 D;}}`
    expect(
      await read(`${fonts}\\f1 \\'cc\\'e8\\'f0 \\f2 \\'93\\'fa\\'96\\'7b \\f3\\'b7\\'41`),
    ).toBe('Мир 日本 •')
    expect(await read(String.raw`\'cc\'e8\'f0`, '\\rtf1\\ansi\\ansicpg1251')).toBe('Мир')
    expect(await read(String.raw`\'8e`, '\\rtf1\\mac')).toBe('é')
  })
})

describe('what is no text', () => {
  test('fonts, styles, pictures, running heads, codes of fields, raw bytes', async () => {
    const body = String.raw`{\stylesheet{\s1 heading 1;}}{\header Head}{\pict 0102}{\*\unknown x}{\field{\*\fldinst HYPERLINK "x"}{\fldrslt a link}}\bin3 {}{ here`
    expect(await read(body)).toBe('a link here')
  })

  test('a length of raw bytes that no file has, a byte that is none, groups that never end', async () => {
    expect(await read(String.raw`Words\bin4294967295 `)).toBe('Words')
    expect(await read(String.raw`a\'zzb`)).toBe('azzb')
    await expect(read('{'.repeat(100_000))).rejects.toThrow('nest too deep')
    expect(await read(`Words${'}'.repeat(1000)}`)).toBe('Words')
  })

  test('a picture of many lines costs no more than its length', async () => {
    const lines = `${'0'.repeat(126)}\n`.repeat(20_000)
    expect(await read(`Before{\\pict ${lines}}after`)).toBe('Beforeafter')
  })
})

test('the page that a mail program put into rich text is read', async () => {
  const body = String.raw`{\*\htmltag64 <p>}\htmlrtf \par \htmlrtf0 Dear all,{\*\htmltag72 </p>}{\*\htmltag64 <p>}\htmlrtf {\b \htmlrtf0 it is {\*\htmltag84 &amp;} stays\'85\htmlrtf }\htmlrtf0{\*\htmltag72 </p>}`
  expect(await read(body, '\\rtf1\\ansi\\ansicpg1252\\fromhtml1\\deff0')).toBe(
    'Dear all,\n\nit is & stays…',
  )
})

test('bullets that are written out are items', async () => {
  const file = readFileSync(join(import.meta.dirname, '../files/office/plain.rtf'))
  const lines = outline(await readDocument(readRichText, file))
  expect(lines).toContain('item 1: the boats are too small;')
  expect(lines).toContain('heading 2: What the ministry says')
  expect(lines).toContain('note 1: ² So it is written over the door.')
})
