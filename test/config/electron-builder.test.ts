import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Configuration } from 'electron-builder'
import { expect, test } from 'vitest'
import { parse } from 'yaml'

const ROOT = join(import.meta.dirname, '..', '..')
const text = readFileSync(join(ROOT, '.config', 'electron-builder.yml'), 'utf8')
const configuration = parse(text) as Configuration

test('each system has an installer, and a file that needs none', () => {
  expect(configuration.linux?.target).toEqual(['AppImage', 'deb', 'tar.gz'])
  expect(configuration.win?.target).toEqual(['nsis', 'portable', 'zip'])
  expect(configuration.mac?.target).toEqual(['dmg', 'zip'])
})

test('no two files of one system have the same name, and no name has a space', () => {
  const names = [
    configuration.artifactName,
    configuration.nsis?.artifactName,
    configuration.portable?.artifactName,
  ]
  expect(new Set(names).size).toBe(3)
  for (const name of names)
    expect(name).toMatch(/^Hearsay-\$\{version\}-\$\{os\}-\$\{arch\}[-\w]*\.\$\{ext\}$/)
})

test('on Windows it is installed for one person, without an administrator', () => {
  expect(configuration.nsis).toMatchObject({ perMachine: false, allowElevation: false })
  expect(configuration.portable).toMatchObject({ requestExecutionLevel: 'user' })
})

test('an AppImage brings its runtime whole, so that it needs no libfuse2', () => {
  expect(configuration.toolsets).toEqual({ appimage: '1.0.3' })
})

test('without an identity of Apple’s the application is signed anew after its fuses are set', () => {
  expect(configuration.mac?.identity).toBeNull()
  expect(configuration.electronFuses).toMatchObject({ resetAdHocDarwinSignature: true })
})
