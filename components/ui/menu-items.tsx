'use client';
import { Menu as Base } from '@base-ui/react/menu';
import { Check } from 'lucide-react';
import Link from 'next/link';
import type { ReactNode } from 'react';
import { classNames } from './class-names';
import { menuItemClass } from './popup-class';

export type MenuItem = {
  key: string;
  label: string;
  icon?: ReactNode;
  /** The keyboard way, shown on the right. */
  keys?: string | undefined;
  href?: string | undefined;
  onSelect?: (() => void) | undefined;
  /** Why it cannot be done now; shown under the label, and the item rests. */
  whyNot?: string | null | undefined;
  tone?: 'danger' | undefined;
  /** For a choice among several: the current one. */
  chosen?: boolean | undefined;
  /** A hairline above. */
  apart?: boolean | undefined;
};

export function MenuItems({ items }: { items: MenuItem[] }) {
  return items.map(item => <Entry key={item.key} item={item} />);
}

function Entry({ item }: { item: MenuItem }) {
  const className = classNames(menuItemClass, item.tone === 'danger' && 'text-danger');
  const body = <Body item={item} />;
  return (
    <>
      {item.apart && <Base.Separator className="my-1 border-t border-hairline" />}
      {item.href && !item.whyNot ? (
        <Base.LinkItem className={className} render={<Link href={item.href} prefetch={false} />}>
          {body}
        </Base.LinkItem>
      ) : (
        <Base.Item className={className} disabled={Boolean(item.whyNot)} onClick={() => item.onSelect?.()}>
          {body}
        </Base.Item>
      )}
    </>
  );
}

function Body({ item }: { item: MenuItem }) {
  return (
    <>
      {item.icon && <span className="flex size-4 shrink-0 items-center text-3">{item.icon}</span>}
      <span className="min-w-0 flex-1">
        {item.label}
        {item.whyNot && <span className="block text-note text-3">{item.whyNot}</span>}
      </span>
      {item.chosen && (
        <>
          <Check className="size-4 shrink-0 text-accent" aria-hidden />
          <span className="sr-only">当前</span>
        </>
      )}
      {item.keys && <kbd className="text-note text-3">{item.keys}</kbd>}
    </>
  );
}
