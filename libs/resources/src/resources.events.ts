import { defineEvent } from '@domdom/platform';

/** Somebody who agreed to recommendations opened a resource; of others nothing is told. */
export const resourceOpened = defineEvent<{ resourceId: string; personId: string }>('resources.opened');
