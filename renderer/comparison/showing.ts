import { changeComparison } from '../state/views.ts'

/** Takes back the choice of rows and columns, so that every claim is somewhere. */
export function showAllClaims(): void {
  changeComparison({ rowValues: null, columnValues: null })
}
