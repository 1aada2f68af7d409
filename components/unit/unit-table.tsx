'use client';
import { useState } from 'react';
import type { Outcome } from '@/lib/domain/outcome';
import type { EditUnitInput, EndUnitInput, UnitDetail } from '@/lib/domain/unit';
import { Button } from '../ui/button';
import { StatusBadge } from '../ui/status-badge';
import { Table } from '../ui/table';
import { Td } from '../ui/td';
import { Th } from '../ui/th';
import { EditUnit } from './edit-unit';
import { EndUnit } from './end-unit';

export type UnitActions = {
  edit: (input: EditUnitInput) => Promise<Outcome>;
  end: (input: EndUnitInput) => Promise<Outcome>;
};

type Props = {
  label: string;
  units: UnitDetail[];
  /** Names of all units by code, for the column 上级. */
  names: Record<string, string>;
  parents: { code: string; name: string }[];
  today: string;
  actions: UnitActions;
};

/** The units of one kind. */
export function UnitTable({ label, units, names, parents, today, actions }: Props) {
  const [asked, setAsked] = useState<{ unit: UnitDetail; deed: 'edit' | 'end' } | null>(null);
  const close = () => setAsked(null);
  return (
    <>
      <Table label={label}>
        <thead>
          <tr>
            <Th>单位</Th>
            <Th className="hidden sm:table-cell">编码</Th>
            <Th className="hidden md:table-cell">上级</Th>
            <Th className="hidden lg:table-cell">别名、曾用名</Th>
            <Th num>在任</Th>
            <Th>操作</Th>
          </tr>
        </thead>
        <tbody>
          {units.map(unit => (
            <Row
              key={unit.code}
              unit={unit}
              parentName={unit.parentCode && names[unit.parentCode]}
              today={today}
              onAsk={deed => setAsked({ unit, deed })}
            />
          ))}
        </tbody>
      </Table>
      {asked?.deed === 'edit' && (
        <EditUnit unit={asked.unit} parents={parents} edit={actions.edit} onClose={close} />
      )}
      {asked?.deed === 'end' && <EndUnit unit={asked.unit} today={today} end={actions.end} onClose={close} />}
    </>
  );
}

type RowProps = {
  unit: UnitDetail;
  parentName: string | null | undefined;
  today: string;
  onAsk: (deed: 'edit' | 'end') => void;
};

function Row({ unit, parentName, today, onAsk }: RowProps) {
  return (
    <tr>
      <Td head>
        {unit.name}
        {unit.shortName !== unit.name && <span className="ml-2 text-note text-3">{unit.shortName}</span>}
        {unit.endsOn !== null && <Ended endsOn={unit.endsOn} today={today} />}
      </Td>
      <Td className="hidden font-mono sm:table-cell">{unit.code}</Td>
      <Td className="hidden md:table-cell">{parentName}</Td>
      <Td className="hidden lg:table-cell">
        <span className="block max-w-100 whitespace-normal">
          {[...new Set([...unit.aliases, ...unit.formerNames])].join('、') || '—'}
        </span>
      </Td>
      <Td num>{unit.postCount} 人</Td>
      <Td>
        <Button
          size="sm"
          variant="quiet"
          className="-ml-2 pointer-coarse:-ml-4"
          onClick={() => onAsk('edit')}
        >
          修改
        </Button>
        {unit.endsOn === null && unit.kind !== 'office' && (
          <Button size="sm" variant="quiet" onClick={() => onAsk('end')}>
            撤并
          </Button>
        )}
      </Td>
    </tr>
  );
}

function Ended({ endsOn, today }: { endsOn: string; today: string }) {
  return (
    <StatusBadge tone="neutral" className="ml-2">
      {endsOn < today ? `${endsOn} 撤并` : `将于 ${endsOn} 撤并`}
    </StatusBadge>
  );
}
