import type { MenuItemConstructorOptions } from 'electron'
import { describe, expect, test } from 'vitest'
import { describeMenu, toAccelerator, type MenuOptions } from '../../../electron/desktop/menu.ts'
import { COMMANDS, type CommandId } from '../../../shared/api/commands.ts'

type Item = MenuItemConstructorOptions

function flatten(items: readonly Item[]): readonly Item[] {
  return items.flatMap((item) => [
    item,
    ...(Array.isArray(item.submenu) ? flatten(item.submenu) : []),
  ])
}

function build(options: Partial<MenuOptions> = {}) {
  const run: CommandId[] = []
  const opened: string[] = []
  const items = flatten(
    describeMenu({
      platform: 'linux',
      isPackaged: true,
      recentProjects: [],
      runCommand: (command) => run.push(command),
      openProject: (path) => opened.push(path),
      ...options,
    }),
  )
  const choose = (item: Item | undefined) =>
    item?.click?.(undefined as never, undefined, undefined as never)
  return { items, run, opened, choose }
}

describe('the menu', () => {
  test.each(['linux', 'win32', 'darwin'] as const)(
    'on %s has every command once under its own name, and each runs it',
    (platform) => {
      const { items, run, choose } = build({ platform })
      for (const [id, { title }] of Object.entries(COMMANDS)) {
        const found = items.filter((item) => item.id === id)
        expect(found.map(({ label }) => label)).toEqual([title])
        choose(found[0])
      }
      expect(run).toEqual(Object.keys(COMMANDS))
    },
  )

  test('gives no two items the same keys', () => {
    const keys = build().items.flatMap(({ accelerator, label }) =>
      accelerator === undefined || label === 'Commands and keys' ? [] : [accelerator],
    )
    expect(new Set(keys).size).toBe(keys.length)
  })

  test('leaves the keys of undo, redo and finding to the window, which knows where the focus is', () => {
    const left = new Set(['edit.undo', 'edit.redo', 'find.text'])
    const items = build().items.filter(({ id }) => left.has(id ?? ''))
    expect(items.map(({ registerAccelerator }) => registerAccelerator)).toEqual([
      false,
      false,
      false,
    ])
  })

  test('lists the projects opened lately; an ampersand in a name is only an ampersand', () => {
    const { items, opened, choose } = build({ recentProjects: ['/a/Q&A.hearsay', '/b/B.hearsay'] })
    const item = items.find(({ label }) => label?.startsWith('Q'))
    expect(item?.label).toBe('Q&&A.hearsay — /a/Q&&A.hearsay')
    choose(item)
    expect(opened).toEqual(['/a/Q&A.hearsay'])
  })

  test('has the developer tools only while developing', () => {
    const hasTools = (isPackaged: boolean) =>
      build({ isPackaged }).items.some(({ role }) => role === 'toggleDevTools')
    expect([hasTools(false), hasTools(true)]).toEqual([true, false])
  })

  test.each([
    ['Mod+N', 'CommandOrControl+N'],
    ['Mod+Shift+Z', 'CommandOrControl+Shift+Z'],
    ['Mod+1', 'CommandOrControl+1'],
    ['Mod+\\', 'CommandOrControl+\\'],
    ['F2', 'F2'],
  ])('writes %s as %s', (keys, accelerator) => {
    expect(toAccelerator(keys)).toBe(accelerator)
  })
})
