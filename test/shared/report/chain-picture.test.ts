import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { chainsOf } from '../../../shared/comparison/chains.ts'
import { addRecords, EMPTY_PROJECT, type Project } from '../../../shared/domain/project.ts'
import {
  BOX_PADDING,
  COUNT_SIZE,
  drawChains,
  LABEL_SIZE,
  SAVED_SIZE,
  type ChainPicture,
} from '../../../shared/report/chain-picture.ts'
import { widthOfText } from '../../../shared/report/text-width.ts'
import { SEED_PROJECT } from '../../support/compared-seed.ts'
import { idOf, projects } from '../../support/projects.ts'
import { buildArticle, buildClaim, buildSource } from '../../support/records.ts'

/** Some claims through each of many sources. */
function manySources(sources: number, claims: number): Project {
  const article = buildArticle('', { id: idOf(1) })
  const records = Array.from({ length: sources }, (_, index) =>
    buildSource({ id: idOf(1_000 + index), name: `An agency with a long name ${index}` }),
  )
  const told = Array.from({ length: claims }, (_, index) => {
    const source = records[index < sources ? index : index ** 2 % sources]
    const via = source === undefined ? [] : [{ sourceId: source.id, mentions: [] }]
    return buildClaim(article.id, { id: idOf(10_000 + index), via })
  })
  const named = addRecords(addRecords(EMPTY_PROJECT, 'articles', [article]), 'sources', records)
  return addRecords(named, 'claims', told)
}

/** Boxes that lie on the one below or leave the picture, and labels that do not fit beside their count. */
function faultsOf({ nodes, width, height }: ChainPicture): readonly string[] {
  return nodes.flatMap((node, index) => {
    const below = nodes[index + 1]
    const isOver = below?.layer === node.layer && below.y < node.y + node.height
    const isOut = node.y < 20 || node.y + node.height > height || node.x + node.width > width + 0.01
    const count = widthOfText(String(node.count), COUNT_SIZE)
    const room = node.width - 2 * BOX_PADDING - count
    const isLong = node.lines.some((line) => widthOfText(line, LABEL_SIZE) > room)
    return isOver || isOut || isLong ? [node.label] : []
  })
}

describe('drawChains', () => {
  test('stands the outlets at the left and the claims at the right', () => {
    const { nodes, layers } = drawChains(chainsOf(SEED_PROJECT), SAVED_SIZE)
    expect(layers.map(({ title }) => title)).toEqual(['Outlet', 'Source', 'Speaker', 'Claims'])
    const xOf = (label: string) => nodes.find((node) => node.label === label)?.x ?? Number.NaN
    expect(xOf('No outlet')).toBeLessThan(xOf('TASS'))
    expect(xOf('TASS')).toBeLessThan(xOf('Ushakov'))
    expect(xOf('Ushakov')).toBeLessThan(xOf('indirect'))
  })

  test('draws bands as wide as their claims are many', () => {
    const picture = drawChains(chainsOf(SEED_PROJECT), SAVED_SIZE)
    const heightOf = (label: string) =>
      picture.nodes.find((node) => node.label === label)?.height ?? Number.NaN
    expect(heightOf('TASS') / heightOf('Dmitriev')).toBeCloseTo(5 / 3)
  })

  test('is readable for projects of any shape, and for any texts as names', () => {
    fc.assert(
      fc.property(projects(), fc.integer({ min: 300, max: 2000 }), (project, width) => {
        const size = { width, height: 300, most: 6 }
        expect(faultsOf(drawChains(chainsOf(project), size))).toEqual([])
      }),
      { numRuns: 80 },
    )
  })

  test('stays readable with 100 sources and 2,000 claims, and says what it leaves out', () => {
    const picture = drawChains(chainsOf(manySources(100, 2000)), SAVED_SIZE)
    expect(faultsOf(picture)).toEqual([])
    const others = picture.nodes.find(({ parties }) => parties > 1)
    expect(others?.label).toBe('86 other sources')
    expect(picture.nodes.filter(({ layer }) => layer === 1)).toHaveLength(15)
  })

  test('is empty where there is no claim', () => {
    const picture = drawChains(chainsOf(EMPTY_PROJECT), SAVED_SIZE)
    expect(picture).toMatchObject({ nodes: [], links: [], layers: [], total: 0 })
  })
})
