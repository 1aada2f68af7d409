import type { Metadata } from 'next';
import { PasswordForm } from '@/components/account/password-form';
import { RenewSecondFactor } from '@/components/account/renew-second-factor';
import { Button } from '@/components/ui/button';
import { passwordHintFor } from '@/lib/auth/account';
import { requireEntrant } from '@/lib/auth/require-actor';
import { getOwnUsername } from '@/lib/db/account';
import { signOut } from '../(desk)/sign-out/actions';
import { change, confirm, start } from './actions';

export const metadata: Metadata = { title: '登录还差一步' };

const WORDS = {
  password: {
    title: '请先更换密码',
    lead: '你的密码已到有效期。换好新密码后即可继续使用工作台，其他设备会退出登录。',
  },
  secondFactor: {
    title: '请先设置动态码',
    lead: '你的岗位登录时除密码外，还须输入手机上的动态码。设置约需两分钟，完成后即可进入工作台。',
  },
};

/** The one page for whoever is signed in but not let in yet. It holds nothing of the business. */
export default async function RenewPage() {
  const { actor, duty } = await requireEntrant();
  const [username, hint] = await Promise.all([getOwnUsername(actor), passwordHintFor(actor)]);
  const { title, lead } = WORDS[duty];
  return (
    <main className="flex min-h-dvh flex-col items-center justify-center px-4 py-12">
      <div className={duty === 'password' ? 'w-full max-w-90' : 'w-full max-w-140'}>
        <h1 className="text-title font-semibold">{title}</h1>
        <p className="mt-1 mb-6 text-table text-2">
          {actor.name}，{lead}
        </p>
        {duty === 'password' ? (
          <PasswordForm username={username} hint={hint} change={change} goTo="/" />
        ) : (
          <RenewSecondFactor username={username} actions={{ start, confirm }} />
        )}
        <form action={signOut} className="mt-6 border-t border-hairline pt-3">
          <Button type="submit" variant="quiet" size="sm">
            退出登录
          </Button>
        </form>
      </div>
    </main>
  );
}
