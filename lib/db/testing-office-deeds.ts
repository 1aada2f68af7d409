import { db } from './client';
import { addNode, editIndustry } from './industry';
import { closeMonth } from './period';
import { getReportFile, recordReportExport } from './report-file';
import { setBaselines, setTargets } from './target';
import { as } from './testing-actor';
import { type DoorDeed, value, writes } from './testing-deeds';
import { addUnit, editUnit, endUnit } from './unit';

const cell = { scopeKind: 'unit', scopeKey: '330681104', metric: 'S1', before: null, typed: '9' } as const;

const town = {
  code: 'T90',
  kind: 'town',
  industryKey: null,
  startsOn: '2026-06-01',
  aliases: '',
  parentCode: null,
} as const;

/** The doors of reports, targets, industries and units, done rightfully once. */
export const OFFICE_DEEDS: Readonly<Record<string, DoorDeed>> = {
  'report.export': writes(async () => {
    const [actor, question] = [await as('吴静'), { month: '2026-05', scope: 'all', format: 'xlsx' } as const];
    return async () => {
      value(await getReportFile(actor, question));
      await recordReportExport(actor, question, 0);
    };
  }),
  'period.close': writes(async () => {
    const actor = await as('吴静');
    return () => closeMonth(actor, { month: '2026-05' });
  }),
  'target.setTargets': writes(async () => {
    const actor = await as('吴静');
    return () => setTargets(actor, { year: 2031, cells: [cell] });
  }),
  'target.setBaselines': writes(async () => {
    const actor = await as('吴静');
    return () => setBaselines(actor, { month: '2019-03', cells: [cell] });
  }),
  'industry.edit': writes(async () => {
    const actor = await as('吴静');
    const { key, name, status, validFromYear, validToYear, sortOrder } = await db.industry.findFirstOrThrow();
    const next = { key, name, status, validFromYear, validToYear, place: sortOrder };
    return () => editIndustry(actor, { ...next, shortName: '新简称', aliases: '' });
  }),
  'industry.addNode': writes(async () => {
    const actor = await as('吴静');
    return () => addNode(actor, { boneKey: 'SV-B1', name: '新环节', anchors: '' });
  }),
  'unit.add': writes(async () => {
    const actor = await as('许强');
    return () => addUnit(actor, { ...town, name: '新设镇', shortName: '新设' });
  }),
  'unit.edit': writes(async () => {
    const actor = await as('许强');
    return () =>
      editUnit(actor, { code: 'T90', name: '新设镇', shortName: '新镇', aliases: '', parentCode: null });
  }),
  'unit.end': writes(async () => {
    const actor = await as('许强');
    return () => endUnit(actor, { code: 'T90', endsOn: '2026-06-15' });
  }),
};
