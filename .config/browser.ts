import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { chromium } from 'playwright-core'

/** Where Chromium's relatives lie when they are not on the path. */
const KNOWN_PLACES = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  String.raw`C:\Program Files\Google\Chrome\Application\chrome.exe`,
  String.raw`C:\Program Files (x86)\Microsoft\Edge\Application\msedge.exe`,
]

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']

function findOnPath(): string | undefined {
  const folders = (process.env['PATH'] ?? '').split(delimiter)
  return folders
    .flatMap((folder) => NAMES.map((name) => join(folder, name)))
    .find((path) => existsSync(path))
}

/** A Chromium that can be driven: the one named in HEARSAY_CHROMIUM, the system's, or Playwright's own. */
export function findBrowser(): string | null {
  const named = process.env['HEARSAY_CHROMIUM']
  if (named !== undefined) return existsSync(named) ? named : null
  const found = findOnPath() ?? KNOWN_PLACES.find((path) => existsSync(path))
  if (found !== undefined) return found
  const own = chromium.executablePath()
  return existsSync(own) ? own : null
}

/** Whether Debian's package can be installed from here: root, and apt-get is there. */
function canInstall(): boolean {
  return process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')
}

/** Installs Debian's Chromium where that is allowed. False when it was not, or did not work. */
export function installBrowser(): boolean {
  if (!canInstall()) return false
  console.log('No Chromium found: installing Debian’s package for the end-to-end tests.')
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const apt = (...words: string[]) =>
    spawnSync('apt-get', ['-qq', ...words], { env, stdio: ['ignore', 'ignore', 'inherit'] })
  apt('update')
  return apt('install', '--yes', '--no-install-recommends', 'chromium').status === 0
}
