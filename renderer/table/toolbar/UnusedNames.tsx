import { useDeferredValue, useMemo } from 'react'
import { Button } from 'react-aria-components'
import { formatNumber } from '../../../shared/domain/counting.ts'
import type { NamedTable } from '../../../shared/domain/naming/named-record.ts'
import { unusedNames } from '../../../shared/domain/naming/unused-names.ts'
import { useProjectState } from '../../state/project-state.ts'
import { removeUnusedNames } from '../commands/unused-names.ts'

/** Offers to remove the speakers or sources that no claim has, where there are any. */
export function UnusedNames({ table }: { readonly table: NamedTable }) {
  const project = useDeferredValue(useProjectState((state) => state.project))
  const count = useMemo(() => unusedNames(project, table).length, [project, table])
  if (count === 0) return null
  return (
    <Button className="button" onPress={() => removeUnusedNames(table)}>
      Remove {formatNumber(count)} with no claims
    </Button>
  )
}
