'use client';
import { LoaderCircle } from 'lucide-react';
import type { ComponentProps, MouseEvent, ReactNode } from 'react';
import { type ButtonSize, type ButtonVariant, buttonClass } from './button-class';

type ButtonProps = Omit<ComponentProps<'button'>, 'style'> & {
  variant?: ButtonVariant | undefined;
  size?: ButtonSize | undefined;
  /** Under way: a second press does nothing, focus stays. */
  pending?: boolean | undefined;
  /** What it says meanwhile, for example 保存中…; its room is kept from the start. */
  pendingText?: string | undefined;
  icon?: ReactNode;
};

export function Button(props: ButtonProps) {
  const { variant, size, pending = false, pendingText, icon, className, children, onClick, ...rest } = props;
  const press = (event: MouseEvent<HTMLButtonElement>) => {
    if (pending) event.preventDefault();
    else onClick?.(event);
  };
  return (
    <button
      type="button"
      {...rest}
      onClick={press}
      aria-disabled={pending || undefined}
      aria-busy={pending || undefined}
      className={buttonClass(variant, size, className)}
    >
      <span className="grid place-items-center">
        <span
          className={`col-start-1 row-start-1 inline-flex items-center gap-1.5 ${pending ? 'invisible' : ''}`}
        >
          {icon}
          {children}
        </span>
        {(pending || pendingText) && (
          <span
            className={`col-start-1 row-start-1 inline-flex items-center gap-1.5 ${pending ? '' : 'invisible'}`}
          >
            {pendingText ?? (
              <>
                <LoaderCircle className="size-4 animate-turn" aria-hidden />
                <span className="sr-only">处理中</span>
              </>
            )}
          </span>
        )}
      </span>
    </button>
  );
}
