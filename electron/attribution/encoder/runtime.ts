/** What runs the encoder: ONNX Runtime, its native part where this system has one, else its part for every system. */
import type { InferenceSessionFactory, TensorConstructor } from 'onnxruntime-node'
import type * as PortableRuntime from 'onnxruntime-web'

export interface Runtime {
  readonly InferenceSession: InferenceSessionFactory
  readonly Tensor: TensorConstructor
}

/** The addresses of the two parts' scripts; null where one is not installed. They are files: no bundle holds a binary. */
export interface RuntimePlaces {
  readonly native: string | null
  readonly portable: string | null
}

/** Where the two parts are installed. */
export function locateRuntime(): RuntimePlaces {
  return { native: placeOf('onnxruntime-node'), portable: placeOf('onnxruntime-web') }
}

/** Packed, it lies beside the archive: a thread is not sure to read what is in it. */
function placeOf(name: string): string | null {
  try {
    return import.meta.resolve(name).replace('/app.asar/', '/app.asar.unpacked/')
  } catch {
    return null
  }
}

/** The native runtime, or the portable one, which takes about five times as long. Throws when neither can be loaded. */
export async function openRuntime({ native, portable }: RuntimePlaces): Promise<Runtime> {
  try {
    if (native !== null) return (await import(native)) as Runtime
  } catch (error) {
    if (portable === null) throw error
  }
  if (portable === null) throw new Error('There is no runtime for the encoder.')
  const runtime = (await import(portable)) as typeof PortableRuntime
  // More threads would be started from a script beside it.
  runtime.env.wasm.numThreads = 1
  return runtime
}
