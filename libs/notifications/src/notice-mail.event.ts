import { defineEvent } from '@domdom/platform';
import type { Notice } from './notices';

/** Somebody is to be told something by e-mail too. */
export const mailDue = defineEvent<{
  personId: string;
  notice: Notice;
  path: string | null;
  private?: boolean;
}>('notifications.mail-due');
