'use client';
import Link from 'next/link';
import { useState } from 'react';
import { ROLE_NAMES } from '@/lib/domain/actor';
import { postPhase, type StaffAccount } from '@/lib/domain/staff-view';
import { formatAgo } from '@/lib/format';
import { Checkbox } from '../ui/checkbox';
import { Empty } from '../ui/empty';
import { Input } from '../ui/input';
import { Table } from '../ui/table';
import { Td } from '../ui/td';
import { Th } from '../ui/th';
import { Toolbar } from '../ui/toolbar';
import { AccountBadge } from './account-badge';
import { PostLine } from './post-line';

/** `now` comes from the server, so that both draw the same words. */
type Props = { people: StaffAccount[]; today: string; now: string };

function matches(person: StaffAccount, text: string): boolean {
  const wanted = text.trim().toLowerCase();
  if (wanted === '') return true;
  const posts = person.posts.map(post => `${post.unitName}${ROLE_NAMES[post.role]}`);
  return [person.name, person.username, person.pinyin, ...posts].some(part => part.includes(wanted));
}

/** Everybody on one page, found while typing. */
export function StaffTable({ people, today, now }: Props) {
  const [text, setText] = useState('');
  const [withDisabled, setWithDisabled] = useState(false);
  const shown = people.filter(
    person => (withDisabled || person.state !== 'disabled') && matches(person, text),
  );
  return (
    <>
      <Toolbar label="筛选" end={<span className="text-table text-2">{shown.length} 人</span>}>
        <Input
          type="search"
          aria-label="按姓名、用户名、单位或岗位查找"
          placeholder="姓名、拼音、单位或岗位"
          value={text}
          onChange={event => setText(event.target.value)}
          className="sm:max-w-64"
        />
        <Checkbox
          label="含已停用"
          checked={withDisabled}
          onChange={event => setWithDisabled(event.target.checked)}
        />
      </Toolbar>
      {shown.length === 0 ? (
        <Empty title="没有符合条件的人员" hint="换个词试试，或勾选“含已停用”。" />
      ) : (
        <Table label="人员">
          <thead>
            <tr>
              <Th>姓名</Th>
              <Th className="hidden sm:table-cell">用户名</Th>
              <Th>在任岗位</Th>
              <Th className="hidden sm:table-cell">账号</Th>
              <Th className="hidden sm:table-cell">最近登录</Th>
            </tr>
          </thead>
          <tbody>
            {shown.map(person => (
              <Row key={person.id} person={person} today={today} now={now} />
            ))}
          </tbody>
        </Table>
      )}
    </>
  );
}

function Row({ person, today, now }: { person: StaffAccount; today: string; now: string }) {
  const held = person.posts.filter(post => postPhase(post, today) === 'held');
  return (
    <tr>
      <Td head className="py-1.5">
        <Link href={`/admin/staff/${person.id}`} className="text-accent hover:underline">
          {person.name}
        </Link>
        {person.state !== 'active' && (
          <span className="block sm:hidden">
            <AccountBadge state={person.state} />
          </span>
        )}
      </Td>
      <Td className="hidden font-mono sm:table-cell">{person.username}</Td>
      <Td>
        {held.length > 0 && (
          <ul>
            {held.map(post => (
              <li key={post.id}>
                <PostLine post={post} />
              </li>
            ))}
          </ul>
        )}
      </Td>
      <Td className="hidden sm:table-cell">
        <AccountBadge state={person.state} />
      </Td>
      <Td className="hidden sm:table-cell">
        {person.lastSeenAt && formatAgo(new Date(person.lastSeenAt), new Date(now))}
      </Td>
    </tr>
  );
}
