/** Popovers and dialogs appear in 120 ms, by opacity and a small move alone. */
export const fadeClass =
  'transition-[opacity,translate] duration-120 ease-move data-starting-style:opacity-0 data-ending-style:opacity-0';

export const popoverClass =
  'min-w-40 rounded-panel border border-hairline bg-raised py-1 text-1 shadow-popover outline-none';

export const menuItemClass =
  'flex min-h-8 w-full cursor-default items-center gap-2 px-3 py-1 text-left text-table text-1 outline-none ' +
  'data-highlighted:bg-selected data-disabled:text-3 pointer-coarse:min-h-11';
