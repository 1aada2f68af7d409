export const tabListClass = 'flex gap-4 overflow-x-auto border-b border-hairline print:hidden';

export const tabClass =
  '-mb-px inline-flex h-9 shrink-0 items-center gap-1.5 border-b-2 border-transparent px-0.5 text-body text-2 ' +
  'whitespace-nowrap hover:text-1 focus-visible:-outline-offset-2 pointer-coarse:h-11 ' +
  'data-active:border-accent data-active:font-semibold data-active:text-1 ' +
  'aria-[current=page]:border-accent aria-[current=page]:font-semibold aria-[current=page]:text-1';
