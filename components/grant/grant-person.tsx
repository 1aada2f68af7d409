import Link from 'next/link';
import type { GrantView } from '@/lib/domain/grant';

/** For whom: the name leads to the person's page. */
export function GrantPerson({ staff }: { staff: GrantView['staff'] }) {
  return (
    <>
      <Link href={`/admin/staff/${staff.id}`} prefetch={false} className="text-accent hover:underline">
        {staff.name}
      </Link>
      <span className="block font-mono text-note font-normal text-3">{staff.username}</span>
    </>
  );
}
