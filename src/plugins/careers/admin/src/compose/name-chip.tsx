import { useState } from 'react';
import { MenuItem, SimpleMenu } from '@strapi/design-system';
import type { Named } from '../../../core/compose';
import { useText } from '../shell/use-text';
import type { ChosenType } from './known-names';
import { NameDialog, type ChosenName } from './name-dialog';

interface Props {
  readonly type: ChosenType;
  readonly name: string;
  readonly known: Named['known'];
  readonly leftOut: boolean;
  readonly mayCreate: boolean;
  readonly onChoose: (chosen: ChosenName) => void;
  /** Absent where leaving out is a matter of the whole entry. */
  readonly onLeaveOut?: (leftOut: boolean) => void;
}

/** A skill or certification as the guide names it, and what becomes of it: the existing one, a new one, or none. */
export const NameChip = ({ type, name, known, leftOut, mayCreate, onChoose, onLeaveOut }: Props) => {
  const text = useText();
  const [isChoosing, setIsChoosing] = useState(false);
  const state = (): string => {
    if (leftOut) return text('compose.names.left-out');
    if (known === null) return mayCreate ? text('compose.names.new') : text('compose.names.forbidden');
    return known.name === name ? '' : text('compose.names.known-as', { name: known.name });
  };
  const said = state();
  const isNew = known === null && !leftOut;
  return (
    <>
      <SimpleMenu
        size="S"
        variant={isNew ? 'secondary' : 'tertiary'}
        label={
          <>
            <span style={leftOut ? { textDecoration: 'line-through' } : undefined}>{name}</span>
            {said !== '' && <span style={{ fontWeight: 400 }}> · {said}</span>}
          </>
        }
      >
        <MenuItem
          onSelect={() => {
            setIsChoosing(true);
          }}
        >
          {text('compose.names.use-existing')}
        </MenuItem>
        {onLeaveOut && !leftOut && (
          <MenuItem
            onSelect={() => {
              onLeaveOut(true);
            }}
          >
            {text('compose.leave-out')}
          </MenuItem>
        )}
        {onLeaveOut && leftOut && (known !== null || mayCreate) && (
          <MenuItem
            onSelect={() => {
              onLeaveOut(false);
            }}
          >
            {known === null ? text('compose.names.create', { name }) : text('compose.take-back')}
          </MenuItem>
        )}
      </SimpleMenu>
      {isChoosing && (
        <NameDialog
          type={type}
          name={name}
          mayCreate={mayCreate}
          onChoose={onChoose}
          onClose={() => {
            setIsChoosing(false);
          }}
        />
      )}
    </>
  );
};
