import type { GuideEntry } from '@/lib/domain/api-guide';
import { PROBLEM_CODES, PROBLEMS } from '@/lib/domain/api-problem';
import { Section } from '../ui/section';

type GuideRulesProps = { address: string; entries: GuideEntry[] };

const RULES: [string, string][] = [
  [
    '密钥',
    '放在请求头 Authorization: Bearer zjd_…；浏览器的登录状态在这里无效。密钥只显示一次，丢了就停用重发。',
  ],
  [
    '权限',
    '密钥以生成人的权限办事，再按勾选的用途收窄；看不到的与不存在的都答 404。号码只给掩码，底价不外传。',
  ],
  ['频率', '每把密钥每分钟 600 次；答复头 RateLimit 写明还剩几次，超出答 429，按 Retry-After 等待。'],
  [
    '版本',
    '读取时答复的 ETag，修改时原样写进 If-Match；别人先改过答 412，重新读取再改。If-None-Match 没有变化时答 304。',
  ],
  ['重发', '写请求带上 Idempotency-Key：网络断了照样重发，24 小时内只办一次，答复相同。'],
  ['翻页', 'limit 最多 200；把答复中的 next 作为下一页的 cursor。期间改过的会再出现一次，不会漏。'],
];

/** What holds for every request, the errors, and the way to each operation. */
export function GuideRules({ address, entries }: GuideRulesProps) {
  return (
    <Section title="通用约定" note={`${address}/api/v1`}>
      <dl className="grid gap-x-4 gap-y-2 text-table sm:grid-cols-[4rem_1fr]">
        {RULES.map(([name, words]) => (
          <div key={name} className="contents">
            <dt className="font-semibold">{name}</dt>
            <dd className="text-2">{words}</dd>
          </div>
        ))}
      </dl>
      <h3 className="mt-3 text-table font-semibold">出错时</h3>
      <p className="text-table text-2">
        答复类型 application/problem+json，detail 是原因，code 供程序判断，fields 逐项说明填写错误。
      </p>
      <ul className="mt-1 grid gap-x-4 text-note text-2 sm:grid-cols-3">
        {PROBLEM_CODES.map(code => (
          <li key={code} id={code} className="scroll-mt-16">
            <code className="font-mono">
              {PROBLEMS[code].status} {code}
            </code>{' '}
            {PROBLEMS[code].title}
          </li>
        ))}
      </ul>
      <h3 className="mt-3 text-table font-semibold">全部接口</h3>
      <ul className="grid gap-x-4 sm:grid-cols-2">
        {entries.map(({ id, method, path, summary }) => (
          <li key={id}>
            <a
              href={`#${id}`}
              className="flex min-h-8 flex-wrap items-center gap-x-2 text-table hover:underline pointer-coarse:min-h-11"
            >
              <code className="font-mono text-note">
                {method} {path}
              </code>
              <span className="text-3">{summary}</span>
            </a>
          </li>
        ))}
      </ul>
    </Section>
  );
}
