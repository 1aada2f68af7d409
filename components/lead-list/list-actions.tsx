import { Plus } from 'lucide-react';
import { filterHref, type LeadFilter, writeFilter } from '@/lib/domain/lead-filter';
import type { ListLayout } from '@/lib/domain/list-layout';
import { paramsOf } from '@/lib/domain/view';
import { ViewSwitch } from '../lead-filter/view-switch';
import { LinkButton } from '../ui/link-button';
import { ColumnSettings } from './column-settings';
import { ExportMenu } from './export-menu';

type ListActionsProps = {
  filter: LeadFilter;
  layout: ListLayout;
  /** What else the page keeps in its address. */
  keep: Record<string, string>;
  canExport: boolean;
  canCreate: boolean;
  canHandOver: boolean;
};

const EXPORT = '/api/leads/export';

/** What can be done with the whole list; each carries its question along. */
export function ListActions({ filter, layout, keep, canExport, canCreate, canHandOver }: ListActionsProps) {
  const question = { ...filter, page: 1 };
  return (
    <>
      <ViewSwitch
        current="list"
        query={new URLSearchParams({ ...keep, ...paramsOf(writeFilter(question)) }).toString()}
      />
      <ColumnSettings layout={layout} />
      {canExport && (
        <ExportMenu
          xlsxHref={filterHref(EXPORT, question, { format: 'xlsx' })}
          csvHref={filterHref(EXPORT, question, { format: 'csv' })}
        />
      )}
      {canHandOver && <LinkButton href="/leads/handover">移交</LinkButton>}
      {canCreate && (
        <LinkButton
          href="/leads/new"
          variant="primary"
          icon={<Plus className="size-4" aria-hidden />}
          className="sm:hidden"
        >
          新建线索
        </LinkButton>
      )}
    </>
  );
}
