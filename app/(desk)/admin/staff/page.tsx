import type { Metadata } from 'next';
import { AddStaff } from '@/components/staff/add-staff';
import { StaffTable } from '@/components/staff/staff-table';
import { PageHeader } from '@/components/ui/page-header';
import { requireRight } from '@/lib/auth/require-actor';
import { now } from '@/lib/clock';
import { listPostChoices } from '@/lib/db/post-choices';
import { listStaffAccounts } from '@/lib/db/staff-list';
import { can } from '@/lib/domain/access';
import { add } from './actions';

export const metadata: Metadata = { title: '人员与岗位' };

export default async function StaffPage() {
  const actor = await requireRight('staff.read');
  const [people, choices] = await Promise.all([listStaffAccounts(actor), listPostChoices(actor)]);
  return (
    <>
      <PageHeader
        title="人员与岗位"
        note="人员可以调动，线索留在单位：权限只来自在任岗位。"
        actions={can(actor, 'staff.manage') && <AddStaff choices={choices} add={add} />}
      />
      <StaffTable people={people} today={actor.today} now={now().toISOString()} />
    </>
  );
}
