import { formatNumber } from '../../shared/domain/counting.ts'
import { runCommand, useRegistry } from '../kit/keys/registry.ts'
import { EmptyRows } from './EmptyRows.tsx'
import { showRejected } from './toolbar/use-rejected.ts'

/** In place of the rows where every claim is rejected. */
export function OnlyRejected({ count }: { readonly count: number }) {
  const isOne = count === 1
  const which = isOne ? 'The only claim is' : `All ${formatNumber(count)} claims are`
  return (
    <EmptyRows
      message={`${which} rejected, and so not shown.`}
      action={{ word: isOne ? 'Show it' : 'Show them', run: showRejected }}
    />
  )
}

/** In place of the rows where no claim has been made: by hand or by program, both are one step away. */
export function NoClaims() {
  const draft = useRegistry((state) => state.commands.get('drafts.article'))
  return (
    <EmptyRows
      message="No claims yet. Select words in the article and press C."
      action={draft === undefined ? null : { word: draft.title, run: () => runCommand(draft.id) }}
    />
  )
}
