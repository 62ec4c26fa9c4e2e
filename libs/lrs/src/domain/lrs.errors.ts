import { defineErrors } from '@domdom/platform';

export const lrsErrors = defineErrors('lrs', {
  notAStatement: {
    kind: 'invalid',
    vi: (p: { problem: string }) => `Bản ghi học tập không hợp lệ: ${p.problem}`,
    en: (p: { problem: string }) => `The learning record is not valid: ${p.problem}`,
  },
  statementDiffers: {
    kind: 'conflict',
    vi: (p: { id: string }) => `Đã có một phát biểu khác mang mã ${p.id}.`,
    en: (p: { id: string }) => `There is another statement with the id ${p.id}.`,
  },
  noSuchOrganisation: {
    kind: 'not-found',
    vi: (p: { code: string }) => `Không có tổ chức nào mang mã ${p.code}.`,
    en: (p: { code: string }) => `There is no organisation with the code ${p.code}.`,
  },
  beingErased: {
    kind: 'conflict',
    vi: 'Hồ sơ của người này đang được xóa. Hãy thử lại sau ít phút.',
    en: 'The records of this person are being erased. Please try again in a few minutes.',
  },
  noScope: {
    kind: 'invalid',
    field: 'scopes',
    vi: 'Hãy chọn ít nhất một quyền.',
    en: 'Choose at least one thing the tool may do.',
  },
});
