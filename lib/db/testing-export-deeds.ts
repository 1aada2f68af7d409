import { db } from './client';
import { cancelExport, fetchExport, forecastExport, requestExport } from './export-job';
import { as } from './testing-actor';
import { type DoorDeed, reads, value, writes } from './testing-deeds';
import { exportWeeklyReport } from './weekly-report';

const ordered = async (who: string) =>
  value(await requestExport(await as(who), { query: '', format: 'csv' }));

/** The doors of this part, each done rightfully once. */
export const EXPORT_DOOR_DEEDS: Readonly<Record<string, DoorDeed>> = {
  'export.forecast': reads(async () => {
    const actor = await as('王芳');
    return () => forecastExport(actor, { query: 'mine=1' });
  }),
  'export.request': writes(async () => {
    const actor = await as('吴静');
    return () => requestExport(actor, { query: 'stage=signed&contacts=1', format: 'xlsx' });
  }),
  'export.cancel': writes(async () => {
    const [actor, { id }] = [await as('李明'), await ordered('李明')];
    return () => cancelExport(actor, { exportId: id });
  }),
  'weekly.export': writes(async () => {
    const actor = await as('李明');
    return () => exportWeeklyReport(actor, { friday: '2026-06-12', by: 'unit', layout: 'collection' });
  }),
  'export.download': writes(async () => {
    const [actor, { id }] = [await as('李明'), await ordered('李明')];
    const finished = {
      state: 'done',
      finishedAt: new Date(`${actor.today}T04:00:00Z`),
      sizeBytes: 1n,
    } as const;
    await db.leadExport.update({ where: { id }, data: finished });
    return () => fetchExport(actor, id);
  }),
};
