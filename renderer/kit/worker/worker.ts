/** As much of the browser's trusted types as is needed to name the scripts that are run beside the window. */
interface ScriptPolicies {
  createPolicy(
    name: string,
    rules: { createScriptURL(address: string): string },
  ): { createScriptURL(address: string): string }
}

let policy: ReturnType<ScriptPolicies['createPolicy']> | undefined

/** The window's content policy lets no address be run as a script that was not named by a policy like this. */
function trustAddress(address: string): string {
  const { trustedTypes } = globalThis as { readonly trustedTypes?: ScriptPolicies }
  policy ??= trustedTypes?.createPolicy('worker', { createScriptURL: (url) => url })
  return policy?.createScriptURL(address) ?? address
}

interface WorkerEvents<Message> {
  readonly onMessage: (message: Message) => void
  readonly onFailure: () => void
}

/** Starts a script of the program beside the window. */
export function startWorker<Message>(address: string, events: WorkerEvents<Message>): Worker {
  const worker = new Worker(trustAddress(address), { type: 'module' })
  worker.addEventListener('message', ({ data }: MessageEvent<Message>) => events.onMessage(data))
  worker.addEventListener('error', events.onFailure)
  return worker
}
