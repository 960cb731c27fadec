import { z } from 'zod'

/**
 * What a person said of the sheets and columns of tables that come back: which table a sheet is, by its name, and by
 * table which column each heading means; '' for none, which is not read. Names and headings as they are compared.
 */
export const ReturnMapping = z
  .object({
    tables: z.record(z.string(), z.string()).readonly(),
    columns: z.record(z.string(), z.record(z.string(), z.string()).readonly()).readonly(),
  })
  .readonly()
export type ReturnMapping = z.infer<typeof ReturnMapping>

export const NO_MAPPING: ReturnMapping = { tables: {}, columns: {} }
