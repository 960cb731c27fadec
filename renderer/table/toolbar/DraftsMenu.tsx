import { CircleDashed } from 'lucide-react'
import { Button, Menu, MenuItem, MenuTrigger, Popover, Separator } from 'react-aria-components'
import { runCommand } from '../../kit/keys/registry.ts'
import { countOf, formatNumber } from '../../../shared/domain/counting.ts'
import { useReviews } from '../../drafts/review-index.ts'
import { shownDrafts } from '../commands/draft-commands.ts'
import { useGrid } from '../grid-context.ts'

/** What can be done with the drafts that the table shows, and how many these are; drawn while it is open. */
function DraftItems() {
  const model = useGrid()
  const count = shownDrafts(model).length
  const isNone = model.isReadOnly || count === 0
  const isAnyWaiting = useReviews((reviews) => reviews.waiting.size > 0)
  const shown = count === 0 ? 'shown drafts' : `${countOf(count, 'draft')} shown`
  const items = [
    { id: 'drafts.acceptShown', text: `Accept ${shown}`, isDisabled: isNone },
    { id: 'drafts.rejectShown', text: `Reject ${shown}`, isDisabled: isNone },
    {
      id: 'drafts.threshold',
      text: 'Accept by confidence…',
      isDisabled: model.isReadOnly || !isAnyWaiting,
    },
  ]
  return (
    <Menu aria-label="Drafts" autoFocus="first" onAction={(key) => runCommand(String(key))}>
      {items.map(({ id, text, isDisabled }) => (
        <MenuItem key={id} id={id} textValue={text} className="menu-item" isDisabled={isDisabled}>
          {text}
        </MenuItem>
      ))}
      <Separator className="menu-line" />
      <MenuItem id="drafts.showUnsure" textValue="Show unsure speakers" className="menu-item">
        Show unsure speakers
      </MenuItem>
      <MenuItem id="drafts.record" textValue="How the drafts did" className="menu-item">
        How the drafts did
      </MenuItem>
    </Menu>
  )
}

/** How many drafts wait in the project, and what can be done with them together. */
export function DraftsMenu() {
  const waiting = useReviews((reviews) => reviews.waiting.size)
  return (
    <MenuTrigger>
      <Button className="button plain">
        <CircleDashed size={14} aria-hidden /> <span className="table-word">Drafts</span>
        {waiting === 0 ? null : <span className="table-count">{formatNumber(waiting)}</span>}
      </Button>
      <Popover className="menu" placement="bottom start" offset={4}>
        <DraftItems />
      </Popover>
    </MenuTrigger>
  )
}
