'use client';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { ROLE_NAMES } from '@/lib/domain/actor';
import type { Outcome } from '@/lib/domain/outcome';
import { isFreshPost } from '@/lib/domain/staff';
import type { AddPostInput, EndPostInput, PostInput } from '@/lib/domain/staff-input';
import { type PostChoices, type PostView, postPhase, type StaffAccount } from '@/lib/domain/staff-view';
import { Button } from '../ui/button';
import { Empty } from '../ui/empty';
import { notify } from '../ui/notify';
import { Section } from '../ui/section';
import { StatusBadge } from '../ui/status-badge';
import { Table } from '../ui/table';
import { Td } from '../ui/td';
import { Th } from '../ui/th';
import { useDeed } from '../ui/use-deed';
import { AddPost } from './add-post';
import { EndPost } from './end-post';
import { PostLine } from './post-line';

export type PostActions = {
  addPost: (input: AddPostInput) => Promise<Outcome<{ grantId: string }>>;
  endPost: (input: EndPostInput) => Promise<Outcome>;
  withdrawPost: (input: PostInput) => Promise<Outcome>;
};

type Props = {
  person: StaffAccount;
  choices: PostChoices;
  actions: PostActions;
  /** What the reader may do: ask for posts, take them away. */
  may: { propose: boolean; manage: boolean };
};

const termOf = (post: PostView): string =>
  `${post.startsOn} 至${post.endsOn === null ? '今' : ` ${post.endsOn}`}`;

const phases = {
  held: <StatusBadge tone="ok">在任</StatusBadge>,
  coming: <StatusBadge tone="info">待到任</StatusBadge>,
  over: <StatusBadge tone="neutral">已止任</StatusBadge>,
};

/** All posts of a person, newest first, with what can be done to each. */
export function PostTable({ person, choices, actions, may }: Props) {
  const [ending, setEnding] = useState<PostView | null>(null);
  return (
    <Section
      title="岗位"
      note="权限来自岗位；改动后本人需重新登录"
      actions={may.propose && <AddPost staffId={person.id} choices={choices} add={actions.addPost} />}
    >
      {person.posts.length === 0 ? (
        <Empty title="还没有生效的岗位" hint="没有生效岗位的人员登录后看不到任何数据。" />
      ) : (
        <Table label={`${person.name}的岗位`}>
          <thead>
            <tr>
              <Th>岗位</Th>
              <Th className="hidden sm:table-cell">任期</Th>
              <Th className="hidden sm:table-cell">状态</Th>
              {may.manage && <Th>操作</Th>}
            </tr>
          </thead>
          <tbody>
            {person.posts.map(post => (
              <tr key={post.id}>
                <Td head className="py-1.5">
                  <PostLine post={post} />
                  <span className="block text-note text-3 sm:hidden">{termOf(post)}</span>
                </Td>
                <Td className="hidden sm:table-cell">{termOf(post)}</Td>
                <Td className="hidden sm:table-cell">{phases[postPhase(post, choices.today)]}</Td>
                {may.manage && (
                  <Td>
                    <PostDeed
                      post={post}
                      today={choices.today}
                      withdraw={actions.withdrawPost}
                      onEnd={() => setEnding(post)}
                    />
                  </Td>
                )}
              </tr>
            ))}
          </tbody>
        </Table>
      )}
      <EndPost post={ending} today={choices.today} end={actions.endPost} onClose={() => setEnding(null)} />
    </Section>
  );
}

type DeedProps = {
  post: PostView;
  today: string;
  withdraw: PostActions['withdrawPost'];
  onEnd: () => void;
};

/** A post of today or later is taken back; one that was in force ends on a day. */
function PostDeed({ post, today, withdraw, onEnd }: DeedProps) {
  const router = useRouter();
  const deed = useDeed(withdraw, () => {
    notify({ message: `已撤回岗位：${post.unitName} ${ROLE_NAMES[post.role]}`, tone: 'ok' });
    router.refresh();
  });
  if (isFreshPost(post, today))
    return (
      <>
        <Button
          size="sm"
          variant="quiet"
          className="-ml-2 pointer-coarse:-ml-4"
          pending={deed.pending}
          onClick={() => deed.send({ postId: post.id })}
        >
          撤回
        </Button>
        {deed.message && <span className="text-note text-danger">{deed.message}</span>}
      </>
    );
  if (postPhase(post, today) === 'over') return '—';
  return (
    <Button size="sm" variant="quiet" className="-ml-2 pointer-coarse:-ml-4" onClick={onEnd}>
      止任
    </Button>
  );
}
