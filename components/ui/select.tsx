import { ChevronDown } from 'lucide-react';
import type { ComponentProps } from 'react';
import { classNames } from './class-names';
import { controlClass } from './control-class';

type SelectOption = { value: string; label: string; disabled?: boolean | undefined };

type SelectProps = Omit<ComponentProps<'select'>, 'style' | 'children'> & {
  options: SelectOption[];
  /** The first, empty choice, for example 不限; left out when a choice must be made. */
  empty?: string | undefined;
};

/** The browser's own list: the fastest there is, and right on a phone. */
export function Select({ options, empty, className, required, ...rest }: SelectProps) {
  return (
    <span className={classNames('relative block', className)}>
      <select {...rest} aria-required={required} className={classNames(controlClass, 'appearance-none pr-7')}>
        {empty !== undefined && <option value="">{empty}</option>}
        {options.map(option => (
          <option key={option.value} value={option.value} disabled={option.disabled}>
            {option.label}
          </option>
        ))}
      </select>
      <ChevronDown
        aria-hidden
        className="pointer-events-none absolute top-1/2 right-2 size-4 -translate-y-1/2 text-3"
      />
    </span>
  );
}
