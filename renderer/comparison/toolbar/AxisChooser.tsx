import { Button, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components'
import { AXIS_LABELS, type Axis } from '../../../shared/comparison/axes.ts'
import styles from '../ComparisonView.module.css'

interface AxisChooserProps<Chosen extends Axis> {
  /** "Rows" or "Columns". */
  readonly label: string
  readonly axes: readonly Chosen[]
  readonly chosen: Chosen
  readonly onChoose: (axis: Chosen) => void
}

/** Chooses what rows, or columns, are. */
export function AxisChooser<Chosen extends Axis>(props: AxisChooserProps<Chosen>) {
  const { label, axes, chosen, onChoose } = props
  return (
    <MenuTrigger>
      <Button className="button" aria-label={`${label}: ${AXIS_LABELS[chosen]}`}>
        <span className={styles['axis']}>{label}</span> {AXIS_LABELS[chosen]}
        <span aria-hidden>▾</span>
      </Button>
      <Popover className="menu" placement="bottom start" offset={4}>
        <Menu
          aria-label={`What the ${label.toLowerCase()} are`}
          selectionMode="single"
          selectedKeys={[chosen]}
          onAction={(key) => {
            const axis = axes.find((one) => one === key)
            if (axis !== undefined) onChoose(axis)
          }}
        >
          {axes.map((axis) => (
            <MenuItem
              key={axis}
              id={axis}
              textValue={AXIS_LABELS[axis]}
              className={`menu-item ${styles['choice'] ?? ''}`}
            >
              {AXIS_LABELS[axis]}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  )
}
