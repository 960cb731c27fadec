import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addRecords } from '../../../shared/domain/project.ts'
import { claimQuotes } from '../../../shared/report/claim-quotes.ts'
import { SEED_PROJECT, seedClaim } from '../../support/compared-seed.ts'
import { hostileWellFormedText } from '../../support/hostile-text.ts'
import { projects } from '../../support/projects.ts'
import { anchorOf } from '../../support/records.ts'

const FIRST = seedClaim('very serious conversation')
const LAST = seedClaim('It is too early')

describe('claims for a document', () => {
  test('stand in reading order, each with its words to the letter, who said them, through whom, and where', () => {
    const { count, text } = claimQuotes(SEED_PROJECT, [LAST, FIRST], 'plain')
    expect(count).toBe(2)
    expect(text).toBe(`the Riyadh meeting yielded “very serious conversation on all issues.“
— Ushakov, partly quoted, via TASS. “Talks in Riyadh”, 18 February 2025, seen 23 November 2026

“It is too early to talk about compromises. We can say that the sides started communicating with each other, started listening to each other, started the dialog,”
— Dmitriev, via TASS. “Talks in Riyadh”, 18 February 2025, seen 23 November 2026
`)
  })

  test('say what was denied, what is a paraphrase, and what nobody reviewed', () => {
    const claim = seedClaim('no major diplomatic')
    const changed = { ...claim, cues: [anchorOf('denied', 'denied')], review: 'draft' as const }
    const project = addRecords(SEED_PROJECT, 'claims', [changed])
    const { text, html } = claimQuotes(project, [changed], 'chicago')
    expect(text).toContain('— Dmitriev denied, paraphrased, via TASS, draft, not reviewed. Ryan')
    expect(html).toContain('<bdi>Dmitriev denied, paraphrased, via TASS, draft, not reviewed</bdi>')
  })

  test('leave out what was rejected and what has no words, and take the analyst’s where the article has none', () => {
    const claims = [
      { ...FIRST, review: 'rejected' as const },
      { ...LAST, content: [], statement: ' ' },
    ]
    expect(claimQuotes(SEED_PROJECT, claims, 'plain')).toEqual({ count: 0, text: '', html: '' })
    const stated = { ...LAST, content: [], statement: 'Nothing came of it.' }
    expect(claimQuotes(SEED_PROJECT, [stated], 'plain').text).toMatch(
      /^Nothing came of it\.\n— Dmitriev, in the analyst’s words, via TASS\. /,
    )
  })

  test('become no markup, whatever the project', () => {
    fc.assert(
      fc.property(projects(hostileWellFormedText), (project) => {
        const { html } = claimQuotes(project, [...project.claims.values()], 'harvard')
        const text = html.replaceAll(/<(?:blockquote dir="auto"|\/?(?:p|bdi|i)|\/blockquote)>/g, '')
        expect(text).not.toMatch(/[<>]/)
      }),
      { numRuns: 60 },
    )
  })
})
