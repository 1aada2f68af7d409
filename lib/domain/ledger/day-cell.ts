import { clean, isEmpty } from '../text';
import { calendarDay, dayOfSerial } from './calendar';
import type { CellReading } from './issue';
import type { RawCell } from './raw';

/** A day and how exactly it is known; `month` means the first stands for the whole month. */
export interface LedgerDay {
  readonly on: string;
  readonly precision: 'day' | 'month';
}

type Reading = CellReading<LedgerDay | null>;

const FULL_DAY = [
  /^(\d{4})\.(\d{1,2})\.(\d{1,2})$/,
  /^(\d{4})-(\d{1,2})-(\d{1,2})$/,
  /^(\d{4})\/(\d{1,2})\/(\d{1,2})$/,
  /^(\d{4})年(\d{1,2})月(\d{1,2})日$/,
  /^(\d{4})(\d{2})(\d{2})$/,
];
const SHORT_YEAR_DAY = /^(\d{2})\.(\d{1,2})\.(\d{1,2})$/;
const MONTH = /^(\d{4})(?:年(\d{1,2})月(?:上旬|中旬|下旬)?|\.(\d{1,2}))$/;
const DAY_WITHOUT_YEAR = /^(\d{1,2})月(\d{1,2})日$/;
const SERIAL = /^\d{5}$/;
const FIRST_SERIAL = 36_526;
const LAST_SERIAL = 73_050;

/**
 * Reads a 首次接触日期 cell. `reportDay` (ISO) bounds every day and supplies a missing year; without one,
 * a day without its year is `DATE_INVALID`.
 */
export function readDayCell(cell: RawCell | undefined, reportDay: string | null): Reading {
  const reading = cell?.kind === 'date' ? dateCell(cell.day) : textOrNumber(cell, reportDay);
  const tooLate = reading.value !== null && reportDay !== null && reading.value.on > reportDay;
  return tooLate ? { ...reading, value: null, error: 'DATE_FUTURE' } : reading;
}

function dateCell(day: string): Reading {
  const [year, month, dayOfMonth] = day.split('-').map(Number);
  return fullDay(year, month, dayOfMonth);
}

function textOrNumber(cell: RawCell | undefined, reportDay: string | null): Reading {
  const text = cell === undefined || cell.kind === 'date' ? '' : clean(cell.text);
  if (isEmpty(text) || text === '待定') return { value: null, warnings: ['DATE_BLANK'] };
  if (cell?.kind === 'error' || cell?.kind === 'boolean') return { value: null, error: 'DATE_INVALID' };
  // As a number 2024.10 is stored as 2024.1: January and October cannot be told apart.
  if (cell?.kind === 'number' && /^\d{4}\.1$/.test(text)) return { value: null, error: 'DATE_INVALID' };
  return spelledDay(text, reportDay);
}

function spelledDay(text: string, reportDay: string | null): Reading {
  for (const pattern of FULL_DAY) {
    const match = pattern.exec(text);
    if (match) return fullDay(Number(match[1]), Number(match[2]), Number(match[3]));
  }
  const short = SHORT_YEAR_DAY.exec(text);
  if (short) return fullDay(2000 + Number(short[1]), Number(short[2]), Number(short[3]));
  const month = MONTH.exec(text);
  if (month) return monthOnly(Number(month[1]), Number(month[2] ?? month[3]));
  const yearless = DAY_WITHOUT_YEAR.exec(text);
  if (yearless) return latestBefore(Number(yearless[1]), Number(yearless[2]), reportDay);
  const serial = SERIAL.test(text) ? Number(text) : 0;
  if (serial >= FIRST_SERIAL && serial <= LAST_SERIAL) {
    return { value: { on: dayOfSerial(serial), precision: 'day' }, warnings: ['DATE_SERIAL'] };
  }
  return { value: null, error: 'DATE_INVALID' };
}

function fullDay(year = 0, month = 0, day = 0): Reading {
  const on = calendarDay(year, month, day);
  return on === null ? { value: null, error: 'DATE_INVALID' } : { value: { on, precision: 'day' } };
}

function monthOnly(year: number, month: number): Reading {
  const on = calendarDay(year, month, 1);
  if (on === null) return { value: null, error: 'DATE_INVALID' };
  return { value: { on, precision: 'month' }, warnings: ['DATE_MONTH_ONLY'] };
}

/** The latest such day not after the report day; 29 February may lie up to eight years back. */
function latestBefore(month: number, day: number, reportDay: string | null): Reading {
  const lastYear = reportDay === null ? 0 : Number(reportDay.slice(0, 4));
  for (let year = lastYear; year > lastYear - 9; year -= 1) {
    const on = calendarDay(year, month, day);
    if (on !== null && reportDay !== null && on <= reportDay) {
      return { value: { on, precision: 'day' }, warnings: ['DATE_YEAR_ASSUMED'] };
    }
  }
  return { value: null, error: 'DATE_INVALID' };
}
