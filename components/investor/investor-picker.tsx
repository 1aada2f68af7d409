'use client';
import type { InvestorChoice } from '@/lib/domain/investor-view';
import { Combobox } from '../ui/combobox';
import type { FieldControl } from '../ui/field';
import { useInvestorDesk } from './investor-desk';

type Props = FieldControl & {
  name?: string | undefined;
  chosen?: InvestorChoice | null | undefined;
  onChange?: ((id: string | null) => void) | undefined;
};

const optionOf = ({ id, name }: InvestorChoice) => ({ id, label: name });

/** Another card, found by name, spelling or code among those the viewer may see; never the card itself. */
export function InvestorPicker({ chosen = null, onChange, ...control }: Props) {
  const { card, actions } = useInvestorDesk();
  const find = async (text: string) => {
    const outcome = await actions.search({ text });
    return outcome.ok ? outcome.value.filter(({ id }) => id !== card.id).map(optionOf) : [];
  };
  return (
    <Combobox
      {...control}
      items={[]}
      onSearch={find}
      defaultValue={chosen && optionOf(chosen)}
      onChange={option => onChange?.(option?.id ?? null)}
      placeholder="名称、拼音或信用代码"
    />
  );
}
