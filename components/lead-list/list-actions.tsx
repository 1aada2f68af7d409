import { Plus } from 'lucide-react';
import type { ReactNode } from 'react';
import { type LeadFilter, writeFilter } from '@/lib/domain/lead-filter';
import type { ListLayout } from '@/lib/domain/list-layout';
import { paramsOf } from '@/lib/domain/view';
import { ViewSwitch } from '../lead-filter/view-switch';
import { LinkButton } from '../ui/link-button';
import { ColumnSettings } from './column-settings';

type ListActionsProps = {
  filter: LeadFilter;
  layout: ListLayout;
  /** What else the page keeps in its address. */
  keep: Record<string, string>;
  /** The button that takes the list out. */
  exporting: ReactNode;
  canCreate: boolean;
  canHandOver: boolean;
};

/** What can be done with the whole list; each carries its question along. */
export function ListActions({ filter, layout, keep, exporting, canCreate, canHandOver }: ListActionsProps) {
  const question = { ...filter, page: 1 };
  return (
    <>
      <ViewSwitch
        current="list"
        query={new URLSearchParams({ ...keep, ...paramsOf(writeFilter(question)) }).toString()}
      />
      <ColumnSettings layout={layout} />
      {exporting}
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
