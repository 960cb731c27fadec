import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { packZip, type PackedPart } from '../../../electron/exchange/zip-writing.ts'

const NOW = new Date('2026-03-08T02:30:00Z')

function broken(): never {
  throw new RangeError('It is too long.')
}

function* breaking(): Generator<string> {
  yield 'a piece'
  broken()
}

describe('packing a ZIP file', () => {
  const whole: PackedPart = { name: 'whole.txt', content: () => 'whole' }

  it.each<[string, PackedPart]>([
    ['when it is asked for', { name: 'b', content: broken }],
    ['after its first piece', { name: 'b', content: breaking }],
    ['before it is stored', { name: 'b', content: broken, isStored: true }],
  ])('throws what a part throws %s, whatever stands before it', async (_, part) => {
    await expect(packZip([whole, part], NOW)).rejects.toThrow('It is too long.')
    await expect(packZip([part, whole], NOW)).rejects.toThrow('It is too long.')
  })

  it('throws what a part throws while another waits to be stored', async () => {
    const stored: PackedPart = { name: 'mimetype', content: () => 'x', isStored: true }
    await expect(packZip([{ name: 'b', content: broken }, stored], NOW)).rejects.toThrow(
      'It is too long.',
    )
  })

  describe('where the clock goes on an hour', () => {
    let zone: string | undefined
    beforeEach(() => (zone = process.env['TZ']))
    afterEach(() => {
      if (zone === undefined) delete process.env['TZ']
      else process.env['TZ'] = zone
    })

    it('makes the same bytes as elsewhere', async () => {
      const made = []
      // In New York there was no half past two that night.
      for (const place of ['UTC', 'America/New_York', 'Asia/Tokyo']) {
        process.env['TZ'] = place
        made.push(Buffer.from(await packZip([whole], NOW)).toString('hex'))
      }
      expect(new Set(made).size).toBe(1)
    })
  })
})
