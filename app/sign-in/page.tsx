import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { ExternalSignIn } from '@/components/sign-in/external-sign-in';
import { SignInForm } from '@/components/sign-in/sign-in-form';
import { Note } from '@/components/ui/note';
import { identityProviders } from '@/lib/auth/external/providers';
import { findActor } from '@/lib/auth/require-actor';
import { identityReason } from '@/lib/domain/identity';

export const metadata: Metadata = { title: '登录' };

type Props = { searchParams: Promise<{ notice?: string; error?: string | string[] }> };

export default async function SignInPage({ searchParams }: Props) {
  if (await findActor()) redirect('/');
  const { notice, error } = await searchParams;
  const providers = identityProviders();
  const why = typeof error === 'string' ? identityReason(error) : null;
  return (
    <main className="flex min-h-dvh flex-col items-center justify-center px-4 py-12">
      <div className="w-full max-w-90">
        <h1 className="text-title font-semibold">诸暨招商工作台</h1>
        <p className="mt-1 mb-6 text-table text-2">诸暨市招商引资指挥部</p>
        {why && (
          <div role="alert" className="mb-4">
            <Note tone="danger">{why}</Note>
          </div>
        )}
        <SignInForm notice={notice === 'welcome' ? '密码已设置，请用新密码登录。' : null} />
        {providers.length > 0 && <ExternalSignIn providers={providers} />}
      </div>
    </main>
  );
}
