import type { MenuItemConstructorOptions } from 'electron'
import { app } from './application.ts'

/** An item of the menu bar as a test sees it. */
export interface MenuEntry {
  readonly id: string | null
  readonly label: string | null
  readonly role: string | null
  readonly accelerator: string | null
  readonly isEnabled: boolean
  readonly items: readonly MenuEntry[]
}

type Template = readonly MenuItemConstructorOptions[]

const children = (item: MenuItemConstructorOptions): Template =>
  Array.isArray(item.submenu) ? item.submenu : []

function describe(template: Template): readonly MenuEntry[] {
  return template
    .filter((item) => item.type !== 'separator')
    .map((item) => ({
      id: item.id ?? null,
      label: item.label ?? null,
      role: item.role ?? null,
      accelerator: item.accelerator ?? null,
      isEnabled: item.enabled ?? true,
      items: describe(children(item)),
    }))
}

const flatten = (template: Template): Template =>
  template.flatMap((item) => [item, ...flatten(children(item))])

export class Menu {
  static #current: Menu | null = null
  readonly #template: Template

  constructor(template: Template) {
    this.#template = template
  }

  static buildFromTemplate(template: Template): Menu {
    return new Menu(template)
  }

  static setApplicationMenu(menu: Menu | null): void {
    Menu.#current = menu
  }

  /** For the test: what the menu bar shows. */
  static describe(): readonly MenuEntry[] {
    return describe(Menu.#current?.template ?? [])
  }

  /** For the test: chooses the item of that id or label. */
  static choose(name: string): void {
    const items = flatten(Menu.#current?.template ?? [])
    const item = items.find(({ id, label, role }) => [id, label, role].includes(name))
    if (item === undefined) throw new Error(`The menu has no item “${name}”.`)
    if (item.role === 'quit') app.quit()
    else item.click?.(undefined as never, undefined, undefined as never)
  }

  get template(): Template {
    return this.#template
  }
}
