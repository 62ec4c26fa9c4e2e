import { defineErrors } from '@domdom/platform';

export const forwardingErrors = defineErrors('lrs-forwarding', {
  notAnAddress: {
    kind: 'invalid',
    field: 'endpoint',
    vi: 'Đây chưa phải địa chỉ của một kho hồ sơ. Ví dụ: https://lrs.example.vn/xapi/',
    en: 'This is not the address of a record store. For example: https://lrs.example.vn/xapi/',
  },
  notHttps: {
    kind: 'invalid',
    field: 'endpoint',
    vi: 'Địa chỉ phải bắt đầu bằng https:// để không ai đọc được trên đường đi.',
    en: 'The address must begin with https:// so that nobody can read along the way.',
  },
  privateAddress: {
    kind: 'invalid',
    field: 'endpoint',
    vi: 'Địa chỉ này nằm trong mạng nội bộ. Người quản trị máy chủ có thể cho phép bằng LRS_FORWARD_PRIVATE.',
    en: 'This address is inside the own network. Whoever runs the server can allow it by LRS_FORWARD_PRIVATE.',
  },
  keyMissing: {
    kind: 'invalid',
    field: 'key',
    vi: 'Hãy điền khóa mà bên kia đã cấp.',
    en: 'Fill in the key that the other side gave you.',
  },
  verbNotAnIri: {
    kind: 'invalid',
    field: 'verbs',
    vi: (p: { verb: string }) => `“${p.verb}” chưa phải là một địa chỉ IRI của việc.`,
    en: (p: { verb: string }) => `“${p.verb}” is not the IRI of a verb.`,
  },
  activityNotAnIri: {
    kind: 'invalid',
    field: 'activity',
    vi: 'Đây chưa phải là địa chỉ IRI của một hoạt động.',
    en: 'This is not the IRI of an activity.',
  },
});
