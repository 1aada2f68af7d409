import { ROLE_NAMES } from '@/lib/domain/actor';
import { GRANT_KIND_NAMES, type GrantView } from '@/lib/domain/grant';

/** What a request asks for, in two lines: 店口 · 招商组长, and from when to when. */
export function GrantMatter({ grant }: { grant: Pick<GrantView, 'kind' | 'post'> }) {
  const { post } = grant;
  if (!post) return <span>{GRANT_KIND_NAMES[grant.kind]}</span>;
  return (
    <span>
      {post.unitName} · {ROLE_NAMES[post.role]}
      {post.industryName && <span className="text-3">（{post.industryName}）</span>}
      <span className="block text-note text-3">
        {post.startsOn} 起{post.endsOn === null ? '，长期' : `，至 ${post.endsOn}`}
      </span>
    </span>
  );
}
