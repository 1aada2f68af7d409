'use client';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import {
  ACTIVE_PLACES,
  INDUSTRY_STATUS_NAMES,
  type IndustryDetail,
  type IndustryStatusKey,
} from '@/lib/domain/industry';
import type { EditIndustryInput } from '@/lib/domain/industry-input';
import type { Outcome } from '@/lib/domain/outcome';
import { Field } from '../ui/field';
import { FormDialog } from '../ui/form-dialog';
import { formText } from '../ui/form-text';
import { Input } from '../ui/input';
import { notify } from '../ui/notify';
import { Select } from '../ui/select';
import { useDeed } from '../ui/use-deed';

export type EditIndustryProps = {
  industry: IndustryDetail;
  industries: IndustryDetail[];
  edit: (input: EditIndustryInput) => Promise<Outcome>;
  onClose: () => void;
};

const statuses = Object.entries(INDUSTRY_STATUS_NAMES).map(([value, label]) => ({ value, label }));

/** A typed year; what is no year is sent as 0, which the server refuses. */
const yearOf = (text: string): number => (/^\d{4}$/.test(text.trim()) ? Number(text) : 0);

function inputOf(key: string, form: FormData): EditIndustryInput {
  const validTo = formText(form, 'validToYear').trim();
  return {
    key,
    name: formText(form, 'name'),
    shortName: formText(form, 'shortName'),
    aliases: formText(form, 'aliases'),
    status: formText(form, 'status') as IndustryStatusKey,
    place: Number(formText(form, 'place')) || null,
    validFromYear: yearOf(formText(form, 'validFromYear')),
    validToYear: validTo === '' ? null : yearOf(validTo),
  };
}

export function EditIndustry({ industry, industries, edit, onClose }: EditIndustryProps) {
  const router = useRouter();
  const deed = useDeed(edit, () => {
    onClose();
    notify({ message: `已保存${industry.name}`, tone: 'ok' });
    router.refresh();
  });
  const { errors } = deed;
  return (
    <FormDialog
      open
      onOpenChange={open => !open && onClose()}
      title={`修改${industry.name}`}
      description="改名不改动已登记的线索；旧名称自动留作别名。"
      submitLabel="保存产业"
      pending={deed.pending}
      message={deed.message}
      errors={errors}
      onSubmit={form => deed.send(inputOf(industry.key, form))}
    >
      <div className="grid gap-3 sm:grid-cols-2">
        <Field label="名称" required error={errors.name}>
          {control => <Input {...control} name="name" defaultValue={industry.name} maxLength={30} />}
        </Field>
        <Field label="简称" required error={errors.shortName} hint="2–4 字，卡片上显示">
          {control => <Input {...control} name="shortName" defaultValue={industry.shortName} maxLength={4} />}
        </Field>
      </div>
      <PlaceFields industry={industry} industries={industries} errors={errors} />
      <div className="grid gap-3 sm:grid-cols-2">
        <Field label="起始年份" required error={errors.validFromYear}>
          {control => (
            <Input
              {...control}
              name="validFromYear"
              inputMode="numeric"
              defaultValue={industry.validFromYear}
            />
          )}
        </Field>
        <Field label="终止年份" hint="不填为继续有效" error={errors.validToYear}>
          {control => (
            <Input
              {...control}
              name="validToYear"
              inputMode="numeric"
              defaultValue={industry.validToYear ?? ''}
            />
          )}
        </Field>
      </div>
      <Field label="别名" hint="导入台账时按别名识别；多个用顿号隔开" error={errors.aliases}>
        {control => <Input {...control} name="aliases" defaultValue={industry.aliases.join('、')} />}
      </Field>
    </FormDialog>
  );
}

type PlaceProps = Pick<EditIndustryProps, 'industry' | 'industries'> & { errors: Record<string, string> };

/** State and place: a place that somebody holds says who, and the two change places. */
function PlaceFields({ industry, industries, errors }: PlaceProps) {
  const [status, setStatus] = useState<string>(industry.status);
  const places = Array.from({ length: ACTIVE_PLACES }, (_, index) => index + 1).map(place => {
    const holder = industries.find(({ order, key }) => order === place && key !== industry.key);
    return { value: String(place), label: holder ? `${place}（现为${holder.name}）` : String(place) };
  });
  return (
    <div className="grid gap-3 sm:grid-cols-2">
      <Field label="状态" required error={errors.status} hint="备选产业在月报中有数时才列出">
        {control => (
          <Select
            {...control}
            name="status"
            options={statuses}
            value={status}
            onChange={event => setStatus(event.target.value)}
          />
        )}
      </Field>
      {status === 'active' && (
        <Field label="位次" required error={errors.place} hint="决定排列和颜色；选已有产业的位次即互换">
          {control => (
            <Select
              {...control}
              name="place"
              empty="请选择"
              defaultValue={industry.order <= ACTIVE_PLACES ? String(industry.order) : ''}
              options={places}
            />
          )}
        </Field>
      )}
    </div>
  );
}
