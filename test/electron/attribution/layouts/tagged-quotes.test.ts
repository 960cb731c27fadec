import { describe, expect, test } from 'vitest'
import { taggedQuotes } from '../../../../electron/attribution/layouts/tagged-quotes.ts'
import { viewText } from '../../../support/line-views.ts'

/** Speaker, cue and content of each quotation that has a tag, where no reader of words found any. */
function taggedIn(line: string) {
  const { text, lines } = viewText(`The boats were moved in May.\n\n${line}\n\nThe lock is shut.`)
  return lines.flatMap((view) =>
    taggedQuotes(view, []).map(({ source, cue, content }) =>
      [source, cue, content].map((spans) => spans.map((span) => text.slice(...span)).join(' … ')),
    ),
  )
}

describe('a quotation beside its tag', () => {
  test.each([
    ['One wrote: "Open the gate for good."', 'One', 'wrote', '"Open the gate for good."'],
    ["One raged: 'Open the gate for good.'", 'One', 'raged', "'Open the gate for good.'"],
    ['“The gate is ours,” one insisted.', 'one', 'insisted', '“The gate is ours,”'],
    ['“The gate is ours,” sniped a boater.', 'a boater', 'sniped', '“The gate is ours,”'],
    ['‘The gate is ours’, grinned Orme.', 'Orme', 'grinned', '‘The gate is ours’'],
    [
      'Ludo Orme, 54, a baker: “The gate is ours now.”',
      'Ludo Orme',
      ':',
      '“The gate is ours now.”',
    ],
  ])('%s', (line, ...words) => {
    expect(taggedIn(line)).toEqual([words])
  })

  test.each([
    ['a title', 'Her song, “Open the Gate,” sold well.'],
    ['a term', 'The trust says “gate” in its plan.'],
    ['the title of an episode', 'Alder Radio, episode 8: “The Night the Lock Froze”'],
    ['a heading', 'Read more: “Open the gate for good.”'],
    ['what stands for nobody', 'It said: “Open the gate for good.”'],
  ])('is none where it is %s', (_, line) => {
    expect(taggedIn(line)).toEqual([])
  })
})
