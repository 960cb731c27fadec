import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { hasDisplay } from '../../../electron/start/display.ts'
import { readStartOptions } from '../../../electron/start/options.ts'
import { resolveGivenPath } from '../../../electron/start/working-folder.ts'

describe('what a start is asked for', () => {
  test('is nothing special by default', () => {
    expect(readStartOptions([])).toEqual({
      isHelpWanted: false,
      host: 'either',
      canOpenBrowser: true,
      port: 0,
      paths: [],
    })
  })

  test('is a host, a port, no browser, and files', () => {
    const options = ['--browser', '--no-open', '--port', '4000', 'P.hearsay', '/a/news.txt']
    expect(readStartOptions(options)).toEqual({
      isHelpWanted: false,
      host: 'browser',
      canOpenBrowser: false,
      port: 4000,
      paths: [join(process.cwd(), 'P.hearsay'), '/a/news.txt'],
    })
    expect(readStartOptions(['--desktop']).host).toBe('desktop')
    expect(readStartOptions(['-h']).isHelpWanted).toBe(true)
  })

  test.each([
    [['--port', 'x'], 'not a port'],
    [['--port', '0'], 'not a port'],
    [['--port', '70000'], 'not a port'],
    [['--browser', '--desktop'], 'Choose one'],
    [['--nonsense'], 'nonsense'],
  ])('makes no sense as %j, and it is said why', (options, part) => {
    expect(() => readStartOptions(options)).toThrow(part)
  })
})

describe('a path on the command line', () => {
  test('is in the folder that the person is in, which npm keeps apart', () => {
    const npm = { npm_lifecycle_event: 'start', INIT_CWD: '/home/ana' }
    expect(resolveGivenPath('a.txt', npm)).toBe('/home/ana/a.txt')
    expect(resolveGivenPath('/b/a.txt', npm)).toBe('/b/a.txt')
  })

  test('is not empty, as it is where a variable of a script is not set', () => {
    expect(() => resolveGivenPath('')).toThrow('empty')
    expect(() => readStartOptions(['--browser', ' '])).toThrow('empty')
  })

  test('is in the current folder where another script of npm runs this one', () => {
    const npm = { npm_lifecycle_event: 'test', INIT_CWD: '/home/ana' }
    expect(resolveGivenPath('a.txt', npm)).toBe(join(process.cwd(), 'a.txt'))
    expect(resolveGivenPath('a.txt', {})).toBe(join(process.cwd(), 'a.txt'))
  })
})

test('a display is there on Windows and macOS, and where X or Wayland says so', () => {
  expect(hasDisplay({}, 'darwin')).toBe(true)
  expect(hasDisplay({}, 'win32')).toBe(true)
  expect(hasDisplay({}, 'linux')).toBe(false)
  expect(hasDisplay({ DISPLAY: '' }, 'linux')).toBe(false)
  expect(hasDisplay({ DISPLAY: ':0' }, 'linux')).toBe(true)
  expect(hasDisplay({ WAYLAND_DISPLAY: 'wayland-0' }, 'linux')).toBe(true)
})
