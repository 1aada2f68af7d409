/** The edge and height every typed-in control shares. */
export const controlClass =
  'control h-8 w-full min-w-0 rounded-input border border-line bg-surface px-2 text-body text-1 ' +
  'aria-invalid:border-danger disabled:border-hairline disabled:bg-sunken disabled:text-3 ' +
  'focus-visible:outline-offset-0 focus-visible:border-accent';
