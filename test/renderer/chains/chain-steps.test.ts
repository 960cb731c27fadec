import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { findPart, stepFrom } from '../../../renderer/chains/chain-steps.ts'
import { chainsOf } from '../../../shared/comparison/chains.ts'
import { drawChains, SAVED_SIZE } from '../../../shared/report/chain-picture.ts'
import { SEED_PROJECT } from '../../support/compared-seed.ts'
import { projects } from '../../support/projects.ts'

const picture = drawChains(chainsOf(SEED_PROJECT), SAVED_SIZE)

function labelAt(id: string | null): string {
  const part = findPart(picture, id)
  const labelOf = (id: string) => picture.nodes.find((node) => node.id === id)?.label ?? ''
  if (part === null) return 'nothing'
  return part.type === 'node'
    ? part.node.label
    : `${labelOf(part.link.to)} ← ${labelOf(part.link.from)}`
}

function walk(from: string, ...keys: readonly string[]): string {
  const start = picture.nodes.find(({ label }) => label === from)?.id ?? null
  return labelAt(keys.reduce((id: string | null, key) => stepFrom(picture, id, key), start))
}

describe('stepFrom', () => {
  test('goes along the chains from a box onto its widest band and on to the next box', () => {
    expect(walk('TASS', 'ArrowRight')).toBe('TASS ← Dmitriev')
    expect(walk('TASS', 'ArrowRight', 'ArrowRight')).toBe('Dmitriev')
    expect(walk('TASS', 'ArrowLeft', 'ArrowLeft')).toBe('No outlet')
    expect(walk('No outlet', 'ArrowLeft')).toBe('nothing')
    expect(walk('indirect', 'ArrowRight')).toBe('nothing')
  })

  test('starts at the first box', () => {
    expect(labelAt(stepFrom(picture, null, 'ArrowDown'))).toBe('No outlet')
  })

  test('comes to every box and band by arrow keys alone', () => {
    fc.assert(
      fc.property(projects(), (project) => {
        const picture = drawChains(chainsOf(project), SAVED_SIZE)
        const reached = new Set<string>()
        const queue = picture.nodes.slice(0, 1).map(({ id }) => id)
        for (let id = queue.pop(); id !== undefined; id = queue.pop()) {
          if (reached.has(id)) continue
          reached.add(id)
          for (const key of ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight']) {
            const next = stepFrom(picture, id, key)
            if (next !== null) queue.push(next)
          }
        }
        const all = [...picture.nodes, ...picture.links].map(({ id }) => id)
        expect([...reached].sort()).toEqual(all.sort())
      }),
      { numRuns: 50 },
    )
  })
})
