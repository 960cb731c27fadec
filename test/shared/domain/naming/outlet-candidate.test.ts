import { describe, expect, test } from 'vitest'
import {
  findOutletCandidates,
  type OutletEvidence,
} from '../../../../shared/domain/naming/outlet-candidate.ts'

const NO_PARTS = { title: null, deck: null, byline: null, dateline: null } as const
const TITLE = 'Board votes down wind farm'

/** What speaks for each name in a text with a title, by name. */
function evidenceIn(text: string, fileName = 'a.txt'): ReadonlyMap<string, OutletEvidence[]> {
  const start = text.indexOf(TITLE)
  const parts = { ...NO_PARTS, title: { start, end: start + TITLE.length } }
  const found = findOutletCandidates(text, { parts, fileName, labelled: [], senders: [] })
  return new Map(found.map(({ name, evidence }) => [name, [...evidence]]))
}

describe('who may have published a text', () => {
  test('is whose site has an address, in the words that the text spells its name with', () => {
    const text = `https://www.altmarplaindealer.example/news\n\n${TITLE}\n\nALTMAR -- No.\n\nA Plain Dealer photo.`
    expect(evidenceIn(text).get('Altmar Plain Dealer')).toEqual(['host words'])
    expect(evidenceIn(text.replace('ALTMAR', 'ALTDORF')).has('Altmar Plain Dealer')).toBe(false)
  })

  test('has the address that its name ends with', () => {
    const text = `The Atlantic Sentinel-Review\n\n${TITLE}\n\nNo.\n\nletters@sentinelreview.example`
    expect(evidenceIn(text).get('The Atlantic Sentinel-Review')).toEqual(
      expect.arrayContaining(['line first', 'host']),
    )
    expect(evidenceIn(text).has('Sentinel-Review')).toBe(false)
  })

  test('is one with and without what the law adds to its name, or a catalogue', () => {
    const text = `Corvane Robotics, Inc.\n\n${TITLE}\n\nNo.\n\n© 2024 Corvane Robotics\n\nThe Courant (Scotland)`
    const names = [...evidenceIn(text).keys()]
    expect(names.filter((name) => name.startsWith('Corvane'))).toEqual(['Corvane Robotics'])
    expect(evidenceIn(text).get('Corvane Robotics')).toEqual(
      expect.arrayContaining(['line first', 'rights']),
    )
    expect(names).toContain('The Courant')
  })

  test('is what stands in the file’s name beside the title, or a day', () => {
    const beside = evidenceIn(`${TITLE}\n\nNo.`, `${TITLE} - Lakeside Gazette.txt`)
    expect(beside.get('Lakeside Gazette')).toEqual(['file name', 'file part'])
    const behindDay = evidenceIn(`${TITLE}\n\nNo.`, '2024-03-11 Ardmore Post - wind.txt')
    expect(behindDay.get('Ardmore Post')).toEqual(['file part'])
  })

  test('is no row of links, and known as such where it stands behind a label', () => {
    const found = evidenceIn(`HOME   NEWS   DEATH NOTICES\n\nSLUG: RAIL STRIKE\n\n${TITLE}\n\nNo.`)
    expect([...found.keys()].some((name) => name.includes('HOME NEWS'))).toBe(false)
    expect(found.get('RAIL STRIKE')).toContain('behind a label')
  })

  test('is who signs posts, asks for letters or is to be credited', () => {
    const text = `Mekong Eye Radio ✓ @mekongeye\n\n${TITLE}\n\nThe Alby Banner welcomes letters.\n\nPlease credit An Garda Síochána.`
    const found = evidenceIn(text)
    expect(found.has('Mekong Eye Radio')).toBe(true)
    for (const name of ['The Alby Banner', 'An Garda Síochána'])
      expect(found.get(name)).toContain('asks')
  })
})
