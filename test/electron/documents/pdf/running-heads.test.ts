import { expect, test } from 'vitest'
import type { Piece } from '../../../../electron/documents/pdf/page-pieces.ts'
import { removeRunningHeads, type Page } from '../../../../electron/documents/pdf/running-heads.ts'

const BODY = { size: 10, font: 'Serif' }

interface Row {
  readonly at: number
  readonly text: string
  readonly font?: string
}

function pageOf(number: number, rows: readonly Row[]): Page {
  const pieces = rows.map(({ at, text, font = 'Serif' }): Piece => ({
    text,
    font,
    size: 10,
    left: 50,
    right: 50 + 5 * text.length,
    baseline: at,
    top: at - 7.5,
    bottom: at + 2.2,
    isRightToLeft: false,
    tag: null,
  }))
  return { number, height: 800, pieces }
}

/** What is left of pages with these rows at their edges and words of their own between. */
function kept(edges: (page: number) => readonly Row[], pages = 3): string[] {
  const all = Array.from({ length: pages }, (_, k) =>
    pageOf(k + 1, [
      ...edges(k + 1),
      { at: 100, text: `The first line of page ${'abc'[k] ?? ''}` },
      { at: 112, text: `goes on with other words ${'xyz'[k] ?? ''}` },
    ]),
  )
  return removeRunningHeads(all, BODY).pages.flatMap(({ pieces }) => pieces.map(({ text }) => text))
}

test.each([
  ['repeated, numbers apart', (page: number) => [{ at: 40, text: `Trade Review ${page}` }]],
  [
    'on every page in its turn',
    (page: number) => [{ at: 40, text: `${'KLM'[page] ?? ''} chapter ${page + 10}` }],
  ],
  ['the number of the page alone', (page: number) => [{ at: 760, text: `– ${page} –` }]],
  ['the number of all pages too', (page: number) => [{ at: 760, text: `Page ${page} of 3` }]],
  ['what a browser prints', () => [{ at: 20, text: '11/29/26, 2:15 PM News' }]],
  [
    'two lines',
    () => [
      { at: 40, text: 'The Courier' },
      { at: 52, text: 'Monday' },
    ],
  ],
  [
    'of another font',
    (page: number) => [{ at: 60, text: `Section ${'PQR'[page - 1] ?? ''}`, font: 'Sans' }],
  ],
])('what runs along the edges is left out: %s', (_, edges) => {
  expect(kept(edges)).toHaveLength(6)
})

test('a line of the text is kept that chances to stand at the same height of two pages', () => {
  const same = () => [{ at: 88, text: 'The minister said so again.' }]
  expect(kept(same)).toHaveLength(9)
})

test('a heading is kept that comes again at the top of a page far from the first', () => {
  const sometimes = (page: number) =>
    page % 3 === 1 ? [{ at: 40, text: 'Summary', font: 'Bold' }] : []
  expect(kept(sometimes, 7).filter((text) => text === 'Summary')).toHaveLength(3)
})

test('a note that is numbered as its page is kept', () => {
  const notes = (page: number) => [
    { at: 740, text: 'Words above the note that fill the line.' },
    { at: 752, text: `${page} So it is written in the letter of ${'uvw'[page] ?? 'u'} May` },
  ]
  expect(kept(notes).filter((text) => text.includes('written'))).toHaveLength(3)
})

test('the address that a browser prints is told, that of a file is not', () => {
  const page = (text: string) =>
    pageOf(1, [
      { at: 780, text },
      { at: 100, text: 'Words' },
    ])
  const address = (text: string) => removeRunningHeads([page(text)], BODY).address
  expect(address('https://courier.example/a?b=1 1/2')).toBe('https://courier.example/a?b=1')
  expect(address('file:///home/ann/a.html 1/2')).toBeNull()
})

test('heads that run over as many pages as a file may have are left out, to the last', () => {
  const everywhere = (page: number) => [
    { at: 40, text: `Trade Review ${page}` },
    { at: 60, text: 'The pages of the trade' },
    { at: 760, text: `– ${page} –` },
  ]
  const left = kept(everywhere, 10_000)
  expect(left.slice(0, 2)).toEqual(['The first line of page a', 'goes on with other words x'])
  expect(left.filter((text) => /trade|–/i.test(text))).toEqual([])
})
