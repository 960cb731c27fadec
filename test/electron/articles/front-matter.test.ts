import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readFrontMatter } from '../../../electron/articles/front-matter.ts'
import { measureFrontMatter } from '../../../electron/articles/paragraphs.ts'

/** Each value of a front matter, and the words of the text that it is said to stand in. */
function read(matter: string, lineEnd = '\n'): Readonly<Record<string, readonly [string, string]>> {
  const text = `---\n${matter}\n---\nThe text: it goes on.\n`.replaceAll('\n', lineEnd)
  const values = readFrontMatter(text, measureFrontMatter(text))
  return Object.fromEntries(
    [...values].map(([key, { value, span }]) => [key, [value, text.slice(span.start, span.end)]]),
  )
}

describe('front matter in YAML', () => {
  test.each(['\n', '\r\n'])(
    'has values without their quotation marks (lines end in %j)',
    (lineEnd) => {
      const matter =
        "Title: \"Talks: “the end”\"\nauthor: 'O''Brien'\ndate: 2025-02-18 # a day\ntags:\nnote: ~"
      expect(read(matter, lineEnd)).toEqual({
        title: ['Talks: “the end”', 'Talks: “the end”'],
        author: ["O'Brien", "O''Brien"],
        date: ['2025-02-18', '2025-02-18'],
      })
    },
  )

  test('has the names of a list, in a line or each in one of its own, and of people described', () => {
    expect(read("authors: [Ann Lee, 'Bo Chan']")).toEqual({
      authors: ['Ann Lee, Bo Chan', "[Ann Lee, 'Bo Chan']"],
    })
    expect(read('authors:\n  - Ann Lee\n  - "Bo Chan"\ntitle: Talks end')).toEqual({
      authors: ['Ann Lee, Bo Chan', '- Ann Lee\n  - "Bo Chan"'],
      title: ['Talks end', 'Talks end'],
    })
    expect(read('author:\n  name: Ann Lee\n  url: https://lee.example')).toEqual({
      author: ['Ann Lee', 'Ann Lee'],
    })
    expect(read('authors:\n  - name: Ann Lee\n    id: 1\n  - name: Bo Chan')['authors']?.[0]).toBe(
      'Ann Lee, Bo Chan',
    )
  })

  test('has values of several lines in one, and the first of two of one key', () => {
    expect(read('title: >-\n  Talks end\n  in Riyadh\ntitle: Other\nauthor: Ann Lee')).toEqual({
      title: ['Talks end in Riyadh', 'Talks end\n  in Riyadh'],
      author: ['Ann Lee', 'Ann Lee'],
    })
  })
})

describe('an entry that is no YAML is as it is written, and takes no other with it:', () => {
  test.each([
    'Talks: the end',
    'Trump says: "We will see"',
    '"It is too early," Dmitriev says',
    '[Opinion] Talks end',
    '*Hope* fades',
    '@desk: “talks”',
  ])('title: %s', (title) => {
    expect(
      read(`authors:\n  - Ann Lee\n  - Bo Chan\ntitle: ${title} \noutlet: "The Wire"`),
    ).toEqual({
      authors: ['Ann Lee, Bo Chan', '- Ann Lee\n  - Bo Chan'],
      title: [title, title],
      outlet: ['The Wire', 'The Wire'],
    })
  })
})

test('a text without front matter has no values', () => {
  expect(readFrontMatter('title: Talks end\n---\n', 0).size).toBe(0)
})

test('whatever is in front matter, its values are in one line and stand in it', () => {
  const sign = fc.constantFrom(
    ...Array.from('\n\n\n  -:,[]{}&*!|>\'"#%@?~\\\tab1\u0085\u2028é😀'),
    'title: ',
    '- ',
    '\r\n',
  )
  fc.assert(
    fc.property(fc.array(sign, { maxLength: 60 }), (signs) => {
      const text = `---\n${signs.join('')}\n---\nText`
      const end = measureFrontMatter(text)
      for (const { value, span } of readFrontMatter(text, end).values()) {
        expect(value).toMatch(/^\S(?:.*\S)?$/)
        expect(span.start).toBeGreaterThanOrEqual(4)
        expect(span.end).toBeGreaterThan(span.start)
        expect(span.end).toBeLessThan(end)
      }
    }),
  )
})
