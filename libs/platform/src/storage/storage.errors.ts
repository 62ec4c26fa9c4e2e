import { defineErrors } from '../errors';

export const storageErrors = defineErrors('storage', {
  missing: { kind: 'not-found', vi: 'Không tìm thấy tệp này.', en: 'This file was not found.' },
  badKey: { kind: 'invalid', vi: 'Tên tệp không hợp lệ.', en: 'The name of the file is not valid.' },
});
