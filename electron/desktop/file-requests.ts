import { app } from 'electron'
import { z } from 'zod'

/** What a second start hands over; `app.requestSingleInstanceLock` carries it. */
const Handover = z.object({ paths: z.array(z.string()) })

/** Files that the system or another start asks to open; kept until there is a window to open them in. */
export class FileRequests {
  readonly #early: string[] = []
  #open: ((paths: readonly string[]) => void) | null = null

  /** Must run before the application is ready: macOS names the first file before. */
  listen(): void {
    app.on('open-file', (event, path) => {
      event.preventDefault()
      this.#take([path])
    })
    app.on('second-instance', (_event, _commandLine, _folder, data) => {
      this.#take(Handover.safeParse(data).data?.paths ?? [])
    })
  }

  #take(paths: readonly string[]): void {
    if (this.#open === null) this.#early.push(...paths)
    else this.#open(paths)
  }

  /** The paths that came early; those to come go to `open`. */
  pass(open: (paths: readonly string[]) => void): void {
    this.#open = open
    if (this.#early.length > 0) open(this.#early.splice(0))
  }

  /** Takes the paths that came early. */
  takeEarly(): readonly string[] {
    return this.#early.splice(0)
  }
}
