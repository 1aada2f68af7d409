import type { Metadata } from 'next';
import { PolicyForm } from '@/components/policy/policy-form';
import { PolicyVersions } from '@/components/policy/policy-versions';
import { PageHeader } from '@/components/ui/page-header';
import { requireRight } from '@/lib/auth/require-actor';
import { getPolicy, listPolicyVersions } from '@/lib/db/security-policy';
import { set } from './actions';

export const metadata: Metadata = { title: '安全策略' };

export default async function SecurityPolicyPage() {
  const actor = await requireRight('policy.edit');
  const [policy, versions] = await Promise.all([getPolicy(), listPolicyVersions(actor)]);
  return (
    <div className="mx-auto flex max-w-220 flex-col gap-4">
      <PageHeader
        title="安全策略"
        count={policy.version === 0 ? '出厂设置' : `第 ${policy.version} 版`}
        note="保存后对所有人的下一次操作生效；每次修改都留一个版本和一条审计记录。"
      />
      <PolicyForm key={policy.version} policy={policy} set={set} />
      {versions.length > 0 && <PolicyVersions versions={versions} />}
    </div>
  );
}
