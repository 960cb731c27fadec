import { link, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { FileContent } from '../../../shared/api/contract.ts'
import { ALL_CHAINS } from '../../../shared/comparison/chains.ts'
import { DEFAULT_COMPARISON } from '../../../shared/domain/view.ts'
import { DEFAULT_FORMAT } from '../../../shared/domain/export-options.ts'
import { codeOf, messageOf, valueOf } from '../../support/outcomes.ts'
import { writeSeedProject } from '../../support/seed-project.ts'
import { runService, type RunningService } from './running-service.ts'

let running: RunningService
let folder: string

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hearsay-report-'))
  await writeSeedProject(join(folder, 'Seed.hearsay'))
  running = await runService()
  valueOf(await running.client.call('project.open', { path: join(folder, 'Seed.hearsay') }))
})
afterEach(async () => {
  await running.end()
  await rm(folder, { recursive: true, force: true })
})

const REPORT: FileContent = { type: 'report', view: DEFAULT_COMPARISON }

function write(name: string, content: FileContent, isReplacing = false) {
  return running.client.call('export.file', { path: join(folder, name), content, isReplacing })
}

function read(name: string): Promise<string> {
  return readFile(join(folder, name), 'utf8')
}

describe('export.file', () => {
  test('writes the report, and the folders to it', async () => {
    const { path } = valueOf(await write('out/r.html', REPORT))
    expect(path).toBe(join(folder, 'out', 'r.html'))
    expect(await read('out/r.html')).toMatch(/^<!doctype html>.*no major diplomatic breakthrough/s)
  })

  test('gives a file the ending of what it holds', async () => {
    expect(valueOf(await write('report', REPORT)).path).toBe(join(folder, 'report.html'))
    expect(valueOf(await write('.bashrc', REPORT)).path).toBe(join(folder, '.bashrc.html'))
  })

  test('replaces a file only where that is asked for, and leaves nothing else behind', async () => {
    await writeFile(join(folder, 'r.html'), 'precious')
    expect(codeOf(await write('r.html', REPORT))).toBe('FILE_EXISTS')
    expect(await read('r.html')).toBe('precious')
    valueOf(await write('r.html', REPORT, true))
    expect(await read('r.html')).toMatch(/^<!doctype html>/)
    expect((await readdir(folder)).filter((name) => name.endsWith('.part'))).toEqual([])
  })

  test('asks before it replaces a link that leads nowhere, and takes no place of the project', async () => {
    await symlink(join(folder, 'nowhere'), join(folder, 'r.html'))
    expect(codeOf(await write('r.html', REPORT))).toBe('FILE_EXISTS')
    await link(join(folder, 'Seed.hearsay'), join(folder, 'same.html'))
    const refused = await write('same.html', REPORT, true)
    expect(messageOf(refused)).toBe('“same.html” is the project itself. Choose another name.')
  })

  test('writes the comparison as the command line does, the profiles, and the picture', async () => {
    const view = { ...DEFAULT_COMPARISON, rows: 'kind' as const, columns: 'speaker' as const }
    valueOf(await write('grid.csv', { type: 'comparison', view, format: DEFAULT_FORMAT }))
    expect(await read('grid.csv')).toMatch(/^\uFEFFKind,Ushakov,Trump,Dmitriev,/)
    valueOf(await write('profiles.csv', { type: 'profiles', format: DEFAULT_FORMAT }))
    expect(await read('profiles.csv')).toMatch(/sources,[^,]*,TASS,speaker,Dmitriev,3\r\n/)
    valueOf(await write('chains.svg', { type: 'chains', filter: ALL_CHAINS }))
    expect(await read('chains.svg')).toMatch(/^<\?xml .*<svg .*TASS.*<\/svg>\s*$/s)
  })

  test('writes as a PNG picture nothing that is none', async () => {
    const base64 = Buffer.from('#!/bin/sh').toString('base64')
    expect(codeOf(await write('p.png', { type: 'png', base64 }))).toBe('BAD_REQUEST')
    expect(await readdir(folder)).not.toContain('p.png')
  })

  test('says what is wrong with a place', async () => {
    const relative = await running.client.call('export.file', {
      path: 'r.html',
      content: REPORT,
      isReplacing: false,
    })
    expect(codeOf(relative)).toBe('BAD_REQUEST')
    expect(codeOf(await write('Seed.hearsay/r.html', REPORT))).toMatch(/FILE/)
  })
})
