import { z } from 'zod'

/** What the test says about the machine, in the environment of the process. */
export const DoubleOptions = z.object({
  chromium: z.string(),
  /** The application's folder, with package.json and dist/. */
  application: z.string(),
  documents: z.string(),
  /** Work areas of the screens, the main one first. */
  screens: z.array(
    z.object({ x: z.number(), y: z.number(), width: z.number(), height: z.number() }),
  ),
  /** Answers of the dialogs to come, in order, by method: "showOpenDialog". */
  dialogs: z.array(z.object({ method: z.string(), result: z.unknown() })),
})
export type DoubleOptions = z.infer<typeof DoubleOptions>

export const OPTIONS_VARIABLE = 'HEARSAY_ELECTRON_DOUBLE'

export const options = (): DoubleOptions =>
  DoubleOptions.parse(JSON.parse(process.env[OPTIONS_VARIABLE] ?? 'null'))
