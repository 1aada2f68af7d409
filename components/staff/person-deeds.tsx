import type { Outcome } from '@/lib/domain/outcome';
import { isWithoutRights } from '@/lib/domain/staff';
import type { StaffInput, StaffRequestInput } from '@/lib/domain/staff-input';
import type { HandedLink, StaffAccount } from '@/lib/domain/staff-view';
import { AskFor } from './ask-for';
import { DisableAccount } from './disable-account';
import { InviteAgain } from './invite-again';
import { SignOutPerson } from './sign-out-person';

type Ask = (input: StaffRequestInput) => Promise<Outcome<{ grantId: string }>>;

export type PersonActions = {
  invite: (input: StaffInput) => Promise<Outcome<HandedLink>>;
  disable: (input: StaffInput) => Promise<Outcome>;
  resetPassword: Ask;
  enable: Ask;
  resetFactor: Ask;
  signOut: (input: StaffInput) => Promise<Outcome<{ count: number }>>;
};

type Props = {
  person: StaffAccount;
  today: string;
  actions: PersonActions;
  /** What the reader may do: ask for rights, take them away. */
  may: { propose: boolean; manage: boolean };
};

/** What can be done with an account as it stands. */
export function PersonDeeds({ person, today, actions, may }: Props) {
  const { id: staffId, name } = person;
  if (person.state === 'disabled')
    return (
      may.propose && (
        <AskFor
          staffId={staffId}
          label="申请启用"
          title={`申请启用${name}的账号`}
          description="另一位管理员批准后账号恢复登录，岗位和密码与停用前相同。"
          ask={actions.enable}
        />
      )
    );
  const isNewcomer = person.state !== 'active' && isWithoutRights(person.posts, today);
  return (
    <>
      {isNewcomer && may.manage && <InviteAgain person={person} invite={actions.invite} />}
      {!isNewcomer && may.propose && (
        <AskFor
          staffId={staffId}
          label="申请重置密码"
          title={`申请重置${name}的密码`}
          description="另一位管理员批准后，原密码作废、已登录的设备全部退出；由你在本页领取一次性链接，交给本人设置密码。"
          ask={actions.resetPassword}
        />
      )}
      {person.hasSecondFactor && may.propose && (
        <AskFor
          staffId={staffId}
          label="申请重置动态码"
          title={`申请重置${name}的动态码`}
          description="手机和恢复码都丢失时使用。另一位管理员批准后，原动态码作废、已登录的设备全部退出。"
          ask={actions.resetFactor}
        />
      )}
      {may.manage && person.lastSeenAt !== null && (
        <SignOutPerson person={person} signOut={actions.signOut} />
      )}
      {may.manage && <DisableAccount person={person} disable={actions.disable} />}
    </>
  );
}
