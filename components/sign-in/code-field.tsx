import { Field } from '../ui/field';
import { Input } from '../ui/input';

/** The second step of a sign-in: what the phone shows, or a recovery code. */
export function CodeField() {
  return (
    <Field label="动态码" hint="手机验证器上的 6 位数字；手机不在身边，可输入一个恢复码">
      {control => (
        <Input
          {...control}
          name="code"
          autoComplete="one-time-code"
          autoCapitalize="characters"
          maxLength={20}
          autoFocus
          required
          className="font-mono"
        />
      )}
    </Field>
  );
}
