import type { Metadata } from 'next';
import { AccessTable } from '@/components/access/access-table';
import { PageHeader } from '@/components/ui/page-header';
import { requireRight } from '@/lib/auth/require-actor';

export const metadata: Metadata = { title: '权限一览' };

/** The rights of the code, read by whoever answers for them; they change with the code alone. */
export default async function AccessPage() {
  await requireRight('access.read');
  return (
    <>
      <PageHeader
        title="权限一览"
        note="本页就是系统判断权限的那张表：岗位对哪些线索可以做什么。没有写明的一律不可以；人员的权限来自在任岗位。"
      />
      <AccessTable />
    </>
  );
}
