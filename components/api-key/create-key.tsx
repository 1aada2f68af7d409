'use client';
import type { IssuedKey } from '@/lib/domain/api-key';
import { isScopeKey, SCOPE_KEYS, SCOPES } from '@/lib/domain/api-scope';
import { Checkbox } from '../ui/checkbox';
import { Field } from '../ui/field';
import { FormDialog } from '../ui/form-dialog';
import { formText } from '../ui/form-text';
import { Input } from '../ui/input';
import { Select } from '../ui/select';
import { useDeed } from '../ui/use-deed';
import type { KeyActions, KeyMaker } from './key-actions';

type CreateKeyProps = KeyMaker & {
  create: KeyActions['create'];
  onDone: (key: IssuedKey) => void;
  onClose: () => void;
};

const TERMS = [30, 90, 180, 365].map(days => ({ value: String(days), label: `${days} 天` }));

/** For what, for how long, and once more who it is. */
export function CreateKey({ units, mayOwn, username, asksCode, create, onDone, onClose }: CreateKeyProps) {
  const deed = useDeed(create, onDone);
  const submit = (form: FormData) =>
    deed.send({
      name: formText(form, 'name'),
      unitCode: formText(form, 'unitCode') || null,
      scopes: form.getAll('scopes').map(String).filter(isScopeKey),
      days: Number(formText(form, 'days')),
      password: formText(form, 'password'),
      code: formText(form, 'code'),
    });
  return (
    <FormDialog
      open
      onOpenChange={open => !open && onClose()}
      title="生成接口密钥"
      description="一个系统一把，只勾选用得着的用途；密钥只显示一次。"
      submitLabel="生成密钥"
      pending={deed.pending}
      message={deed.message}
      errors={deed.errors}
      onSubmit={submit}
    >
      <Field label="给哪个系统用" required error={deed.errors.name}>
        {control => <Input {...control} name="name" maxLength={40} autoComplete="off" />}
      </Field>
      {units.length > 0 && (
        <Field
          label="范围"
          hint="单位密钥只及该单位的线索，不含你跨单位跟踪、共享到的。"
          error={deed.errors.unitCode}
        >
          {control => (
            <Select
              {...control}
              name="unitCode"
              empty={mayOwn ? '本人的全部权限' : undefined}
              options={units.map(({ code, name }) => ({ value: code, label: name }))}
            />
          )}
        </Field>
      )}
      <fieldset>
        <legend className="mb-1 text-table text-2">用途</legend>
        <div className="grid gap-x-4 sm:grid-cols-2">
          {SCOPE_KEYS.map(scope => (
            <Checkbox key={scope} name="scopes" value={scope} label={SCOPES[scope]} />
          ))}
        </div>
        {deed.errors.scopes && (
          <p role="alert" className="mt-1 text-note text-danger">
            {deed.errors.scopes}
          </p>
        )}
      </fieldset>
      <Field label="有效期" error={deed.errors.days}>
        {control => <Select {...control} name="days" defaultValue="90" options={TERMS} />}
      </Field>
      <input type="text" name="username" autoComplete="username" value={username} readOnly hidden />
      {asksCode && (
        <Field label="动态码" required hint="验证器上的 6 位数字，或一个恢复码" error={deed.errors.code}>
          {control => <Input {...control} name="code" autoComplete="one-time-code" maxLength={20} />}
        </Field>
      )}
      <Field label="现在的密码" required error={deed.errors.password}>
        {control => <Input {...control} name="password" type="password" autoComplete="current-password" />}
      </Field>
    </FormDialog>
  );
}
