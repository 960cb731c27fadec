import { describe, expect, test } from 'vitest'
import { newClaim } from '../../../../shared/domain/claim.ts'
import { findExcess } from '../../../../shared/domain/edit/limits.ts'
import { newSource } from '../../../../shared/domain/source.ts'
import { newSpeaker } from '../../../../shared/domain/speaker.ts'
import { idOf } from '../../../support/projects.ts'

const speaker = newSpeaker(idOf(1), 'Ushakov')

function long(length: number): string {
  return 'x'.repeat(length)
}

describe('findExcess', () => {
  test.each([
    ['a name', { ...speaker, name: long(5_000_000) }, 'A name can have 10,000 characters'],
    ['another name', { ...speaker, aliases: ['TASS', long(10_001)] }, 'Another name can have'],
    ['an address', { ...newSource(idOf(2), 'TASS'), url: long(10_001) }, 'An address can have'],
    ['a topic', { ...newClaim(idOf(3), idOf(4), []), topics: [long(10_001)] }, 'A topic can have'],
    ['a note', { ...speaker, note: long(1_000_001) }, 'A text can have 1,000,000 characters'],
    [
      'a name that was absorbed',
      { ...speaker, absorbed: [{ record: { ...speaker, name: long(10_001) } }] },
      'A name can have 10,000 characters, and this one has 10,001',
    ],
    [
      'a list',
      { ...speaker, aliases: Array.from({ length: 500_001 }, () => 'x') },
      '500,001 entries',
    ],
  ])('finds %s that is too long, and says by how much', (_what, after, sentence) => {
    expect(findExcess({ patches: [{ table: 'speakers', before: null, after }] })).toContain(
      sentence,
    )
  })

  test('finds what is nested without end', () => {
    const nested = JSON.parse(`${'['.repeat(50_000)}${']'.repeat(50_000)}`) as unknown
    expect(findExcess(nested)).toContain('nested too deeply')
  })

  test.each([
    [
      'names and notes as long as they may be',
      { ...speaker, name: long(10_000), note: long(1_000_000) },
    ],
    ['a quotation of a whole long article', { content: [{ quote: long(2_000_000) }] }],
    ['an article that is pasted', { inputs: [{ type: 'characters', text: long(5_000_000) }] }],
    ['an article’s bytes', { inputs: [{ type: 'bytes', base64: long(5_000_000) }] }],
    ['the patches of a whole large project', Array.from({ length: 500_000 }, () => ({ id: 'x' }))],
  ])('lets pass %s', (_what, request) => {
    expect(findExcess(request)).toBeNull()
  })

  test('lets a name that was kept before there were limits be shortened', () => {
    const patch = { before: { name: long(5_000_000) }, after: { name: 'short' } }
    expect(findExcess({ patches: [patch] })).toBeNull()
    expect(findExcess({ patches: [{ before: patch.after, after: patch.before }] })).not.toBeNull()
  })
})
