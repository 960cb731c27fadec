import { forgetComparison } from './comparison-state.ts'
import { forgetRelated } from './relations/related-search.ts'

/** The save file that what is marked, lined up and proposed belongs to. */
let known: string | null = null

/** Forgets what was marked and proposed in another project. */
export function resetForProject(path: string): void {
  if (known !== null && known !== path) {
    forgetComparison()
    forgetRelated()
  }
  known = path
}
