import { EventEmitter } from 'node:events'
import { options } from './options.ts'

class NativeTheme extends EventEmitter {
  themeSource: 'system' | 'light' | 'dark' = 'system'

  get shouldUseDarkColors(): boolean {
    return this.themeSource === 'dark'
  }
}

export const nativeTheme = new NativeTheme()

const displays = () => options().screens.map((workArea, id) => ({ id, workArea, bounds: workArea }))

export const screen = {
  getAllDisplays: displays,
  getPrimaryDisplay: () => displays()[0],
}
