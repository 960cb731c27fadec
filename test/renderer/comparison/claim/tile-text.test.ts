import { describe, expect, test } from 'vitest'
import { tileTextOf } from '../../../../renderer/comparison/claim/tile-text.ts'
import { anchorOf } from '../../../support/records.ts'
import { outletClaim, THREE_OUTLETS } from '../../../support/three-outlets.ts'

const BRIEFING = outletClaim('six people died, and nine')
const [speaker, source] = [BRIEFING.speakers[0]?.speakerId ?? '', BRIEFING.via[0]?.sourceId ?? '']

describe('what a tile says', () => {
  test('is who said it, through what, and the words, with its relations as signs and in words', () => {
    expect(tileTextOf(THREE_OUTLETS, BRIEFING, { axis: 'outlet', key: '' })).toMatchObject({
      speaker: 'Police',
      via: 'Press briefing',
      words: 'six people died, and nine were injured',
      signs: '≠',
      said: ', indirect, 1 contradicting',
    })
  })

  test('leaves its words room, however long the names are', () => {
    const long = { name: 'Ng '.repeat(5000).trim() }
    const project = {
      ...THREE_OUTLETS,
      speakers: THREE_OUTLETS.speakers.map((one) => ({ ...one, ...long })),
      sources: THREE_OUTLETS.sources.map((one) => ({ ...one, ...long })),
    }
    const text = tileTextOf(project, BRIEFING, { axis: 'outlet', key: '' })
    for (const names of [text.speaker, text.via]) {
      expect(names).toMatch(/^(Ng )+Ng…$/)
      expect(names.length).toBeLessThan(130)
    }
  })

  test('leaves out what its column says', () => {
    const bySpeaker = tileTextOf(THREE_OUTLETS, BRIEFING, { axis: 'speaker', key: speaker })
    expect(bySpeaker).toMatchObject({ speaker: '', via: 'Press briefing' })
    const bySource = tileTextOf(THREE_OUTLETS, BRIEFING, { axis: 'source', key: source })
    expect(bySource).toMatchObject({ speaker: 'Police', via: '' })
  })

  test('says the word that denies it, also where its column says who did', () => {
    const denied = { ...BRIEFING, cues: [anchorOf('denied', 'denied')] }
    const text = tileTextOf(THREE_OUTLETS, denied, { axis: 'speaker', key: speaker })
    expect(text).toMatchObject({ speaker: '', denial: 'denied' })
    expect(tileTextOf(THREE_OUTLETS, BRIEFING, { axis: 'outlet', key: '' }).denial).toBe('')
  })

  test('names all who spoke together, and the whole chain', () => {
    const other = THREE_OUTLETS.speakers.find(({ id }) => id !== speaker)
    const joint = {
      ...BRIEFING,
      speakers: [...BRIEFING.speakers, { speakerId: other?.id ?? '', mentions: [] }],
      via: [...BRIEFING.via, ...outletClaim('a barge had struck').via],
    }
    expect(tileTextOf(THREE_OUTLETS, joint, { axis: 'speaker', key: speaker }).speaker).toContain(
      other?.name,
    )
    expect(tileTextOf(THREE_OUTLETS, joint, { axis: 'source', key: source }).via).toMatch(
      /Press briefing.* ← .*Coastline Agency/,
    )
  })
})
