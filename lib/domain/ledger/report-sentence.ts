import { clean, proseOrNull } from '../text';

/** The sentence over a weekly form, with the numbers it declares. */
export interface ReportSentence {
  /** As written, without outer space. */
  readonly text: string;
  readonly projects: number;
  readonly new: number | null;
  readonly atLeastFiveYi: number | null;
}

/** Reads 共上报在谈项目N个（新增n个），其中…，5亿元以上项目m个; null for any other text. */
export function reportSentence(text: string): ReportSentence | null {
  const whole = clean(text);
  const projects = numberIn(/共上报(?:在谈)?项目(\d{1,9})个/, whole);
  if (projects === null) return null;
  return {
    text: proseOrNull(text) ?? '',
    projects,
    new: numberIn(/新增(\d{1,9})个/, whole),
    atLeastFiveYi: numberIn(/5亿元以上(?:项目)?(\d{1,9})个/, whole),
  };
}

function numberIn(pattern: RegExp, text: string): number | null {
  const digits = pattern.exec(text)?.[1];
  return digits === undefined ? null : Number(digits);
}
