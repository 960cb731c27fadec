import { Button } from 'react-aria-components'
import { formatNumber } from '../../shared/domain/counting.ts'
import { runCommand, useRegistry } from '../kit/keys/registry.ts'
import { showRejected } from './toolbar/use-rejected.ts'

/** In place of the rows where every claim is rejected. */
export function OnlyRejected({ count }: { readonly count: number }) {
  const isOne = count === 1
  return (
    <div className="table-empty">
      <p>
        {isOne ? 'The only claim is' : `All ${formatNumber(count)} claims are`} rejected, and so not
        shown.
      </p>
      <Button className="button" onPress={showRejected}>
        {isOne ? 'Show it' : 'Show them'}
      </Button>
    </div>
  )
}

/** In place of the rows where no claim has been made: by hand or by program, both are one step away. */
export function NoClaims() {
  const draft = useRegistry((state) => state.commands.get('drafts.article'))
  return (
    <div className="table-empty">
      <p>No claims yet. Select words in the article and press C.</p>
      {draft === undefined ? null : (
        <Button className="button" onPress={() => runCommand(draft.id)}>
          {draft.title}
        </Button>
      )}
    </div>
  )
}
