import '../transport/strict-schemas.ts'
import { proposeAmong, type KnownNames } from '../../shared/names/merge-proposals.ts'

/** Looks for names that may be one beside the window, which goes on. */
globalThis.addEventListener('message', ({ data }: MessageEvent<KnownNames>) => {
  globalThis.postMessage(proposeAmong(data), { transfer: [] })
})
