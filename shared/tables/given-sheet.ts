/** One cell of a sheet that was opened, as its file holds it. */
export interface GivenCell {
  /** What the cell says: a date as year, month and day, a number with a point. */
  readonly text: string
  readonly type:
    | 'text'
    | 'number'
    | 'date'
    | 'boolean'
    | 'empty'
    /** Empty, for it is merged with cells before it, of which the first shows what it says. */
    | 'covered'
    /** Empty, for the formula in it was never calculated: what wrote the file does not reckon. */
    | 'uncalculated'
  /** What stands is what a formula gave. */
  readonly isFormula: boolean
}

/** One sheet of a workbook, or a whole CSV file, as it was read: nothing in it is known to be ours. */
export interface GivenSheet {
  /** The sheet's name; that of the file where it has but one. */
  readonly name: string
  readonly header: readonly string[]
  readonly rows: readonly (readonly GivenCell[])[]
}
