import { describe, expect, it } from 'vitest'
import { readMhtml } from '../../../../electron/documents/web/mhtml.ts'
import { readWebArchive } from '../../../../electron/documents/web/web-archive.ts'
import { readWebPage } from '../../../../electron/documents/web/web-page.ts'
import { readMutants } from '../../../support/documents.ts'

describe('damaged and hostile web pages', () => {
  it.each([
    ['web/harbour.html', readWebPage],
    ['web/council-1252.htm', readWebPage],
    ['web/storm-live.html', readWebPage],
    ['web/harbour.mhtml', readMhtml],
    ['web/harbour.webarchive', readWebArchive],
    ['web/council-xml.webarchive', readWebArchive],
  ] as const)('are read, asked about or refused: %s', async (path, reader) => {
    const { read, refused } = await readMutants(reader, path, 60)
    expect(read + refused).toBe(60)
    expect(read).toBeGreaterThan(10)
  })
})
