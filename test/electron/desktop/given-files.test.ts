import { describe, expect, test } from 'vitest'
import { readPaths, sortFiles } from '../../../electron/desktop/given-files.ts'

describe('files that a start is given', () => {
  test('are read from the command line of a packaged application, without switches', () => {
    const line = ['/opt/Hearsay/hearsay', '--no-sandbox', 'news.txt', '/home/ana/Talks.hearsay']
    expect(readPaths(line, '/home/ana', true)).toEqual([
      '/home/ana/news.txt',
      '/home/ana/Talks.hearsay',
    ])
  })

  test('are read from the addresses that a Linux desktop writes for files opened there', () => {
    const line = [
      '/opt/Hearsay/hearsay',
      'file:///home/ana/Riyadh%20talks.hearsay',
      'file:///a%2Fb',
    ]
    expect(readPaths(line, '/home', true)).toEqual([
      '/home/ana/Riyadh talks.hearsay',
      '/home/file:/a%2Fb',
    ])
  })

  test('come after the application’s folder when it is not packaged', () => {
    expect(readPaths(['/electron', '.', '../a.md'], '/desk/main', false)).toEqual(['/desk/a.md'])
    expect(readPaths(['/electron', '.'], '/desk/main', false)).toEqual([])
  })

  test('are one project, the last, and articles in their order', () => {
    expect(sortFiles(['/a.txt', '/One.hearsay', '/b.md', '/Two.HEARSAY', '/c'])).toEqual({
      project: '/Two.HEARSAY',
      articles: ['/a.txt', '/b.md', '/c'],
    })
    expect(sortFiles([])).toEqual({ project: null, articles: [] })
  })
})
