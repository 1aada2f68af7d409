import { GRADE_NAMES, type GradeKey, isKeyOf } from './labels';

/** What the list of investors is narrowed by; all of it stands in the address. */
export type InvestorFilter = { q: string; grade: GradeKey | null; industry: string | null; page: number };

type Asked = Record<string, string | string[] | undefined>;

const one = (value: string | string[] | undefined): string => (Array.isArray(value) ? value[0] : value) ?? '';

/** The filter as an address says it; what it does not know is left out. */
export function readInvestorFilter(asked: Asked): InvestorFilter {
  const grade = one(asked.grade);
  const page = Number(one(asked.page));
  return {
    q: one(asked.q).trim().slice(0, 60),
    grade: isKeyOf(GRADE_NAMES, grade) ? grade : null,
    industry: one(asked.industry).slice(0, 60) || null,
    page: Number.isInteger(page) && page > 1 && page <= 10_000 ? page : 1,
  };
}

/** The address of a filter; the first page and empty choices are not said. */
export function investorsHref({ q, grade, industry, page }: InvestorFilter): string {
  const query = new URLSearchParams({
    ...(q && { q }),
    ...(grade && { grade }),
    ...(industry && { industry }),
    ...(page > 1 && { page: String(page) }),
  }).toString();
  return query === '' ? '/investors' : `/investors?${query}`;
}
