import type pg from 'pg';
import { SORTS, type SortKey } from '@/lib/domain/lead-filter';
import { writeCursor } from '@/lib/domain/list-cursor';

/** Where the page with this number begins, for each sort the way it falls by default: what a reader's address carries. */
export type Places = Record<SortKey, { page: string; after: string }>;

const PAGE = 50;

const ORDERS: Record<SortKey, { key: string; order: string }> = {
  updated: {
    key: '(extract(epoch FROM updated_at) * 1000)::bigint::text',
    order: 'updated_at DESC, id DESC',
  },
  value: { key: 'value_yuan::text', order: 'value_yuan DESC, id DESC' },
  due: { key: 'next_step_on::text', order: 'next_step_on, id' },
  progress: { key: 'last_progress_on::text', order: 'last_progress_on, id' },
  code: { key: 'code', order: 'code DESC' },
  title: { key: 'title_key', order: 'title_key, id' },
  investor: { key: 'investor_key', order: 'investor_key, id' },
};

/** The place of a page, or of the last but one where there are not so many. */
export async function findPlaces(client: pg.Client, page: number, leads: number): Promise<Places> {
  const wanted = Math.min(page, Math.max(2, Math.floor(leads / PAGE) - 1));
  const found = await Promise.all(
    (Object.keys(SORTS) as SortKey[]).map(async sort => {
      const { key, order } = ORDERS[sort];
      const { rows } = await client.query<{ id: string; key: string | null }>(
        `SELECT id, ${key} AS key FROM lead ORDER BY ${order} OFFSET ${(wanted - 1) * PAGE - 1} LIMIT 1`,
      );
      const [row] = rows;
      if (!row) throw new Error(`There is no page ${wanted}.`);
      return [sort, { page: String(wanted), after: writeCursor({ side: 'after', ...row }) }] as const;
    }),
  );
  return Object.fromEntries(found) as Places;
}
