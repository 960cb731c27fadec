import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { CitationStyle } from '../../../shared/domain/citation-style.ts'
import { citationMarkup, citeArticle } from '../../../shared/report/citation.ts'
import { escapeMarkup } from '../../../shared/report/markup.ts'
import { awkwardText } from '../../support/projects.ts'
import { buildArticle } from '../../support/records.ts'

const KNOWN = buildArticle('Text.', {
  title: 'Talks in Riyadh',
  byline: 'Ryan Morgan',
  outlet: 'The Epoch Times',
  date: '2025-02-18',
  url: 'https://times.example/riyadh',
  addedAt: '2026-11-23T19:00:00.000Z',
})
const BARE = buildArticle('Text.', {
  title: '',
  fileName: 'note.txt',
  byline: '',
  outlet: '',
  date: '',
  url: '',
  addedAt: '2026-11-23T19:00:00.000Z',
})

describe('an article is cited', () => {
  test.each([
    [
      'plain',
      'The Epoch Times, “Talks in Riyadh”, 18 February 2025, https://times.example/riyadh, seen 23 November 2026',
    ],
    [
      'chicago',
      'Ryan Morgan, “Talks in Riyadh,” The Epoch Times, February 18, 2025, https://times.example/riyadh.',
    ],
    [
      'apa',
      'Ryan Morgan. (2025, February 18). Talks in Riyadh. The Epoch Times. https://times.example/riyadh',
    ],
    [
      'harvard',
      'Ryan Morgan (2025) ‘Talks in Riyadh’, The Epoch Times, 18 February. Available at: https://times.example/riyadh (Accessed: 23 November 2026).',
    ],
  ] as const)('with all that is known, in the style %s', (style, cited) => {
    expect(citeArticle(KNOWN, style)).toBe(cited)
  })

  test.each([
    ['plain', '“note.txt”, seen 23 November 2026'],
    ['chicago', '“note.txt,” accessed November 23, 2026.'],
    ['apa', 'note.txt. (n.d.).'],
    ['harvard', '(no date) ‘note.txt’.'],
  ] as const)('with hardly anything known, in the style %s', (style, cited) => {
    expect(citeArticle(BARE, style)).toBe(cited)
  })

  test('with a date as exactly as it is known', () => {
    const ofMonth = { ...KNOWN, date: '2025-02' }
    const ofYear = { ...KNOWN, date: '2025' }
    expect(citeArticle(ofMonth, 'plain')).toContain('”, February 2025, https')
    expect(citeArticle(ofMonth, 'apa')).toContain('(2025, February).')
    expect(citeArticle(ofMonth, 'harvard')).toContain('Times, February. Available')
    expect(citeArticle(ofYear, 'chicago')).toContain('Times, 2025, https')
    expect(citeArticle(ofYear, 'apa')).toContain('(2025). Talks')
    expect(citeArticle(ofYear, 'harvard')).toContain('The Epoch Times. Available')
  })

  test('by its outlet first where nobody is named, when it was seen where it has no date, and without two stops', () => {
    const nobody = { ...KNOWN, byline: '', title: 'Is it over?' }
    expect(citeArticle(nobody, 'harvard')).toMatch(/^The Epoch Times \(2025\) ‘Is it over\?’, 18/)
    expect(citeArticle(nobody, 'apa')).toMatch(/^Is it over\? \(2025, February 18\)\. The Epoch/)
    expect(citeArticle(nobody, 'chicago')).toContain('“Is it over?” The Epoch Times')
    const undated = { ...KNOWN, date: '' }
    expect(citeArticle(undated, 'apa')).toContain('Retrieved November 23, 2026, from https')
    expect(citeArticle(undated, 'chicago')).toContain('accessed November 23, 2026, https')
  })

  test('as markup by the same words, with the outlet in italics, and no text becomes markup', () => {
    expect(citationMarkup(KNOWN, 'chicago').markup).toContain('<i>The Epoch Times</i>')
    fc.assert(
      fc.property(
        awkwardText,
        awkwardText,
        fc.constantFrom(...CitationStyle.options),
        (title, outlet, style) => {
          const article = { ...KNOWN, title, outlet }
          const told = citationMarkup(article, style).markup
          expect(told.replaceAll(/<\/?(?:bdi|i)>/g, '')).toBe(
            escapeMarkup(citeArticle(article, style)),
          )
        },
      ),
    )
  })
})
