/** Whether there is a screen to open a window on. */
export function hasDisplay(environment: NodeJS.ProcessEnv, platform = process.platform): boolean {
  if (platform === 'win32' || platform === 'darwin') return true
  return Boolean(environment['DISPLAY'] ?? '') || Boolean(environment['WAYLAND_DISPLAY'] ?? '')
}
