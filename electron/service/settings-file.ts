import { access, mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { DEFAULT_SETTINGS, Settings } from '../../shared/api/contract.ts'
import { readPlainFile } from '../files/plain-file.ts'
import { writeFileAtomically } from './atomic-file.ts'

const KEPT_PROJECTS = 10
/** In bytes; far more than what is kept takes. */
const LARGEST = 1 << 20

/** What is kept of this machine. A part that cannot be read falls back to its default. */
const Stored = z
  .object({
    settings: Settings.catch(DEFAULT_SETTINGS),
    /** Paths, the one opened last first. */
    recentProjects: z.array(z.string()).catch([]),
  })
  .catch({ settings: DEFAULT_SETTINGS, recentProjects: [] })
type Stored = z.infer<typeof Stored>

/** The settings of this machine, in one file that several windows and starts may share. */
export interface SettingsFile {
  readSettings(): Promise<Settings>
  writeSettings(settings: Settings): Promise<void>
  /** Projects opened before, the last first, as far as they are still there. */
  recentProjects(): Promise<readonly string[]>
  /** The project opened last, be it still there or not; null when none ever was. */
  lastProject(): Promise<string | null>
  /** Never fails: a project that is open is no less open when this cannot be written down. */
  rememberProject(path: string): Promise<void>
}

async function isThere(path: string): Promise<boolean> {
  try {
    await access(path)
    return true
  } catch {
    return false
  }
}

/** What is kept at a path; what is kept at first where that cannot be read, be it no file or not of ours. */
async function readStored(path: string): Promise<Stored> {
  try {
    const file = await readPlainFile(path, LARGEST)
    if (file.type !== 'read') return Stored.parse({})
    return Stored.parse(JSON.parse(new TextDecoder().decode(file.bytes)))
  } catch {
    return Stored.parse({})
  }
}

export function openSettingsFile(folder: string): SettingsFile {
  const path = join(folder, 'settings.json')
  let queue: Promise<unknown> = Promise.resolve()

  const read = () => readStored(path)

  /** One change after the other, each on what the file holds then. */
  const change = (update: (stored: Stored) => Stored): Promise<void> => {
    const write = async () => {
      const next = update(await read())
      await mkdir(folder, { recursive: true, mode: 0o700 })
      await writeFileAtomically(path, `${JSON.stringify(next, null, 2)}\n`, 'private')
    }
    const done = queue.then(write)
    queue = done.catch(() => {})
    return done
  }

  return {
    readSettings: async () => (await read()).settings,
    writeSettings: (settings) => change((stored) => ({ ...stored, settings })),
    recentProjects: async () => {
      const { recentProjects } = await read()
      const there = await Promise.all(recentProjects.map(isThere))
      return recentProjects.filter((_path, index) => there[index])
    },
    lastProject: async () => (await read()).recentProjects[0] ?? null,
    rememberProject: (project) =>
      change((stored) => ({
        ...stored,
        recentProjects: [
          project,
          ...stored.recentProjects.filter((other) => other !== project),
        ].slice(0, KEPT_PROJECTS),
      })).catch(() => {}),
  }
}
