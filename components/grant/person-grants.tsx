import { GRANT_KIND_NAMES, type GrantView } from '@/lib/domain/grant';
import { formatInstant } from '@/lib/format';
import { Note } from '../ui/note';
import { CollectLink } from './collect-link';
import type { GrantActions } from './grant-actions';
import { GrantDeeds } from './grant-deeds';
import { GrantMatter } from './grant-matter';

type Props = { grants: GrantView[]; actions: GrantActions };

/** On a person's own page: what waits for them, and the link that can be collected. */
export function PersonGrants({ grants, actions }: Props) {
  return grants.map(grant =>
    grant.may.takeLink ? (
      <Note key={grant.id} tone="ok" action={<CollectLink grant={grant} collect={actions.collectLink} />}>
        你申请的重置密码已由{grant.decided?.by}批准。链接只能取一次，取出后请当面交给{grant.staff.name}。
      </Note>
    ) : (
      <section
        key={grant.id}
        aria-label="待批申请"
        className="flex flex-wrap items-center gap-x-6 gap-y-2 rounded-card border border-hairline bg-surface px-4 py-2.5 text-table"
      >
        <div>
          <p className="text-note text-3">待批 · {GRANT_KIND_NAMES[grant.kind]}</p>
          <GrantMatter grant={grant} />
        </div>
        <p className="min-w-40 flex-1">
          {grant.reason}
          <span className="block text-note text-3">
            {grant.proposedBy} {formatInstant(new Date(grant.proposedAt))}提出
          </span>
        </p>
        <GrantDeeds grant={grant} actions={actions} />
      </section>
    ),
  );
}
