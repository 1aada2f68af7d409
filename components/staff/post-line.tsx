import { ROLE_NAMES } from '@/lib/domain/actor';
import type { PostView } from '@/lib/domain/staff-view';

/** A post in one line: 店口 · 招商员. */
export function PostLine({ post }: { post: PostView }) {
  return (
    <span>
      {post.unitName} · {ROLE_NAMES[post.role]}
      {post.industryName && <span className="text-3">（{post.industryName}）</span>}
    </span>
  );
}
