'use client';
import { EVENT_KEYS, EVENT_NAMES, type WebhookView } from '@/lib/domain/webhook';
import type { AddWebhookInput } from '@/lib/domain/webhook-input';
import { Checkbox } from '../ui/checkbox';
import { Field } from '../ui/field';
import { formText } from '../ui/form-text';
import { Input } from '../ui/input';

type WebhookFieldsProps = {
  errors: Record<string, string>;
  hook?: Pick<WebhookView, 'name' | 'url' | 'events'>;
};

/** What the fields below say, as the deed takes it. */
export function readWebhookFields(form: FormData): AddWebhookInput {
  const chosen = form.getAll('events').map(String);
  return {
    name: formText(form, 'name'),
    url: formText(form, 'url'),
    events: EVENT_KEYS.filter(key => chosen.includes(key)),
  };
}

/** Whom to tell, where, and of what. */
export function WebhookFields({ errors, hook }: WebhookFieldsProps) {
  return (
    <>
      <Field label="推送给哪个系统" required error={errors.name}>
        {control => <Input {...control} name="name" maxLength={40} defaultValue={hook?.name} />}
      </Field>
      <Field label="接收地址" required hint="公网 https 地址，443 端口；不跟随跳转" error={errors.url}>
        {control => (
          <Input
            {...control}
            name="url"
            type="url"
            inputMode="url"
            maxLength={500}
            placeholder="https://oa.example.gov.cn/hook"
            defaultValue={hook?.url}
          />
        )}
      </Field>
      <fieldset>
        <legend className="mb-1 text-table text-2">事件</legend>
        <div className="grid gap-x-4 sm:grid-cols-2">
          {EVENT_KEYS.map(key => (
            <Checkbox
              key={key}
              name="events"
              value={key}
              label={EVENT_NAMES[key]}
              defaultChecked={hook?.events.includes(key) ?? false}
            />
          ))}
        </div>
        {errors.events && (
          <p role="alert" className="mt-1 text-note text-danger">
            {errors.events}
          </p>
        )}
      </fieldset>
    </>
  );
}
