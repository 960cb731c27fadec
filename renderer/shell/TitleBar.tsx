import { Command as CommandIcon, Moon, Redo2, Sun, SunMoon, Undo2 } from 'lucide-react'
import {
  Button,
  Header,
  Menu,
  MenuItem,
  MenuSection,
  MenuTrigger,
  Popover,
  Separator,
} from 'react-aria-components'
import { memo, useDeferredValue } from 'react'
import { NOTHING_TO_UNDO, type UndoState } from '../../shared/domain/edit/history.ts'
import { runCommand, useRegistry } from '../kit/keys/registry.ts'
import { openProject } from '../project/opening.ts'
import { useConnection } from '../state/connection.ts'
import { useProjectState } from '../state/project-state.ts'
import { useSettings } from '../state/settings.ts'
import { CommandKeyCap, KeyCap } from '../kit/keys/KeyCap.tsx'
import styles from './TitleBar.module.css'
import { ViewTabs } from './ViewTabs.tsx'

const PROJECT_COMMANDS = [
  'article.open',
  'article.paste',
  'project.new',
  'project.open',
  'project.copy',
  'project.share',
  'project.check',
  'history.compact',
  'project.export',
  'project.bringIn',
  'project.bringInAnnotated',
]
const DRAFTING = 'drafts.toggle'
const NO_PATHS: readonly string[] = []

function nameOfPath(path: string): string {
  return (path.split(/[\\/]/).at(-1) ?? path).replace(/\.hearsay$/, '')
}

function ProjectMenu() {
  const commands = useRegistry((state) => state.commands)
  const info = useProjectState((state) => state.info)
  const recent = useConnection((state) => state.app?.recentProjects ?? NO_PATHS)
  const isDrafting = useSettings((state) => state.isDrafting)
  const drafting = commands.get(DRAFTING)
  const others = recent.filter((path) => path !== info?.path)
  return (
    <MenuTrigger>
      <Button
        className={`button plain ${styles['project'] ?? ''}`}
        aria-label={`${info?.name ?? 'No project'}, project menu`}
      >
        <span className={styles['name']}>{info?.name ?? 'No project'}</span>
        <span aria-hidden>▾</span>
      </Button>
      <Popover placement="bottom start">
        <Menu
          className="menu"
          aria-label="Project"
          onAction={(key) => {
            const id = String(key)
            if (!runCommand(id)) void openProject(id)
          }}
        >
          {PROJECT_COMMANDS.map((id) => {
            const command = commands.get(id)
            return command === undefined ? null : (
              <MenuItem
                key={id}
                id={id}
                className="menu-item"
                textValue={command.title}
                isDisabled={command.isEnabled?.() === false}
              >
                {command.title}
                <CommandKeyCap command={command} />
              </MenuItem>
            )
          })}
          <Separator className={styles['line'] ?? ''} />
          <MenuSection
            aria-label="Drafts"
            selectionMode="multiple"
            selectedKeys={isDrafting ? [DRAFTING] : []}
          >
            <MenuItem id={DRAFTING} className="menu-item" textValue={drafting?.title ?? ''}>
              <span className={styles['check']} aria-hidden>
                {isDrafting ? '✓' : ''}
              </span>
              {drafting?.title}
            </MenuItem>
          </MenuSection>
          {others.length === 0 ? null : <Separator className={styles['line'] ?? ''} />}
          {others.length === 0 ? null : (
            <MenuSection>
              <Header className={styles['heading'] ?? ''}>Open recent</Header>
              {others.map((path) => (
                <MenuItem key={path} id={path} textValue={nameOfPath(path)} className="menu-item">
                  <span className={styles['recent']}>
                    {nameOfPath(path)}
                    <span className={styles['path']}>{path}</span>
                  </span>
                </MenuItem>
              ))}
            </MenuSection>
          )}
        </Menu>
      </Popover>
    </MenuTrigger>
  )
}

/** Drawn once what was edited is painted. */
function UndoButtons() {
  const undo = useProjectState((state) =>
    state.info?.isReadOnly === true ? NOTHING_TO_UNDO : state.undo,
  )
  return <UndoPair undo={useDeferredValue(undo)} />
}

const UndoPair = memo(function UndoPair({ undo }: { readonly undo: UndoState }) {
  return (
    <>
      <Button
        className="button plain"
        isDisabled={undo.undo === null}
        aria-label={undo.undo === null ? 'Undo' : `Undo: ${undo.undo.label}`}
        onPress={() => runCommand('edit.undo')}
      >
        <Undo2 size={15} aria-hidden />
        <span className={styles['label']}>
          {undo.undo === null ? '' : `Undo: ${undo.undo.label}`}
        </span>
      </Button>
      <Button
        className="button plain"
        isDisabled={undo.redo === null}
        aria-label={undo.redo === null ? 'Redo' : `Redo: ${undo.redo.label}`}
        onPress={() => runCommand('edit.redo')}
      >
        <Redo2 size={15} aria-hidden />
      </Button>
    </>
  )
})

const THEME_ICONS = { system: SunMoon, light: Sun, dark: Moon } as const

/** The upper edge: which project this is, undo with what it would undo, theme, and the way to every command. */
export function TitleBar() {
  const theme = useSettings((state) => state.theme)
  const ThemeIcon = THEME_ICONS[theme]
  const hasProject = useProjectState((state) => state.info !== null)
  return (
    <header className={styles['bar']}>
      <span className={styles['mark']}>Hearsay</span>
      <ProjectMenu />
      {hasProject ? <ViewTabs /> : null}
      <div className={styles['space']} />
      <UndoButtons />
      <Button
        className="button plain"
        aria-label={`Theme: ${theme}`}
        onPress={() => runCommand('view.theme')}
      >
        <ThemeIcon size={15} aria-hidden />
      </Button>
      <Button
        className={`button ${styles['commands'] ?? ''}`}
        onPress={() => runCommand('palette.open')}
      >
        <CommandIcon size={13} aria-hidden /> <span className={styles['word']}>Commands</span>{' '}
        <KeyCap shortcut="Mod+K" />
      </Button>
    </header>
  )
}
