import { describe, expect, test } from 'vitest'
import { findParagraphs } from '../../../electron/articles/paragraphs.ts'
import { findPosts } from '../../../electron/articles/live-blog.ts'

const BODY = 'Boats are waiting at the lock, and the keeper has gone home for the night.'

/** The titles of the posts of a live blog with these lines above the report. */
function titlesIn(...heads: readonly string[]): readonly string[] {
  const text = heads.map((head) => `${head}\n\n${BODY}`).join('\n\n')
  const paragraphs = findParagraphs(text, false)
  return [...findPosts(text, paragraphs).titles].map((k) =>
    text.slice(paragraphs[k]?.start, paragraphs[k]?.end),
  )
}

describe('the posts of a live blog', () => {
  test.each([
    ['times alone', ['14.02', '14.40', '15.05']],
    ['times with a zone', ['6:15 p.m. CET', '7:02 p.m. CET', '7:40 p.m. CET']],
    [
      'times that say what they are',
      ['Posted 6:15 p.m. CET', 'Posted at 7:02 pm', 'Updated 7.40pm'],
    ],
  ])('are told by %s', (_, times) => {
    const [first = '', second = '', third = ''] = times
    expect(titlesIn(`${first}\n\nBoaters shrug`, `${second}\n\nWhat now?`, third)).toEqual([
      'Boaters shrug',
      'What now?',
    ])
  })

  test('are none where only two lines are times', () => {
    expect(titlesIn('14.02\n\nBoaters shrug', '14.40\n\nWhat now?')).toEqual([])
  })
})
