'use client';
import { SecondFactorSetup, type SetupActions } from './second-factor-setup';

type Props = { username: string; actions: SetupActions };

/** The set-up that stands before the desk; afterwards the desk is loaded anew. */
export function RenewSecondFactor({ username, actions }: Props) {
  return (
    <SecondFactorSetup
      username={username}
      actions={actions}
      isMain
      doneLabel="我已保存好，进入工作台"
      onDone={() => window.location.assign('/')}
    />
  );
}
