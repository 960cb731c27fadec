/** What runs the encoder: ONNX Runtime, its native part where this system has one, else its part for every system. */
import type { InferenceSessionFactory, TensorConstructor } from 'onnxruntime-node'
import type * as PortableRuntime from 'onnxruntime-web'

export interface Runtime {
  readonly InferenceSession: InferenceSessionFactory
  readonly Tensor: TensorConstructor
}

/** The addresses of the two parts' scripts. They are loaded from files, as no bundle can hold what is not JavaScript. */
export interface RuntimePlaces {
  readonly native: string
  readonly portable: string
}

/** Packed, they lie beside the archive: a thread is not sure to read what is in it. */
export function locateRuntime(): RuntimePlaces {
  const place = (name: string): string =>
    import.meta.resolve(name).replace('/app.asar/', '/app.asar.unpacked/')
  return { native: place('onnxruntime-node'), portable: place('onnxruntime-web') }
}

/** The native runtime, or the portable one, which takes about five times as long. Throws when neither can be loaded. */
export async function openRuntime({ native, portable }: RuntimePlaces): Promise<Runtime> {
  try {
    return (await import(native)) as Runtime
  } catch {
    const runtime = (await import(portable)) as typeof PortableRuntime
    // More threads would be started from a script beside it.
    runtime.env.wasm.numThreads = 1
    return runtime
  }
}
