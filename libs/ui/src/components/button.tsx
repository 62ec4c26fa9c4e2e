import type { ComponentChildren } from 'preact';
import { classes } from '../text';
import { Icon } from './icon';
import type { IconName } from './icon-paths';
import { useLocalPath } from './link';

/** `primary` acts; `firefly` is the one thing on a page that matters most; `quiet` looks like a link. */
export type ButtonLook = 'primary' | 'secondary' | 'danger' | 'quiet' | 'firefly';

export interface ButtonProps {
  children: ComponentChildren;
  look?: ButtonLook;
  icon?: IconName;
  /** Sent with the form, so that one form can have two buttons. */
  name?: string;
  value?: string;
  /** Another address for the same form. */
  formAction?: string;
  type?: 'submit' | 'button';
  small?: boolean;
  full?: boolean;
  /** More words for those who can't see what the button stands beside: `Đăng ký` … `lớp may vá`. */
  about?: string;
}

export const buttonClass = (look: ButtonLook, small?: boolean, full?: boolean) =>
  classes('button', look !== 'primary' && look, small && 'small', full && 'full');

/** A button that sends its form. Its words begin with a verb. */
export function Button({
  children,
  look = 'primary',
  icon,
  name,
  value,
  formAction,
  type = 'submit',
  small,
  full,
  about,
}: ButtonProps) {
  const local = useLocalPath();
  return (
    <button
      class={buttonClass(look, small, full)}
      type={type}
      name={name}
      value={value}
      formaction={formAction && local(formAction)}
    >
      {icon && <Icon name={icon} />}
      <span>
        {children}
        {about && <span class="unseen"> {about}</span>}
      </span>
    </button>
  );
}

export interface ButtonLinkProps {
  href: string;
  children: ComponentChildren;
  look?: ButtonLook;
  icon?: IconName;
  small?: boolean;
  full?: boolean;
  about?: string;
  asIs?: boolean;
  download?: boolean | string;
}

/** A link that looks like a button: it goes somewhere, it changes nothing. */
export function ButtonLink({
  href,
  children,
  look = 'primary',
  icon,
  small,
  full,
  about,
  asIs,
  download,
}: ButtonLinkProps) {
  const local = useLocalPath();
  return (
    <a class={buttonClass(look, small, full)} href={asIs ? href : local(href)} download={download}>
      {icon && <Icon name={icon} />}
      <span>
        {children}
        {about && <span class="unseen"> {about}</span>}
      </span>
    </a>
  );
}
