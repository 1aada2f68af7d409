/** Items under hairlines; across the page they stand in as many columns as the glances above. */
export const workListClass = (wide: boolean): string =>
  `-mx-4 grid overflow-hidden ${wide ? 'gap-x-4 lg:grid-cols-2 xl:grid-cols-3' : ''}`;

export const workItemClass =
  'relative -mt-px border-t border-hairline px-4 py-2 hover:bg-sunken has-focus-visible:bg-sunken min-w-0';

/** The lists one beside the other; each row of them is filled, however many there are today. */
export const workFlowClass =
  'flex flex-wrap gap-4 empty:hidden *:min-w-0 *:grow *:basis-full lg:*:basis-2/5 xl:*:basis-3/10';
