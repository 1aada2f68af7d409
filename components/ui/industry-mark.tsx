import { classNames } from './class-names';

/** Written out, since Tailwind ships only the classes it can read. */
const squares = [
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

type IndustryMarkProps = {
  /** 1 to 9 of the list's order; anything else is grey. */
  order: number | null;
  children: string;
  className?: string | undefined;
};

export function IndustryMark({ order, children, className }: IndustryMarkProps) {
  return (
    <span className={classNames('inline-flex items-center gap-1.5 whitespace-nowrap', className)}>
      <span aria-hidden="true" className={`size-2 shrink-0 ${squares[order ?? 0] ?? squares[0]}`} />
      {children}
    </span>
  );
}
