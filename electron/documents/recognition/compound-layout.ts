/** Where the header of a compound file says what (MS-CFB 2.2), in bytes. */
export const HEADER = {
  sectorShift: 30,
  tableCount: 44,
  directoryStart: 48,
  smallStart: 60,
  smallCount: 64,
  moreStart: 68,
  moreCount: 72,
  table: 76,
} as const

/** So many sectors of its allocation table are named in the header. */
export const TABLE_IN_HEADER = 109

/** Where an entry of its directory says what (MS-CFB 2.6.1), in bytes; the name comes first. */
export const ENTRY = {
  size: 128,
  nameLength: 64,
  type: 66,
  left: 68,
  right: 72,
  child: 76,
  start: 116,
  length: 120,
} as const
