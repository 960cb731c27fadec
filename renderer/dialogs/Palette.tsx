import { useMemo, useState } from 'react'
import { DialogFrame } from '../kit/dialog/DialogFrame.tsx'
import { findCommands } from '../kit/keys/command-search.ts'
import { CommandKeyCap } from '../kit/keys/KeyCap.tsx'
import { runCommand, useRegistry, type Command } from '../kit/keys/registry.ts'
import { PickList } from '../kit/list/PickList.tsx'
import { closeDialog } from '../state/dialog-state.ts'

function run({ id }: Command): void {
  closeDialog()
  // After the dialog has given the focus back, so that the command finds the pane it belongs to.
  requestAnimationFrame(() => runCommand(id))
}

const groupOf = ({ group }: Command) => group
const isOff = ({ isEnabled }: Command) => isEnabled?.() === false

/** Every action there is, found by a few letters, with its key. */
export function Palette() {
  const commands = useRegistry((state) => state.commands)
  const [typed, setTyped] = useState('')
  const found = useMemo(() => findCommands([...commands.values()], typed), [commands, typed])
  const isAll = typed.trim() === ''
  return (
    <DialogFrame title="Commands" shape="list" width={580}>
      <PickList
        label="Find a command"
        placeholder="What do you want to do?"
        typed={typed}
        onType={setTyped}
        items={found}
        keyOf={({ id }) => id}
        {...(isAll ? { groupOf } : {})}
        isDisabled={isOff}
        onPick={run}
        empty="No command has these words."
        render={(command) => (
          <>
            {command.title}
            <CommandKeyCap command={command} />
          </>
        )}
      />
    </DialogFrame>
  )
}
