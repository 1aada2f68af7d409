import type { LeadContact } from '../export-column';
import { WAN } from '../money';
import { progressText, type WeeklyLayout, type WeeklyRow } from './weekly-report';

export type WeeklyCell = string | number | null;

/** A column of the forms: R1 has those up to 研判结果, B three more. */
export type WeeklyColumn = {
  head: string;
  /** Characters. */
  width: number;
  look: 'center' | 'text' | 'money';
  of: (row: WeeklyRow, place: { number: number; contact: LeadContact | null }) => WeeklyCell;
};

/** What the form writes where there is nothing; an import reads it as nothing. */
const NONE = '/';

const COLLECTION: readonly WeeklyColumn[] = [
  { head: '序号', width: 6, look: 'center', of: (_, { number }) => number },
  { head: '项目名称', width: 26, look: 'text', of: row => row.title },
  { head: '投资方', width: 28, look: 'text', of: row => row.investor },
  {
    head: '固定资产投资',
    width: 14,
    look: 'money',
    of: row => (row.fixedYuan === null ? null : row.fixedYuan / WAN),
  },
  { head: '投资方简介', width: 24, look: 'text', of: row => row.intro },
  { head: '项目内容', width: 28, look: 'text', of: row => row.content },
  { head: '需用土地', width: 10, look: 'center', of: row => row.landMu ?? NONE },
  { head: '企业联系人', width: 12, look: 'text', of: (_, { contact }) => contact?.name ?? null },
  { head: '联系方式', width: 16, look: 'text', of: (_, { contact }) => contact?.phone ?? null },
  { head: '片区', width: 14, look: 'text', of: row => row.place },
  { head: '进度、备注', width: 30, look: 'text', of: progressText },
  { head: '产业类型', width: 16, look: 'text', of: row => row.industry },
  { head: '研判结果', width: 12, look: 'text', of: row => row.verdict },
];

const LIST: readonly WeeklyColumn[] = [
  ...COLLECTION,
  { head: '备案号', width: 14, look: 'text', of: row => row.claim?.code ?? null },
  { head: '保护期至', width: 12, look: 'center', of: row => row.claim?.until ?? null },
  { head: '上次跟进', width: 12, look: 'center', of: row => row.lastProgressOn },
];

export const WEEKLY_COLUMNS: Readonly<Record<WeeklyLayout, readonly WeeklyColumn[]>> = {
  collection: COLLECTION,
  list: LIST,
};

/** The notes under the table, as the form of the office has them. */
export const WEEKLY_NOTES: readonly string[] = [
  '注：1.组长审核后上报。',
  '2.仅填报新增项目和有进展的项目。',
  '3.一个月内无进展的，请在备注栏说明原因。',
  '4.每周五上午10:00前上报，遇节假日顺延至下一工作日。',
];
