import { expect, test } from 'vitest'
import { FINDER, wordsOf } from '../../../support/finder.ts'

test.each([
  'LANSFORD, Pa. (AP) — ',
  'DELMORA, April 3 (Reuters) - ',
  'MOSCOW/KYIV, 14 Nov — ',
  'NEW YORK, Sept. 12, 2024 /PRNewswire/ -- ',
  'WASHINGTON — ',
  'SUKKUR: ',
  'TOZEUR, Tunisia | ',
  'Port Sudan/Nairobi, 16 May 2024 – ',
])('a dateline is nobody’s words, and no speaker: %s', async (dateline) => {
  const said = `${dateline}Mayor Bob Orr said the bridge would open in May.`
  const [speaker] = await FINDER.findAttributions(said)
  expect(wordsOf(said, speaker).source).toBe('Mayor Bob Orr')
  expect(speaker?.speakers[0]?.name).toBe('Bob Orr')
  const claimed = `${dateline}The bridge will open in May, Mayor Bob Orr said on Friday.`
  const [claim] = await FINDER.findAttributions(claimed)
  expect(wordsOf(claimed, claim).content).toMatch(/^The bridge will open in May/)
})

test('an organisation in capitals is no dateline', async () => {
  const text = 'NATO — the alliance of the West — said the ships had left the harbour.'
  expect(
    (await FINDER.findAttributions(text)).map((found) => wordsOf(text, found).source)[0],
  ).toMatch(/^(NATO|the alliance)/)
})
