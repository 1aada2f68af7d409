'use client';
import { useState } from 'react';
import { INDUSTRY_STATUS_NAMES, type IndustryDetail } from '@/lib/domain/industry';
import { Button } from '../ui/button';
import { IndustryMark } from '../ui/industry-mark';
import { StatusBadge } from '../ui/status-badge';
import { Table } from '../ui/table';
import { Td } from '../ui/td';
import { Th } from '../ui/th';
import { EditIndustry, type EditIndustryProps } from './edit-industry';

type Props = { industries: IndustryDetail[]; year: number; edit: EditIndustryProps['edit'] };

/** The list in its order: place binds colour and the line in the reports. */
export function IndustryTable({ industries, year, edit }: Props) {
  const [editing, setEditing] = useState<IndustryDetail | null>(null);
  return (
    <>
      <Table label="产业名单">
        <thead>
          <tr>
            <Th num>位次</Th>
            <Th>产业</Th>
            <Th>状态</Th>
            <Th className="hidden md:table-cell">年份</Th>
            <Th className="hidden lg:table-cell">别名</Th>
            <Th num className="hidden sm:table-cell">
              环节
            </Th>
            <Th>操作</Th>
          </tr>
        </thead>
        <tbody>
          {industries.map(industry => (
            <Row key={industry.key} industry={industry} year={year} onEdit={() => setEditing(industry)} />
          ))}
        </tbody>
      </Table>
      {editing && (
        <EditIndustry
          industry={editing}
          industries={industries}
          edit={edit}
          onClose={() => setEditing(null)}
        />
      )}
    </>
  );
}

type RowProps = { industry: IndustryDetail; year: number; onEdit: () => void };

function Row({ industry, year, onEdit }: RowProps) {
  return (
    <tr>
      <Td num>{industry.order}</Td>
      <Td head>
        <IndustryMark order={industry.status === 'active' ? industry.order : null}>
          {industry.name}
        </IndustryMark>
        <span className="ml-2 hidden text-note text-3 sm:inline">{industry.shortName}</span>
      </Td>
      <Td>
        <StatusBadge tone={industry.status === 'active' ? 'ok' : 'neutral'}>
          {INDUSTRY_STATUS_NAMES[industry.status]}
        </StatusBadge>
      </Td>
      <Td className="hidden md:table-cell">
        {industry.validFromYear}–{industry.validToYear ?? '今'}
        {industry.validToYear !== null && industry.validToYear < year && '（已过）'}
      </Td>
      <Td className="hidden lg:table-cell">
        <span className="block max-w-120 whitespace-normal">{industry.aliases.join('、') || '—'}</span>
      </Td>
      <Td num className="hidden sm:table-cell">
        {industry.bones.reduce((sum, bone) => sum + bone.nodes.length, 0)}
      </Td>
      <Td>
        <Button size="sm" variant="quiet" className="-ml-2 pointer-coarse:-ml-4" onClick={onEdit}>
          修改
        </Button>
      </Td>
    </tr>
  );
}
