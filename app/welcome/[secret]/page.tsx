import type { Metadata } from 'next';
import { Note } from '@/components/ui/note';
import { WelcomeForm } from '@/components/welcome/welcome-form';
import { findWelcome, LINK_IS_OVER } from '@/lib/auth/account';
import { redeem } from './actions';

/** The address is a secret: no page opened from here may learn it. */
export const metadata: Metadata = { title: '设置密码', referrer: 'no-referrer' };

type Props = { params: Promise<{ secret: string }> };

/** Reached without a session. Opening it uses nothing up, so that a link preview cannot spoil the link. */
export default async function WelcomePage({ params }: Props) {
  const { secret } = await params;
  const link = await findWelcome(secret);
  return (
    <main className="flex min-h-dvh flex-col items-center justify-center px-4 py-12">
      <div className="w-full max-w-90">
        <h1 className="text-title font-semibold">{link ? `${link.name}，你好` : '链接已失效'}</h1>
        <p className="mt-1 mb-6 text-table text-2">
          {link ? '设置密码后即可登录诸暨招商工作台。' : '诸暨招商工作台'}
        </p>
        {link ? (
          <WelcomeForm secret={secret} username={link.username} hint={link.hint} redeem={redeem} />
        ) : (
          <Note tone="warn">{LINK_IS_OVER}</Note>
        )}
      </div>
    </main>
  );
}
