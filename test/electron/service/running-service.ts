import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import {
  createService,
  type Service,
  type ServiceOptions,
} from '../../../electron/service/service.ts'
import { createClient, type Client } from '../../../shared/api/client.ts'
import type { ProjectInfo, PushName } from '../../../shared/api/contract.ts'
import type { TextInput } from '../../../shared/domain/text-input.ts'
import { answerCall, type PushTarget } from '../../../shared/api/handlers.ts'
import { valueOf } from '../../support/outcomes.ts'

export const SEEDS = fileURLToPath(new URL('../../../seeds', import.meta.url))

export interface Pushed {
  readonly name: PushName
  readonly payload: unknown
  readonly to: PushTarget | undefined
}

/** A service on a folder of its own, called as a window would. */
export interface RunningService {
  readonly folder: string
  readonly service: Service
  readonly client: Client
  /** As another window. */
  readonly other: Client
  readonly pushed: Pushed[]
  path(name: string): string
  /** Closes the service and starts another on the same folder. */
  restart(): Promise<RunningService>
  end(): Promise<void>
}

export function pasted(text: string, fileName = 'pasted.txt'): TextInput {
  return { type: 'characters', fileName, text }
}

export async function runService(
  change: Partial<ServiceOptions> = {},
  given?: string,
): Promise<RunningService> {
  const folder = given ?? (await mkdtemp(join(tmpdir(), 'hearsay-service-')))
  const pushed: Pushed[] = []
  const service = createService({
    settingsFolder: join(folder, 'settings'),
    documentsFolder: join(folder, 'documents'),
    seedsFolder: SEEDS,
    version: '1.2.3',
    host: 'browser',
    push: (name, payload, to) => pushed.push({ name, payload, to }),
    ...change,
  })
  const clientOf = (window: string) =>
    createClient({
      call: (name, request) =>
        answerCall(service.handlers, name, request, window, (error) => {
          throw error
        }),
      onPush: () => () => {},
      onConnection: () => () => {},
    })
  return {
    folder,
    service,
    client: clientOf('one'),
    other: clientOf('two'),
    pushed,
    path: (name) => join(folder, name),
    restart: async () => {
      await service.close()
      return runService(change, folder)
    },
    end: async () => {
      await service.close()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

/** A service with a new project open. */
export async function runProject(): Promise<RunningService & { readonly info: ProjectInfo }> {
  const running = await runService()
  const created = await running.client.call('project.create', { path: running.path('P.hearsay') })
  return { ...running, info: valueOf(created) }
}
