/** What a cell of Excel and of LibreOffice holds, in UTF-16 code units. */
export const MAX_CELL_TEXT = 32_767

/** What spreadsheets count days from, in milliseconds. */
export const DAY_ZERO = Date.UTC(1899, 11, 30)
export const DAY_MS = 86_400_000
