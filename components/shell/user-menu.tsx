import Link from 'next/link';
import { Avatar } from '../ui/avatar';
import { Disclosure } from '../ui/disclosure';
import { SignOutForm } from './sign-out-form';

export type ShellUser = { name: string; unit: string; role: string };
type UserMenuProps = {
  user: ShellUser;
  links: { href: string; label: string }[];
  signOut: (form: FormData) => void | Promise<void>;
};

const rowClass =
  'flex h-8 w-full items-center rounded-input px-2 text-left text-table text-1 hover:bg-selected pointer-coarse:h-11';

export function UserMenu({ user, links, signOut }: UserMenuProps) {
  return (
    <Disclosure
      label={`${user.name}（${user.unit}）的账号`}
      buttonClass="flex h-9 items-center gap-2 rounded-card px-1 text-left hover:bg-sunken pointer-coarse:h-11 pointer-coarse:min-w-11 pointer-coarse:justify-center"
      button={
        <>
          <Avatar name={user.name} />
          <span className="hidden pr-1 lg:block">
            <span className="block text-table leading-4.5">{user.name}</span>
            <span className="block text-note leading-4 text-3">{user.unit}</span>
          </span>
        </>
      }
    >
      <div className="px-2 pt-1 pb-2">
        <p className="text-body font-semibold">{user.name}</p>
        <p className="text-note text-2">
          {user.unit} · {user.role}
        </p>
      </div>
      <ul className="border-t border-hairline py-1">
        {links.map(link => (
          <li key={link.href}>
            <Link href={link.href} prefetch={false} className={rowClass}>
              {link.label}
            </Link>
          </li>
        ))}
      </ul>
      <SignOutForm signOut={signOut}>
        <button type="submit" className={rowClass}>
          退出登录
        </button>
      </SignOutForm>
    </Disclosure>
  );
}
