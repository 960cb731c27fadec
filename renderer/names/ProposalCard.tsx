import { Checkbox, Radio, RadioGroup } from 'react-aria-components'
import { acceptProposals } from './name-actions.ts'
import { NameClaims } from './NameClaims.tsx'
import { dismiss, keepName, tick, useNames, type ShownProposal } from './names-state.ts'
import type { NamedRecord } from '../../shared/domain/named-record.ts'
import styles from './NamesView.module.css'

/** What is known of a name beside it. */
function aboutOf(record: NamedRecord): string {
  const parts = 'role' in record ? [record.role, record.affiliation] : [record.kind]
  return parts.filter((part) => part !== '' && part !== 'other').join(', ')
}

function sentenceOf(reasons: readonly string[]): string {
  const text = reasons.join('; ')
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`
}

interface ProposalCardProps {
  readonly shown: ShownProposal
  readonly isReadOnly: boolean
}

/** Names that may be one: why, which is kept, and their claims. */
export function ProposalCard({ shown, isReadOnly }: ProposalCardProps) {
  const { key, proposal, records, keepId } = shown
  const isTicked = useNames((state) => state.ticked.has(key))
  const names = records.map(({ name }) => `“${name}”`).join(', ')
  const kept = records.find(({ id }) => id === keepId) ?? records[0]
  return (
    <>
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
        <p className={styles['reason']}>{sentenceOf(proposal.reasons)}</p>
        <button
          type="button"
          className="button"
          data-merge
          disabled={isReadOnly}
          aria-label={`Merge ${names} into “${kept?.name ?? ''}”`}
          onClick={() => acceptProposals([shown])}
        >
          Merge
        </button>
        <button
          type="button"
          className="button"
          aria-label={`${names} are not the same`}
          onClick={() => dismiss(key, true)}
        >
          Not the same
        </button>
      </div>
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
            <NameClaims table={proposal.table} id={record.id} name={record.name} />
          </div>
        ))}
      </RadioGroup>
    </>
  )
}
