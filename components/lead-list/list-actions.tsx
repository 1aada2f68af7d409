import { Plus } from 'lucide-react';
import { filterHref, type LeadFilter, writeFilter } from '@/lib/domain/lead-filter';
import { paramsOf } from '@/lib/domain/view';
import { ViewSwitch } from '../lead-filter/view-switch';
import { LinkButton } from '../ui/link-button';
import { ExportMenu } from './export-menu';

type ListActionsProps = {
  filter: LeadFilter;
  canExport: boolean;
  canCreate: boolean;
  canHandOver: boolean;
  /** What else the page keeps in its address. */
  keep: Record<string, string>;
};

const EXPORT = '/api/leads/export';

/** What can be done with the whole list; each carries its question along. */
export function ListActions({ filter, canExport, canCreate, canHandOver, keep }: ListActionsProps) {
  const question = { ...filter, page: 1 };
  return (
    <>
      <ViewSwitch
        current="list"
        query={new URLSearchParams({ ...keep, ...paramsOf(writeFilter(question)) }).toString()}
      />
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
