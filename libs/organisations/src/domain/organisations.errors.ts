import { defineErrors } from '@domdom/platform';

export const organisationsErrors = defineErrors('organisations', {
  wrongLevel: {
    kind: 'invalid',
    field: 'kind',
    vi: 'Loại đơn vị này không thể nằm dưới đơn vị này.',
    en: 'A unit of this kind cannot stand below this unit.',
  },
  sameName: {
    kind: 'conflict',
    field: 'name',
    vi: 'Đã có một đơn vị cùng tên ở đây.',
    en: 'There is a unit of this name here already.',
  },
  hasChildren: {
    kind: 'conflict',
    vi: (p: { count: number }) =>
      `Còn ${p.count} đơn vị đang hoạt động bên dưới. Hãy chuyển hoặc đóng chúng trước.`,
    en: (p: { count: number }) => `There are ${p.count} working units below. Move or close them first.`,
  },
});
