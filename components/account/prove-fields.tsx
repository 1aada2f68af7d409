'use client';
import { Field } from '../ui/field';
import { Input } from '../ui/input';

type Props = {
  username: string;
  errors: Record<string, string>;
  /** Whether a recovery code will do as well. */
  withRecovery?: boolean | undefined;
};

/** The password once more and a code: what every change of the second factor asks for. */
export function ProveFields({ username, errors, withRecovery }: Props) {
  const hint = withRecovery ? '验证器上的 6 位数字；手机不在身边，可填一个恢复码' : '验证器上的 6 位数字';
  return (
    <>
      <input type="text" name="username" autoComplete="username" value={username} readOnly hidden />
      <Field label="动态码" required hint={hint} error={errors.code}>
        {control => (
          <Input
            {...control}
            name="code"
            autoComplete="one-time-code"
            inputMode={withRecovery ? 'text' : 'numeric'}
            autoCapitalize="characters"
            maxLength={20}
            className="font-mono"
          />
        )}
      </Field>
      <Field label="现在的密码" required error={errors.password}>
        {control => <Input {...control} name="password" type="password" autoComplete="current-password" />}
      </Field>
    </>
  );
}
