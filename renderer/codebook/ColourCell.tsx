import { Button, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components'
import type { CodebookLine } from '../../shared/domain/codebook/codebook.ts'
import { TopicColour } from '../../shared/domain/topic.ts'
import { colourStyle } from '../topics/topic-colours.ts'
import { recolour } from './codebook-actions.ts'
import styles from './Codebook.module.css'

interface ColourCellProps {
  readonly line: CodebookLine
  readonly isOpen: boolean
  readonly isFixed: boolean
  readonly onOpen: (isOpen: boolean) => void
}

/** The colour of a topic by its name, and the list of all to choose from. */
export function ColourCell({ line, isOpen, isFixed, onOpen }: ColourCellProps) {
  const colour = line.topic?.colour ?? null
  return (
    <MenuTrigger isOpen={isOpen} onOpenChange={onOpen}>
      <Button
        className={styles['colour'] ?? ''}
        excludeFromTabOrder
        isDisabled={isFixed}
        aria-label={`Colour of ${line.name}: ${colour ?? 'none yet'}`}
        style={colourStyle(colour)}
      >
        <span className={styles['swatch']} aria-hidden />
        {colour ?? '–'}
      </Button>
      <Popover className="menu" placement="bottom start" offset={2}>
        <Menu
          aria-label={`Colour of ${line.name}`}
          selectionMode="single"
          selectedKeys={colour === null ? [] : [colour]}
          onAction={(key) => recolour(line, TopicColour.parse(key))}
        >
          {TopicColour.options.map((one) => (
            <MenuItem
              key={one}
              id={one}
              textValue={one}
              className="menu-item"
              style={colourStyle(one)}
            >
              <span className={styles['swatch']} aria-hidden />
              {one}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  )
}
