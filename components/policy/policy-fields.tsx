'use client';
import { ROLE_NAMES, type RoleKey } from '@/lib/domain/actor';
import { type PolicyNumber, READING_NAMES, type SecurityPolicy } from '@/lib/domain/security-policy';
import { Checkbox } from '../ui/checkbox';
import { Field } from '../ui/field';
import { Section } from '../ui/section';
import { Select } from '../ui/select';
import { NumberField } from './number-field';

type Props = { policy: SecurityPolicy; errors: Record<string, string> };

const GRID = 'grid gap-x-6 gap-y-3 sm:grid-cols-2 lg:grid-cols-3';

/** The settings in four groups; those of 等保 keep their values while the other reading holds. */
export function PolicyFields({ policy, errors }: Props) {
  const number = (name: PolicyNumber, hint?: string) => (
    <NumberField key={name} name={name} value={policy[name]} error={errors[name]} hint={hint} />
  );
  return (
    <>
      <Section title="登录时长">
        <div className={GRID}>{[number('idleMinutes'), number('absoluteHours', '到时须重新登录')]}</div>
      </Section>
      <Section title="密码" note="常见密码、含用户名的密码在两种口径下都拒绝">
        <Field
          label="密码口径"
          hint="现代口径看长度，不定期更换；等保口径看字符种类，定期更换、不得重复。长度和种类只要求以后设置的密码"
          error={errors.passwordReading}
          className="mb-3 max-w-140"
        >
          {control => (
            <Select
              {...control}
              name="passwordReading"
              defaultValue={policy.passwordReading}
              options={Object.entries(READING_NAMES).map(([value, label]) => ({ value, label }))}
              className="max-w-48"
            />
          )}
        </Field>
        <div className={GRID}>
          {[
            number('modernMinimumLength'),
            number('classifiedMinimumLength'),
            number('administratorMinimumLength', '系统、安全、审计管理员'),
            number('passwordClasses', '仅等保口径'),
            number('passwordHistory', '仅等保口径'),
            number('passwordDays', '仅等保口径，到期登录时须更换'),
          ]}
        </div>
      </Section>
      <Section title="须用动态码的岗位" note="未设置动态码的人，下一次操作时先去设置">
        <fieldset className="grid grid-cols-2 gap-x-6 gap-y-1 sm:grid-cols-3 lg:grid-cols-4">
          <legend className="sr-only">须用动态码的岗位</legend>
          {(Object.keys(ROLE_NAMES) as RoleKey[]).map(role => (
            <Checkbox
              key={role}
              name="secondFactorRoles"
              value={role}
              defaultChecked={policy.secondFactorRoles.includes(role)}
              label={ROLE_NAMES[role]}
            />
          ))}
        </fieldset>
      </Section>
      <Section title="导出与审计">
        <div className={GRID}>
          {[number('exportRowsPerDay', '超过后当日不能再导出'), number('auditDays', '法律要求不少于 180 天')]}
        </div>
      </Section>
    </>
  );
}
