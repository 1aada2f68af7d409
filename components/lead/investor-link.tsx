import Link from 'next/link';

/** The investor's name as the way to its card. */
export function InvestorLink({ id, name }: { id: string; name: string }) {
  return (
    <Link
      href={`/investors/${id}`}
      className="inline-flex min-h-6 items-center underline-offset-2 hover:text-accent hover:underline pointer-coarse:min-h-11"
    >
      {name}
    </Link>
  );
}
