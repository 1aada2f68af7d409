'use client';
import { useRouter } from 'next/navigation';
import type { ChainBoneView } from '@/lib/domain/industry';
import type { AddNodeInput } from '@/lib/domain/industry-input';
import type { Outcome } from '@/lib/domain/outcome';
import { Field } from '../ui/field';
import { FormDialog } from '../ui/form-dialog';
import { formText } from '../ui/form-text';
import { Input } from '../ui/input';
import { notify } from '../ui/notify';
import { useDeed } from '../ui/use-deed';

type Props = {
  bone: ChainBoneView;
  add: (input: AddNodeInput) => Promise<Outcome<{ key: string }>>;
  onClose: () => void;
};

export function AddNode({ bone, add, onClose }: Props) {
  const router = useRouter();
  const deed = useDeed(add, () => {
    onClose();
    notify({ message: `已在“${bone.name}”下新增环节`, tone: 'ok' });
    router.refresh();
  });
  return (
    <FormDialog
      open
      onOpenChange={open => !open && onClose()}
      title={`在“${bone.name}”下新增环节`}
      submitLabel="新增环节"
      size="sm"
      pending={deed.pending}
      message={deed.message}
      errors={deed.errors}
      onSubmit={form =>
        deed.send({
          boneKey: bone.key,
          name: formText(form, 'name'),
          anchors: formText(form, 'anchors'),
        })
      }
    >
      <Field label="环节名称" required error={deed.errors.name}>
        {control => <Input {...control} name="name" maxLength={30} />}
      </Field>
      <Field label="本地链主企业" hint="多个用顿号隔开；没有留空" error={deed.errors.anchors}>
        {control => <Input {...control} name="anchors" maxLength={400} />}
      </Field>
    </FormDialog>
  );
}
