import { EventEmitter } from 'node:events'

type FileHandler = (request: Request) => Response | Promise<Response>
interface RequestDetails {
  readonly url: string
  readonly method: string
  readonly resourceType: string
}
type RequestListener = (
  details: RequestDetails,
  answer: (decision: { readonly cancel?: boolean }) => void,
) => void
type PermissionRequest = (contents: unknown, name: string, answer: (is: boolean) => void) => void
type PermissionCheck = (contents: unknown, name: string, origin: string) => boolean

/** Schemes named before the application was ready; only those can be served. */
const privilegedSchemes = new Set<string>()

class Session extends EventEmitter {
  readonly #schemes = new Map<string, FileHandler>()
  #beforeRequest: RequestListener = (_details, answer) => answer({})
  #permissionRequest: PermissionRequest = (_contents, _name, answer) => answer(true)
  #permissionCheck: PermissionCheck = () => true
  #deviceCheck: () => boolean = () => true
  /** Chromium's settings that a test can read. */
  readonly settings: Record<string, unknown> = { spellChecker: true }

  readonly protocol = {
    handle: (scheme: string, handler: FileHandler) => {
      if (!privilegedSchemes.has(scheme)) throw new Error(`“${scheme}” is not a standard scheme.`)
      this.#schemes.set(scheme, handler)
    },
  }

  readonly webRequest = {
    onBeforeRequest: (listener: RequestListener) => {
      this.#beforeRequest = listener
    },
  }

  setPermissionRequestHandler(handler: PermissionRequest): void {
    this.#permissionRequest = handler
  }

  setPermissionCheckHandler(handler: PermissionCheck): void {
    this.#permissionCheck = handler
  }

  setDevicePermissionHandler(handler: () => boolean): void {
    this.#deviceCheck = handler
  }

  setDisplayMediaRequestHandler(handler: unknown): void {
    this.settings['displayMedia'] = handler !== null
  }

  setSpellCheckerEnabled(isEnabled: boolean): void {
    this.settings['spellChecker'] = isEnabled
  }

  setSpellCheckerDictionaryDownloadURL(url: string): void {
    this.settings['dictionaries'] = url
  }

  /** Whether a request may go on, as the application's own listener decides. */
  isRequestAllowed(details: RequestDetails): Promise<boolean> {
    return new Promise((resolve) => {
      this.#beforeRequest(details, ({ cancel }) => resolve(cancel !== true))
    })
  }

  /** Whether the application grants a permission in any of the ways Chromium asks. */
  async isPermitted(name: string): Promise<boolean> {
    const isGranted = await new Promise<boolean>((resolve) =>
      this.#permissionRequest(null, name, resolve),
    )
    return isGranted || this.#permissionCheck(null, name, '') || this.#deviceCheck()
  }

  /** The handler of a scheme such as "app"; undefined where there is none. */
  findScheme(scheme: string): FileHandler | undefined {
    return this.#schemes.get(scheme)
  }
}

export const session = { defaultSession: new Session() }

export const protocol = {
  registerSchemesAsPrivileged: (
    schemes: readonly {
      readonly scheme: string
      readonly privileges: { readonly standard?: boolean; readonly secure?: boolean }
    }[],
  ) => {
    for (const { scheme, privileges } of schemes) {
      if (privileges.standard === true && privileges.secure === true) privilegedSchemes.add(scheme)
    }
  },
}
