import type { ComponentProps } from 'react';

type TdProps = Omit<ComponentProps<'td'>, 'style'> & {
  num?: boolean | undefined;
  /** A date or a short word that stays on one line in print. */
  whole?: boolean | undefined;
  /** The row's own name: a head for its row. */
  head?: boolean | undefined;
};

/** Unknown is —, never an empty cell. */
export function Td({ num, whole, head, children, ...rest }: TdProps) {
  const content = children === null || children === undefined || children === '' ? '—' : children;
  if (head)
    return (
      <th scope="row" {...rest}>
        {content}
      </th>
    );
  return (
    <td data-num={num || undefined} data-whole={whole || undefined} {...rest}>
      {content}
    </td>
  );
}
