import type { Metadata } from 'next';
import { RuleForm } from '@/components/rules/rule-form';
import { RuleVersions } from '@/components/rules/rule-versions';
import { PageHeader } from '@/components/ui/page-header';
import { requireRight } from '@/lib/auth/require-actor';
import { getRuleSet } from '@/lib/db/rule-set';
import { listRuleVersions } from '@/lib/db/rule-set-edit';
import { yearOf } from '@/lib/domain/day';
import { settingsOf } from '@/lib/domain/rule-settings';
import { set } from './actions';

export const metadata: Metadata = { title: '年度规则' };

export default async function RulesPage() {
  const actor = await requireRight('rules.edit');
  const [rules, versions] = await Promise.all([getRuleSet(yearOf(actor.today)), listRuleVersions(actor)]);
  const { year, version } = rules;
  return (
    <div className="mx-auto flex max-w-220 flex-col gap-4">
      <PageHeader
        title="年度规则"
        count={`${year} 年第 ${version} 版`}
        note="保存后从现在起生效；每次修改都留一个版本和一条审计记录，旧版本不变。"
      />
      <RuleForm
        key={`${year}/${version}`}
        year={year}
        version={version}
        settings={settingsOf(rules)}
        set={set}
      />
      {versions.length > 0 && <RuleVersions versions={versions} />}
    </div>
  );
}
