import { beforeEach, expect, test, vi } from 'vitest'
import { showText, useReader } from '../../../renderer/reader/reader-state.ts'
import { TextSurface } from '../../../renderer/reader/text/text-surface.ts'
import { whenOpen } from '../../../renderer/review/open-article.ts'
import { openArticle } from '../../../renderer/state/selection.ts'
import { buildArticle } from '../../support/records.ts'

const [one, two] = [buildArticle('One.'), buildArticle('Two.')]
const structure = { paragraphs: [], sentences: [], quotations: [] }
const surface = Object.create(TextSurface.prototype) as TextSurface

/** The text of an article comes, and is laid out a moment later. */
function show(article: typeof one): void {
  showText({ article, text: '', structure })
  useReader.setState({ surface })
}

beforeEach(() => {
  vi.useFakeTimers()
  show(one)
  return () => vi.useRealTimers()
})

test('runs at once in the article that is shown', () => {
  openArticle(one.id)
  const run = vi.fn()
  whenOpen(one.id, run)
  expect(run).toHaveBeenCalledOnce()
})

test('runs at once under another view, where its text is not laid out', () => {
  openArticle(one.id)
  useReader.setState({ surface: null })
  const run = vi.fn()
  whenOpen(one.id, run)
  expect(run).toHaveBeenCalledOnce()
})

test('waits for a text that is on the way, and runs once', () => {
  openArticle(two.id)
  const run = vi.fn()
  whenOpen(two.id, run)
  showText(null)
  vi.runAllTimers()
  expect(run).not.toHaveBeenCalled()
  show(two)
  show(two)
  vi.runAllTimers()
  expect(run).toHaveBeenCalledOnce()
})

test('never runs where another article is gone to first', () => {
  openArticle(two.id)
  const run = vi.fn()
  whenOpen(two.id, run)
  openArticle(one.id)
  show(one)
  show(two)
  vi.runAllTimers()
  expect(run).not.toHaveBeenCalled()
})
