import { join } from 'node:path'
import { app, dialog } from 'electron'
import { registerAppScheme } from './desktop/app-protocol.ts'
import { readPaths } from './desktop/given-files.ts'
import { lockContents, disableBackgroundTraffic } from './desktop/lockdown.ts'
import { startDesktop } from './desktop/start.ts'
import { findAppFolders } from './service/app-folders.ts'

/** The unpacked application, or app.asar: what is built lies in its dist/. */
const APPLICATION = join(import.meta.dirname, '..', '..')

app.enableSandbox()
app.setAppUserModelId('app.hearsay.desktop')
app.setPath('userData', findAppFolders().settingsFolder)
disableBackgroundTraffic()
registerAppScheme()
app.on('web-contents-created', (_event, contents) => lockContents(contents))

const paths = readPaths(process.argv, process.cwd(), app.isPackaged)
// A second start hands its files to the first one and ends.
if (app.requestSingleInstanceLock({ paths })) {
  startDesktop(APPLICATION, paths).catch((error: unknown) => {
    console.error(error)
    dialog.showErrorBox('Hearsay could not start', String(error))
    app.exit(1)
  })
} else app.quit()
