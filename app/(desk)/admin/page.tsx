import { notFound, redirect } from 'next/navigation';
import { requireActor } from '@/lib/auth/require-actor';
import { can } from '@/lib/domain/access';

/** Leads to the first part of the administration that is one's own. */
export default async function AdminPage() {
  const actor = await requireActor();
  if (can(actor, 'staff.manage')) redirect('/admin/staff');
  if (can(actor, 'policy.edit')) redirect('/admin/security');
  if (can(actor, 'grant.decide')) redirect('/admin/grants');
  if (can(actor, 'industry.manage')) redirect('/admin/industries');
  notFound();
}
