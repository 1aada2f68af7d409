/** Moves the focus from one card to the next in the direction of an arrow key; false for other keys. */
export function focusNeighbour(card: HTMLElement, key: string): boolean {
  const column = card.closest<HTMLElement>('[data-column]');
  if (!column) return false;
  const open = (element: Element | null | undefined): boolean => {
    const link = element?.querySelector<HTMLElement>('[data-open]');
    link?.focus();
    return Boolean(link);
  };
  if (key === 'ArrowDown' || key === 'j') return open(card.nextElementSibling) || key === 'j';
  if (key === 'ArrowUp' || key === 'k') return open(card.previousElementSibling) || key === 'k';
  if (key !== 'ArrowLeft' && key !== 'ArrowRight') return false;
  const columns = [...(column.parentElement?.querySelectorAll<HTMLElement>('[data-column]') ?? [])];
  const step = key === 'ArrowRight' ? 1 : -1;
  for (let index = columns.indexOf(column) + step; index >= 0 && index < columns.length; index += step) {
    const first = columns[index]?.querySelector('[data-card]');
    if (first) return open(first);
  }
  return false;
}
