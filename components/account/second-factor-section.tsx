'use client';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import type { ProveInput } from '@/lib/domain/account';
import type { Outcome } from '@/lib/domain/outcome';
import type { SecondFactorView } from '@/lib/domain/second-factor';
import { formatInstant } from '@/lib/format';
import { Button } from '../ui/button';
import { notify } from '../ui/notify';
import { Section } from '../ui/section';
import { StatusBadge } from '../ui/status-badge';
import { ProveDialog } from './prove-dialog';
import { RecoveryCodes } from './recovery-codes';
import { SecondFactorSetup, type SetupActions } from './second-factor-setup';

type Props = {
  view: SecondFactorView;
  username: string;
  /** Whether one of the person's posts asks for it. */
  isRequired: boolean;
  actions: SetupActions & {
    remove: (input: ProveInput) => Promise<Outcome>;
    renew: (input: ProveInput) => Promise<Outcome<{ codes: string[] }>>;
  };
};

/** One's own second factor: to set up, to renew the codes of, to turn off. */
export function SecondFactorSection({ view, username, isRequired, actions }: Props) {
  const router = useRouter();
  const [asked, setAsked] = useState<'remove' | 'renew' | null>(null);
  const [codes, setCodes] = useState<string[] | null>(null);
  // While the codes of a first set-up are on the screen, the page behind knows already that it is on.
  const [settingUp, setSettingUp] = useState(view.enabledAt === null);
  const close = () => setAsked(null);
  const finish = () => {
    setSettingUp(false);
    setCodes(null);
    router.refresh();
  };
  const removed = () => {
    close();
    setSettingUp(true);
    notify({ message: '动态码已停用', tone: 'ok' });
    router.refresh();
  };
  const renewed = (value: { codes: string[] }) => {
    close();
    setCodes(value.codes);
  };
  return (
    <Section title="动态码" note="登录时除密码外，再输入手机上的一次性数字">
      {codes && <RecoveryCodes codes={codes} doneLabel="我已保存好" onDone={finish} />}
      {!codes && settingUp && (
        <>
          <p className="mb-3 max-w-160 text-table text-2">
            {isRequired ? '你的岗位必须使用动态码。' : '即使密码被人知道，没有你的手机也登录不了。'}
            需要一部装有验证器应用的手机，约两分钟。
          </p>
          <SecondFactorSetup username={username} actions={actions} doneLabel="我已保存好" onDone={finish} />
        </>
      )}
      {!codes && !settingUp && (
        <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
          <StatusBadge tone="ok">已启用</StatusBadge>
          <p className="text-table text-2 tabular-nums">
            {view.enabledAt && `${formatInstant(new Date(view.enabledAt))} 启用，`}恢复码还剩 {view.codesLeft}{' '}
            个
          </p>
          <div className="ml-auto flex gap-2">
            <Button size="sm" onClick={() => setAsked('renew')}>
              重新生成恢复码
            </Button>
            <Button size="sm" onClick={() => setAsked('remove')}>
              停用或换手机
            </Button>
          </div>
        </div>
      )}
      {asked === 'renew' && (
        <ProveDialog
          title="重新生成恢复码"
          description="以前的恢复码立即作废。"
          submitLabel="生成恢复码"
          {...{ username, onClose: close, act: actions.renew, onDone: renewed }}
        />
      )}
      {asked === 'remove' && (
        <ProveDialog
          title="停用动态码"
          description={
            isRequired
              ? '你的岗位必须使用动态码：停用后须马上用新手机重新设置。'
              : '停用后只凭密码登录；换手机请停用后重新设置。'
          }
          submitLabel="停用动态码"
          {...{ username, onClose: close, act: actions.remove, onDone: removed }}
        />
      )}
    </Section>
  );
}
