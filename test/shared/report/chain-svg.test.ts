import { describe, expect, test } from 'vitest'
import { chainsOf } from '../../../shared/comparison/chains.ts'
import { drawChains, SAVED_SIZE } from '../../../shared/report/chain-picture.ts'
import { chainSvg } from '../../../shared/report/chain-svg.ts'
import { SEED_PROJECT } from '../../support/compared-seed.ts'

describe('chainSvg', () => {
  const svg = chainSvg(drawChains(chainsOf(SEED_PROJECT), SAVED_SIZE)).markup

  test('tells of every box and band in words', () => {
    expect(svg).toContain(
      '<title>TASS, source: 5 claims, from Dmitriev 3 and Ushakov 2, to No outlet 5</title>',
    )
    expect(svg).toContain('<title>TASS carried 2 claims from Ushakov</title>')
  })

  test('needs nothing from elsewhere', () => {
    expect(svg).not.toMatch(/<style|<script|<image|href=|@import|url\((?!#)/)
  })
})
