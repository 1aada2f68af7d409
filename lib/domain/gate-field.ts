import { isDay } from './day';
import { parseDay } from './day-input';
import { decimalText, formatMoney, parseMoney } from './money';
import type { GateField } from './rule-set';
import { whyNotUscc } from './uscc';

/** A stored answer: yuan or dollars, a measure, a day, a text, a code or yes/no. */
export type Answer = string | number | boolean | null;

/** Answers by the key of the gate field. */
export type Answers = Record<string, Answer>;

export type ParsedAnswer = { ok: true; value: Answer } | { ok: false; reason: string };

const refuse = (reason: string): ParsedAnswer => ({ ok: false, reason });

function parseNumber(text: string): ParsedAnswer {
  const plain = text.normalize('NFKC').replace(/[\s,]/g, '');
  if (plain === '') return { ok: true, value: null };
  if (!/^\d{1,12}(\.\d{1,4})?$/.test(plain)) return refuse('请填一个数字，最多四位小数');
  return { ok: true, value: Number(plain) };
}

function parseText(text: string, maxLength: number): ParsedAnswer {
  const plain = text.trim();
  if (plain.length > maxLength) return refuse(`内容不能超过${maxLength}字`);
  return { ok: true, value: plain === '' ? null : plain };
}

/**
 * Reads what was typed into a gate field. Empty is null. The reason is a Chinese sentence for the field.
 * Money is typed in 万元 unless it carries a unit; dollars in 万美元.
 */
export function parseAnswer(
  field: GateField & { maxLength?: number },
  typed: string,
  today: string,
): ParsedAnswer {
  const text = typed.trim();
  switch (field.type) {
    case 'money': {
      const money = parseMoney(text.replace(/美元$/, ''), { unit: 'wan' });
      return money.ok ? { ok: true, value: money.yuan } : money;
    }
    case 'number':
      return parseNumber(text);
    case 'date': {
      if (isDay(text)) return { ok: true, value: text };
      const day = parseDay(text, { today, prefer: 'future' });
      return day.ok ? { ok: true, value: day.day } : day;
    }
    case 'uscc': {
      const code = text.normalize('NFKC').replace(/\s/g, '').toUpperCase();
      if (code === '') return { ok: true, value: null };
      const reason = whyNotUscc(code);
      return reason === null ? { ok: true, value: code } : refuse(reason);
    }
    case 'boolean':
      return { ok: true, value: text === '' ? null : text === 'true' };
    case 'enum':
      if (text !== '' && field.options && !field.options.some(option => option.key === text)) {
        return refuse(`请在列表中选择${field.label}`);
      }
      return { ok: true, value: text === '' ? null : text };
    default:
      return parseText(text, field.maxLength ?? 2000);
  }
}

export function isAnswered(answer: Answer | undefined): boolean {
  return answer !== undefined && answer !== null && answer !== '';
}

/** An answer as the screen shows it; by the same text the server knows what an editor saw before. */
export function showAnswer(key: string, answer: Answer): string {
  if (answer === null || answer === '') return '—';
  if (typeof answer === 'number' && key.endsWith('Yuan')) return formatMoney(answer);
  if (typeof answer === 'number' && key.endsWith('Usd')) return `${decimalText(answer, 4, 2)}万美元`;
  if (typeof answer === 'boolean') return answer ? '是' : '否';
  return String(answer);
}

/** An answer as one would type it into its field, so that editing starts from what is there. */
export function typeAnswer(key: string, answer: Answer): string {
  if (answer === null) return '';
  if (typeof answer === 'number' && /(Yuan|Usd)$/.test(key)) {
    return decimalText(answer, 4, 4).replace(/\.?0+$/, '');
  }
  return String(answer);
}
