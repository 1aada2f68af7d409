'use client';
import { Combobox as Base } from '@base-ui/react/combobox';
import { ChevronDown, X } from 'lucide-react';
import { classNames } from './class-names';
import { controlClass } from './control-class';
import type { FieldControl } from './field';

type ComboboxInputProps = FieldControl & { placeholder?: string | undefined; className?: string | undefined };

const crossClass = 'flex size-6 items-center justify-center rounded-input hover:text-1';

export function ComboboxInput({ placeholder, className, required, ...control }: ComboboxInputProps) {
  return (
    <Base.InputGroup className={classNames('relative block', className)}>
      <Base.Input
        placeholder={placeholder ?? '输入名称或拼音查找'}
        {...control}
        aria-required={required}
        className={classNames(controlClass, 'pr-14')}
      />
      <span className="absolute inset-y-0 right-1 flex items-center text-3">
        <Base.Clear aria-label="清除" className={crossClass}>
          <X className="size-3.5" aria-hidden />
        </Base.Clear>
        <Base.Trigger aria-label="展开" className={crossClass}>
          <ChevronDown className="size-4" aria-hidden />
        </Base.Trigger>
      </span>
    </Base.InputGroup>
  );
}
