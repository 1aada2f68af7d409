import type { Metadata } from 'next';
import { GuideOperation } from '@/components/api-guide/guide-operation';
import { GuideRules } from '@/components/api-guide/guide-rules';
import { LinkButton } from '@/components/ui/link-button';
import { PageHeader } from '@/components/ui/page-header';
import { apiGuide } from '@/lib/api/guide';
import { requireActor } from '@/lib/auth/require-actor';
import { env } from '@/lib/env';

export const metadata: Metadata = { title: '接口说明' };

export default async function ApiGuidePage() {
  await requireActor();
  const entries = apiGuide(env.address);
  return (
    <div className="mx-auto flex max-w-250 flex-col gap-4">
      <PageHeader
        title="接口说明"
        note="让其他系统凭密钥读写线索；权限、校验和审计与页面上完全相同。"
        actions={
          <>
            <LinkButton href="/account#keys">管理密钥</LinkButton>
            <LinkButton href="/api/v1/openapi.json" prefetch={false} target="_blank">
              OpenAPI 文档
            </LinkButton>
          </>
        }
      />
      <GuideRules address={env.address} entries={entries} />
      {entries.map(entry => (
        <GuideOperation key={entry.id} entry={entry} />
      ))}
    </div>
  );
}
