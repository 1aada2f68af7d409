'use client';
import { useRouter } from 'next/navigation';
import { GRANT_KIND_NAMES, type GrantView } from '@/lib/domain/grant';
import { formatInstant } from '@/lib/format';
import { Field } from '../ui/field';
import { FormDialog } from '../ui/form-dialog';
import { formText } from '../ui/form-text';
import { notify } from '../ui/notify';
import { Textarea } from '../ui/textarea';
import { useDeed } from '../ui/use-deed';
import type { GrantActions } from './grant-actions';
import { GrantMatter } from './grant-matter';

type Props = {
  grant: GrantView;
  deed: 'approve' | 'decline';
  actions: Pick<GrantActions, 'approve' | 'decline'>;
  onClose: () => void;
};

const EFFECTS: Record<GrantView['kind'], string> = {
  post: '批准后岗位立即写入，本人需重新登录。',
  secondFactorReset:
    '批准后原动态码和恢复码立即作废、已登录的设备全部退出，本人用密码登录后重新设置。请先核实是本人提出。',
  passwordReset: '批准后原密码立即作废、已登录的设备全部退出，由申请人领取一次性链接交给本人。',
  reopening: '批准后账号恢复登录，岗位和密码与停用前相同。',
};

/** Once more what is asked, for whom and why, before a second person puts their name to it. */
export function DecideGrant({ grant, deed, actions, onClose }: Props) {
  const router = useRouter();
  const isYes = deed === 'approve';
  const sent = useDeed(actions[deed], () => {
    onClose();
    notify({ message: `${isYes ? '已批准' : '已驳回'}${grant.staff.name}的申请`, tone: 'ok' });
    router.refresh();
  });
  return (
    <FormDialog
      open
      onOpenChange={open => !open && onClose()}
      title={`${isYes ? '批准' : '驳回'}：${grant.staff.name} ${GRANT_KIND_NAMES[grant.kind]}`}
      description={isYes ? EFFECTS[grant.kind] : '驳回后什么都不变，申请人会看到原因。'}
      submitLabel={isYes ? '批准' : '驳回'}
      size="sm"
      pending={sent.pending}
      message={sent.message}
      errors={sent.errors}
      onSubmit={form => sent.send({ grantId: grant.id, note: formText(form, 'note') })}
    >
      <Asked grant={grant} />
      <Field label={isYes ? '意见' : '驳回原因'} required={!isYes} error={sent.errors.note}>
        {control => <Textarea {...control} name="note" rows={2} maxLength={200} />}
      </Field>
    </FormDialog>
  );
}

function Asked({ grant }: { grant: GrantView }) {
  const facts = [
    { name: '人员', value: `${grant.staff.name}（${grant.staff.username}）` },
    { name: '申请', value: <GrantMatter grant={grant} /> },
    { name: '理由', value: grant.reason },
    { name: '提出', value: `${grant.proposedBy} ${formatInstant(new Date(grant.proposedAt))}` },
  ];
  return (
    <dl className="grid grid-cols-[auto_1fr] gap-x-4 gap-y-1.5 rounded-card bg-sunken px-3 py-2 text-table">
      {facts.map(({ name, value }) => (
        <div key={name} className="contents">
          <dt className="text-3">{name}</dt>
          <dd className="min-w-0 break-words">{value}</dd>
        </div>
      ))}
    </dl>
  );
}
