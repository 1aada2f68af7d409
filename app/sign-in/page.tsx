import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { SignInForm } from '@/components/sign-in/sign-in-form';
import { findActor } from '@/lib/auth/require-actor';

export const metadata: Metadata = { title: '登录' };

type Props = { searchParams: Promise<{ notice?: string }> };

export default async function SignInPage({ searchParams }: Props) {
  if (await findActor()) redirect('/');
  const { notice } = await searchParams;
  return (
    <main className="flex min-h-dvh flex-col items-center justify-center px-4 py-12">
      <div className="w-full max-w-90">
        <h1 className="text-title font-semibold">诸暨招商工作台</h1>
        <p className="mt-1 mb-6 text-table text-2">诸暨市招商引资指挥部</p>
        <SignInForm notice={notice === 'welcome' ? '密码已设置，请用新密码登录。' : null} />
      </div>
    </main>
  );
}
