import { create } from 'zustand'
import { DEFAULT_SETTINGS, type Settings } from '../../shared/api/contract.ts'
import { call } from './connection.ts'

/** Settings of this machine, not of a project. */
export const useSettings = create<Settings>(() => DEFAULT_SETTINGS)

/** Puts the theme on the document, where the style sheet reads it. */
function applyTheme(theme: Settings['theme']): void {
  document.documentElement.dataset['theme'] = theme
}

/** Takes over the settings as they are kept. */
export function adoptSettings(settings: Settings): void {
  useSettings.setState(settings)
  applyTheme(settings.theme)
}

export function changeSettings(change: Partial<Settings>): void {
  useSettings.setState(change)
  applyTheme(useSettings.getState().theme)
  void call('settings.write', useSettings.getState())
}

/** The settings as they are now, outside React. */
export function currentSettings(): Settings {
  return useSettings.getState()
}
