'use client';
import { useSyncExternalStore } from 'react';
import { Button } from '../ui/button';
import { NOTHING_SELECTED, selectedCount } from './selection';
import { selectionStore } from './selection-store';

const { subscribe, read, readOnServer, readChoosing, setChoosing, keep } = selectionStore;

/** Whether a press turns a line instead of opening it: on a phone, where no boxes stand beside the lines. */
export function useChoosing(): boolean {
  return useSyncExternalStore(subscribe, readChoosing, () => false);
}

/** The phone's way into choosing and out of it; a long press on a line is the other. One for all groups. */
export function ChooseLines() {
  const kept = useSyncExternalStore(subscribe, read, readOnServer);
  const isChoosing = useChoosing() || selectedCount(kept.selection) > 0;
  const turn = () => {
    if (isChoosing) keep({ ...kept, selection: NOTHING_SELECTED });
    setChoosing(!isChoosing);
  };
  return (
    <Button size="sm" aria-pressed={isChoosing} onClick={turn} className="mr-auto sm:hidden">
      {isChoosing ? '完成选择' : '选择'}
    </Button>
  );
}
