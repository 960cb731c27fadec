import { options } from './options.ts'

interface Shown {
  readonly method: string
  readonly options: unknown
}

const answers = [...options().dialogs]
export const shownDialogs: Shown[] = []

/** Sets the answer to the next dialog of that method. */
export function scriptDialog(method: string, result: unknown): void {
  answers.push({ method, result })
}

/** Shows nothing: answers as scripted, or as if the person had cancelled. */
function show(method: string, shown: unknown, cancelled: unknown): unknown {
  shownDialogs.push({ method, options: shown })
  const index = answers.findIndex((answer) => answer.method === method)
  return index === -1 ? cancelled : answers.splice(index, 1)[0]?.result
}

interface MessageBox {
  readonly cancelId?: number
}

export const dialog = {
  showOpenDialog: async (_window: unknown, shown: unknown) =>
    show('showOpenDialog', shown, { canceled: true, filePaths: [] }),
  showSaveDialog: async (_window: unknown, shown: unknown) =>
    show('showSaveDialog', shown, { canceled: true, filePath: '' }),
  showMessageBox: async (_window: unknown, shown: MessageBox) =>
    show('showMessageBox', shown, { response: shown.cancelId ?? 0 }),
  showMessageBoxSync: (_window: unknown, shown: MessageBox) =>
    show('showMessageBoxSync', shown, shown.cancelId ?? 0),
  showErrorBox: (title: string, content: string) => {
    show('showErrorBox', { title, content }, undefined)
  },
}
