import { FilePlus2, FileText, Plus, Search } from 'lucide-react'
import { useCallback, useEffect, useState, type RefObject } from 'react'
import { Button, ToggleButton } from 'react-aria-components'
import { isNamedTable } from '../../../shared/domain/naming/named-record.ts'
import { runCommand } from '../../kit/keys/registry.ts'
import { changeView, useViews } from '../../state/views.ts'
import { insertRow } from '../commands/actions.ts'
import { useGrid } from '../grid-context.ts'
import { ColumnsMenu } from './ColumnsMenu.tsx'
import { DraftsMenu } from './DraftsMenu.tsx'
import { FilterMenu } from './FilterMenu.tsx'
import { toggleOpenArticle } from './filters.ts'
import { GroupMenu } from './GroupMenu.tsx'
import { UnusedNames } from './UnusedNames.tsx'

/** Long enough that fast typing filters once, short enough to be felt as at once. */
const TYPING_PAUSE = 60

export type OpenMenu = 'group' | 'columns' | null

interface ToolbarProps {
  readonly search: RefObject<HTMLInputElement | null>
  readonly menu: OpenMenu
  readonly onMenu: (menu: OpenMenu) => void
  /** Leaves the search field for the rows. */
  readonly onLeave: () => void
}

function SearchBox({ search, onLeave }: Pick<ToolbarProps, 'search' | 'onLeave'>) {
  const { table } = useGrid()
  const applied = useViews((views) => views[table].search)
  /** What is typed and not applied yet; null for nothing. */
  const [typed, setTyped] = useState<string | null>(null)
  const apply = useCallback(
    (text: string) => {
      changeView(table, { search: text })
      setTyped(null)
    },
    [table],
  )
  useEffect(() => {
    if (typed === null) return undefined
    const timer = setTimeout(() => apply(typed), TYPING_PAUSE)
    return () => clearTimeout(timer)
  }, [typed, apply])
  const text = typed ?? applied
  return (
    <label className="table-search">
      <Search size={14} aria-hidden />
      <span className="visually-hidden">Find in all columns</span>
      <input
        ref={search}
        type="search"
        className="field"
        placeholder="Find"
        value={text}
        onChange={(event) => setTyped(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape' && text !== '') {
            event.preventDefault()
            apply('')
          } else if (event.key === 'Enter' || event.key === 'ArrowDown') {
            event.preventDefault()
            apply(text)
            onLeave()
          }
        }}
      />
    </label>
  )
}

/** Whether only claims of the article in the reader are shown. */
function ArticleSwitch() {
  const isOn = useViews((views) => views.claims.isOpenArticleOnly)
  return (
    <ToggleButton
      className="button plain table-switch"
      isSelected={isOn}
      onChange={toggleOpenArticle}
    >
      <FileText size={14} aria-hidden /> <span className="table-word">This article</span>
    </ToggleButton>
  )
}

/** What decides which rows and columns are shown, and the way to a new one. */
export function Toolbar({ search, menu, onMenu, onLeave }: ToolbarProps) {
  const model = useGrid()
  const { table, isReadOnly } = model
  const handle = (name: Exclude<OpenMenu, null>) => (isOpen: boolean) =>
    onMenu(isOpen ? name : null)
  return (
    <div className="table-toolbar" role="toolbar" aria-label="Table">
      <SearchBox key={table} search={search} onLeave={onLeave} />
      <FilterMenu />
      {table === 'claims' ? <ArticleSwitch /> : null}
      <GroupMenu isOpen={menu === 'group'} onOpenChange={handle('group')} />
      <ColumnsMenu isOpen={menu === 'columns'} onOpenChange={handle('columns')} />
      {table === 'claims' ? <DraftsMenu /> : null}
      {isNamedTable(table) && !isReadOnly ? <UnusedNames table={table} /> : null}
      <span className="table-gap" />
      {table === 'articles' ? (
        <Button
          className="button"
          isDisabled={isReadOnly}
          onPress={() => runCommand('article.open')}
        >
          <FilePlus2 size={14} aria-hidden />{' '}
          <span className="table-word table-word-first">Open…</span>
        </Button>
      ) : (
        <Button className="button" isDisabled={isReadOnly} onPress={() => insertRow(model)}>
          <Plus size={14} aria-hidden />{' '}
          <span className="table-word table-word-first">Add row</span>
        </Button>
      )}
    </div>
  )
}
