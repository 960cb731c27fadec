import { expect, test } from 'vitest'
import { FINDER, wordsOf } from '../../../support/finder.ts'

/** The carriers of what is said in a text by words that hold some others. */
async function carriersOf(text: string, words: string) {
  const found = await FINDER.findAttributions(text)
  const said = found.filter(
    (one) => one.layout === undefined && wordsOf(text, one).content.includes(words),
  )
  return said.map(({ via }) => via.map(({ name }) => name))
}

const LABELLED = [
  'Sixty seconds with the diver',
  'Mara Quill tells Jon Abery why she never learnt to swim',
  'Mara Quill has dived off every pier in the county. She cannot swim a length.',
  'Q: Were you afraid?',
  'A: Always. My brother said I would drown in a week. I told him to bring a towel.',
  'Q: The club says you trained in secret for a year.',
  'A: I trained at night. Nobody told me it would be so cold.',
  'Q: And now?',
  'A: Now I teach.',
  'The pool opens on Monday. A spokesman said the roof had been mended.',
].join('\n\n')

const UNLABELLED = LABELLED.replaceAll(/^[QA]: /gmu, '').replace(
  'The club says you trained in secret for a year.',
  'Did you train in secret?',
)

test.each([
  ['with labels', LABELLED, 'drown in a week', [['Mara Quill']]],
  ['with labels', LABELLED, 'trained in secret', [['Jon Abery']]],
  ['with labels', LABELLED, 'roof had been mended', [[]]],
  ['without labels', UNLABELLED, 'drown in a week', [['Mara Quill']]],
])(
  'what is said in an answer came through who is asked, in a question through who asks: %s',
  async (_, text, words, carriers) => {
    expect(await carriersOf(text, words)).toEqual(carriers)
  },
)

test('who asks may say so first', async () => {
  const text = [
    'PREMIER ADAIR: Good morning. The fire is out. I will take your questions.',
    'Q: Sam Orr from the Coast Mercury. Premier, residents say they got no warning.',
    'PREMIER ADAIR: The sirens worked.',
    'Q: The union claims that crews worked 20 hours without a break.',
    'PREMIER ADAIR: That is not so.',
  ].join('\n\n')
  expect(await carriersOf(text, 'got no warning')).toEqual([['Sam Orr']])
  expect(await carriersOf(text, '20 hours')).toEqual([[]])
})

test('a paper that answers its own questions is nobody who was asked', async () => {
  const text = [
    'All you need to know about the bottle levy',
    'The levy starts on Monday. The minister Dana Holt announced it in March.',
    'Q: Who pays?',
    'A: Anyone who buys a drink. The ministry says the charge will be 15p.',
    'Q: Is everyone happy?',
    'A: No. Retailers say the scheme is a tax in disguise.',
  ].join('\n\n')
  const found = await FINDER.findAttributions(text)
  expect(found.filter(({ layout }) => layout === 'turn').flatMap(({ source }) => source)).toEqual(
    [],
  )
  expect(await carriersOf(text, 'a tax in disguise')).toEqual([[]])
})
