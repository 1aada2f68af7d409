'use client';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import type { SheetShape } from '@/lib/domain/ledger/shape';
import type { MapInput } from '@/lib/domain/ledger-input';
import type { SheetOutline } from '@/lib/domain/ledger-wizard';
import type { Outcome } from '@/lib/domain/outcome';
import { Button } from '../ui/button';
import { Note } from '../ui/note';
import { useDeed } from '../ui/use-deed';
import { SheetMap } from './sheet-map';

type ColumnMapProps = {
  id: string;
  shapes: SheetShape[];
  outline: SheetOutline[];
  /** How this layout was read the last time, where that differs. */
  remembered: SheetShape[] | null;
  /** Names of towns and platforms. */
  places: string[];
  /** The address of the rows. */
  then: string;
  map: (input: MapInput) => Promise<Outcome<null>>;
};

/** 对应列: how each sheet is read; proposed by the rules, corrected by whoever knows the ledger. */
export function ColumnMap({ id, shapes, outline, remembered, places, then, map }: ColumnMapProps) {
  const router = useRouter();
  const [wanted, setWanted] = useState(shapes);
  const { pending, send, message, errors } = useDeed(map, () => {
    router.push(then);
    router.refresh();
  });
  const change = (shape: SheetShape) =>
    setWanted(all => all.map(other => (other.index === shape.index ? shape : other)));
  const input = (list: SheetShape[]): MapInput => ({ id, shapes: list as MapInput['shapes'] });
  const said = message ?? Object.values(errors)[0] ?? null;
  return (
    <div className="flex flex-col gap-3">
      {remembered !== null && (
        <Note
          tone="info"
          action={
            <Button size="sm" pending={pending} onClick={() => send(input(remembered))}>
              沿用上次的对应
            </Button>
          }
        >
          你单位上次导入同样表头的台账时，有几列是自己对应的。
        </Note>
      )}
      {wanted.map(shape => {
        const sheet = outline[shape.index];
        if (sheet === undefined || sheet.hidden) return null;
        return <SheetMap key={shape.index} shape={shape} sheet={sheet} places={places} onChange={change} />;
      })}
      {said !== null && <Note tone="danger">{said}</Note>}
      <div>
        <Button
          variant="primary"
          pending={pending}
          pendingText="正在读取…"
          onClick={() => send(input(wanted))}
        >
          按此对应重新核对
        </Button>
      </div>
    </div>
  );
}
