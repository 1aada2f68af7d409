/** Written out, since Tailwind ships only the classes it can read. */
const SQUARES = [
  'bg-industry-0',
  'bg-industry-1',
  'bg-industry-2',
  'bg-industry-3',
  'bg-industry-4',
  'bg-industry-5',
  'bg-industry-6',
  'bg-industry-7',
  'bg-industry-8',
  'bg-industry-9',
];

/** The colour class of an industry by its order, 1 to 9; anything else is grey. */
export function industrySquare(order: number | null): string {
  return SQUARES[order ?? 0] ?? 'bg-industry-0';
}
