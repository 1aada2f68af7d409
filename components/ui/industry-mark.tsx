import { classNames } from './class-names';
import { industrySquare } from './industry-square';

type IndustryMarkProps = {
  /** 1 to 9 of the list's order; anything else is grey. */
  order: number | null;
  children: string;
  className?: string | undefined;
};

export function IndustryMark({ order, children, className }: IndustryMarkProps) {
  return (
    <span className={classNames('inline-flex items-center gap-1.5 whitespace-nowrap', className)}>
      <span aria-hidden="true" className={`size-2 shrink-0 ${industrySquare(order)}`} />
      {children}
    </span>
  );
}
