import { ExportButton } from '@/components/export/export-button';
import { can } from '@/lib/domain/access';
import type { Actor } from '@/lib/domain/actor';
import { exportQuery } from '@/lib/domain/export-column';
import { forecast, request } from '../exports/actions';

type ExportLeadsProps = {
  actor: Actor;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

/** Takes the list out as its address has it; nothing for whoever may not. */
export async function ExportLeads({ actor, searchParams }: ExportLeadsProps) {
  if (!can(actor, 'lead.export')) return null;
  return <ExportButton query={exportQuery(await searchParams)} actions={{ forecast, request }} />;
}
