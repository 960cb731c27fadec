import { homedir } from 'node:os'
import { fail, succeed } from '../../shared/domain/failure.ts'
import type { AppInfo, AnswerOf, RequestOf } from '../../shared/api/contract.ts'
import type { Handlers, WindowId } from '../../shared/api/handlers.ts'
import { tryFiles } from './file-failure.ts'
import type { ServiceParts } from './service-parts.ts'

/** The system's own dialogs, where the host has them. */
export interface Dialogs {
  choosePaths(
    request: RequestOf<'dialog.path'>,
    from: WindowId,
  ): Promise<AnswerOf<'dialog.path'>['paths'] | readonly string[]>
}

/** The host itself: what it is, its dialogs, and this machine's settings. */
export function settingsCalls(
  { settingsFile }: ServiceParts,
  host: Pick<AppInfo, 'version' | 'host'>,
  dialogs: Dialogs | undefined,
) {
  return {
    'app.info': async () =>
      succeed({
        ...host,
        hasNativeDialogs: dialogs !== undefined,
        recentProjects: [...(await settingsFile.recentProjects())],
        homeFolder: homedir(),
      }),
    'settings.read': async () => succeed(await settingsFile.readSettings()),
    'settings.write': (settings) =>
      tryFiles('settings.json', async () => {
        await settingsFile.writeSettings(settings)
        return succeed({})
      }),
    'dialog.path': async (request, from) => {
      if (dialogs === undefined) {
        return fail('BAD_REQUEST', 'This window has its own dialogs: the system’s are not here.')
      }
      const paths = await dialogs.choosePaths(request, from)
      return succeed({ paths: paths === null ? null : [...paths] })
    },
  } satisfies Partial<Handlers>
}
