import { Contrast } from 'lucide-react';
import { Disclosure } from '../ui/disclosure';
import { ThemeSwitch } from './theme-switch';

export function ThemeMenu() {
  return (
    <Disclosure
      label="界面颜色"
      buttonClass="inline-flex size-8 items-center justify-center rounded-card text-2 hover:bg-sunken hover:text-1 pointer-coarse:size-11"
      button={<Contrast className="size-4" aria-hidden />}
    >
      <ThemeSwitch />
    </Disclosure>
  );
}
