import { spawn } from 'node:child_process'

function openerOf(platform: NodeJS.Platform): readonly [string, ...string[]] {
  if (platform === 'win32') return ['rundll32', 'url.dll,FileProtocolHandler']
  return [platform === 'darwin' ? 'open' : 'xdg-open']
}

/** Asks the system to show a page on disk in the person's browser. Where that fails the printed line remains. */
export function openBrowser(path: string): void {
  const [command, ...options] = openerOf(process.platform)
  const child = spawn(command, [...options, path], { stdio: 'ignore', detached: true })
  child.on('error', () => {})
  child.unref()
}
