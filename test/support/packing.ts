/** Packs the program around a stub of Electron, for Linux or Windows, and writes what its installers would be told. */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Arch, build, Platform, type Configuration } from 'electron-builder'
import { parse } from 'yaml'

const [system = '', folder = ''] = process.argv.slice(2)
const root = join(import.meta.dirname, '..', '..')
const file = join(root, '.config', 'electron-builder.yml')
const configuration = parse(readFileSync(file, 'utf8')) as Configuration

const computed: unknown[] = []
await build({
  projectDir: root,
  targets:
    system === 'linux'
      ? Platform.LINUX.createTarget(['AppImage', 'deb'], Arch.x64)
      : Platform.WINDOWS.createTarget(['dir'], Arch.x64),
  config: {
    ...configuration,
    electronDist: join(folder, 'electron'),
    directories: { ...configuration.directories, output: join(folder, 'release') },
  },
  // What makes the installers is fetched when it is needed, and is not: true leaves them unmade.
  effectiveOptionComputed: (options) => {
    computed.push(structuredClone(options))
    const desktop = Array.isArray(options) ? String(options[1]) : null
    if (desktop !== null) computed.push(readFileSync(desktop, 'utf8'))
    const words = Array.isArray(options) ? (options[0] as readonly string[]) : []
    const types = words.find((word) => word.includes('=/usr/share/mime/'))?.split('=')[0]
    if (types !== undefined) computed.push(readFileSync(types, 'utf8'))
    return Promise.resolve(true)
  },
})
writeFileSync(join(folder, 'computed.json'), JSON.stringify(computed))
