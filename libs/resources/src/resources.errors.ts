import { defineErrors } from '@domdom/platform';

export const resourceErrors = defineErrors('resources', {
  noUnit: {
    kind: 'forbidden',
    field: 'unitId',
    vi: 'Bạn không đưa học liệu lên cho đơn vị này.',
    en: 'You do not add resources for this unit.',
  },
});
