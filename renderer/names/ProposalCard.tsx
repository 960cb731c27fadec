import { Checkbox, Radio, RadioGroup } from 'react-aria-components'
import type { NamedRecord } from '../../shared/domain/naming/named-record.ts'
import { useFocusTarget } from '../kit/focus/use-region.ts'
import { useCardActions } from '../kit/keys/card-actions.ts'
import { CARD } from './card-keys.ts'
import { acceptProposals, leaveOut, rejectProposal } from './name-actions.ts'
import { NameClaims } from './NameClaims.tsx'
import { keepName, tick, useNames, type ShownProposal } from './names-state.ts'
import styles from './NamesView.module.css'
import { Reasons } from './Reasons.tsx'

/** What is known of a name beside it. */
function aboutOf(record: NamedRecord): string {
  const parts = 'role' in record ? [record.role, record.affiliation] : [record.kind]
  return parts.filter((part) => part !== '' && part !== 'other').join(', ')
}

interface ProposalCardProps {
  readonly shown: ShownProposal
  readonly isReadOnly: boolean
}

interface HeadProps extends ProposalCardProps {
  readonly names: string
}

/** Why, and what to do. */
function Head({ shown, names, isReadOnly }: HeadProps) {
  const { key, proposal, records, keepId } = shown
  const isTicked = useNames((state) => state.ticked.has(key))
  const kept = records.find(({ id }) => id === keepId) ?? records[0]
  return (
    <div className={styles['head']}>
      <Checkbox
        className={styles['tick'] ?? ''}
        isSelected={isTicked}
        isDisabled={isReadOnly}
        aria-label={`Tick ${names}`}
        onChange={(isTicked) => tick([key], isTicked)}
      >
        <span className="check-mark" aria-hidden />
      </Checkbox>
      <span className={styles['table']}>
        {proposal.table === 'speakers' ? 'Speakers' : 'Sources'}
      </span>
      <Reasons {...proposal} />
      <button
        type="button"
        className="button"
        ref={useFocusTarget<HTMLButtonElement>(CARD)}
        disabled={isReadOnly}
        aria-label={`Merge ${names} into “${kept?.name ?? ''}”`}
        onClick={() => acceptProposals([shown])}
      >
        Merge
      </button>
      <button
        type="button"
        className="button"
        disabled={isReadOnly}
        aria-label={`Not the same: ${names}`}
        onClick={() => rejectProposal(shown)}
      >
        Not the same
      </button>
    </div>
  )
}

/** The names, of which one is kept; each can be left out where there are others yet. */
function Names({ shown, names, isReadOnly }: HeadProps) {
  const { key, proposal, records, keepId } = shown
  return (
    <RadioGroup
      className={styles['names'] ?? ''}
      aria-label={`The name that is kept of ${names}`}
      value={keepId}
      isDisabled={isReadOnly}
      onChange={(id) => keepName(key, id)}
    >
      {records.map((record) => (
        <div key={record.id} className={styles['name']}>
          <Radio value={record.id} className={styles['radio'] ?? ''}>
            <span className="radio-mark" aria-hidden />
            <span className={styles['words']} dir="auto">
              {record.name}
            </span>
            <span className={styles['soft']}>{aboutOf(record)}</span>
          </Radio>
          <span className={styles['own']}>
            {records.length > 2 ? (
              <button
                type="button"
                className={`button plain ${styles['count'] ?? ''}`}
                disabled={isReadOnly}
                aria-label={`Leave out “${record.name}”`}
                onClick={() => leaveOut(shown, record.id)}
              >
                Leave out
              </button>
            ) : null}
          </span>
          <NameClaims table={proposal.table} id={record.id} name={record.name} />
        </div>
      ))}
    </RadioGroup>
  )
}

/** Names that may be one: why, what speaks against it, which is kept, and their claims. */
export function ProposalCard({ shown, isReadOnly }: ProposalCardProps) {
  const names = shown.records.map(({ name }) => `“${name}”`).join(', ')
  const actions = useCardActions({
    accept: () => acceptProposals([shown]),
    reject: () => rejectProposal(shown),
  })
  return (
    <li className={styles['card']} {...actions}>
      <Head shown={shown} names={names} isReadOnly={isReadOnly} />
      <Names shown={shown} names={names} isReadOnly={isReadOnly} />
    </li>
  )
}
