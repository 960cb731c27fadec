import { existsSync } from 'node:fs'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { DEFAULT_SETTINGS, Settings } from '../../shared/api/contract.ts'

const Stored = z.looseObject({ settings: Settings.catch(DEFAULT_SETTINGS) })

/**
 * Writes into a home folder's settings whether the program drafts claims by itself: as it is asked for, else not.
 * Where there are settings already, from an earlier start, they stay as they are unless something is asked for.
 */
export async function setDrafting(home: string, isDrafting: boolean | undefined): Promise<void> {
  const path = join(home, 'settings.json')
  const isThere = existsSync(path)
  if (isThere && isDrafting === undefined) return
  const stored = Stored.parse(isThere ? JSON.parse(await readFile(path, 'utf8')) : {})
  const settings = { ...stored.settings, isDrafting: isDrafting ?? false }
  await mkdir(home, { recursive: true })
  await writeFile(path, JSON.stringify({ ...stored, settings }))
}
