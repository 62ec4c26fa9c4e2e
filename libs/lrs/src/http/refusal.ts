import { describeFault, FAULTS, type Fault, type FaultCode, type XapiResult } from '../xapi';

/** Why a request to the record store is not done, as its sender reads it. */
export class Refusal extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    readonly words: Record<'vi' | 'en', string>,
    readonly path = '',
    readonly headers: Readonly<Record<string, string>> = {},
    /** The rule of xAPI that was broken: part and section of 1.0.3 / section of IEEE 9274.1.1. */
    readonly rule = '',
  ) {
    super(words.en);
  }
}

export function faultRefusal(fault: Fault, status = 400): Refusal {
  const words = { vi: describeFault(fault, 'vi'), en: describeFault(fault, 'en') };
  return new Refusal(status, fault.code, words, fault.path, {}, FAULTS[fault.code].rule);
}

/** A refusal for a rule that has no place in what was sent. */
export const ruleRefusal = (code: FaultCode, status: number): Refusal =>
  faultRefusal({ code, path: '', params: {} }, status);

/** The value of a result. @throws Refusal with 400 */
export function need<T>(result: XapiResult<T>): T {
  if (!result.ok) throw faultRefusal(result.fault);
  return result.value;
}

export const refusals = {
  unauthenticated: () =>
    new Refusal(
      401,
      'unauthenticated',
      {
        vi: 'Khóa hoặc mã bí mật không đúng, hoặc đã bị thu hồi.',
        en: 'The key or secret is wrong, or was revoked.',
      },
      '',
      { 'WWW-Authenticate': 'Basic realm="xAPI", charset="UTF-8"' },
    ),
  forbidden: (action: string) =>
    new Refusal(403, 'forbidden', {
      vi: `Khóa này không có quyền: ${action}.`,
      en: `This credential may not do this: ${action}.`,
    }),
  outsideSession: () =>
    new Refusal(403, 'outside-session', {
      vi: 'Khóa này chỉ dùng được cho hồ sơ của lượt học nó được cấp, và chỉ khi lượt đó còn mở.',
      en: 'This key opens only the records of the session it was given for, and only while that goes on.',
    }),
  notFound: () => new Refusal(404, 'not-found', { vi: 'Không tìm thấy.', en: 'Not found.' }),
  methodNotAllowed: (allowed: readonly string[]) =>
    new Refusal(
      405,
      'method-not-allowed',
      {
        vi: `Chỉ dùng được các phương thức: ${allowed.join(', ')}.`,
        en: `Only these methods work here: ${allowed.join(', ')}.`,
      },
      '',
      { Allow: allowed.join(', ') },
    ),
  tooLarge: (limit: number) =>
    new Refusal(413, 'too-large', {
      vi: `Nội dung lớn hơn ${limit} byte.`,
      en: `The body is larger than ${limit} bytes.`,
    }),
  unknownEncoding: () =>
    new Refusal(
      415,
      'encoding-unknown',
      {
        vi: 'Không đọc được kiểu nén này; hãy dùng gzip, deflate, br hoặc không nén.',
        en: 'This Content-Encoding is not known; use gzip, deflate, br or none.',
      },
      '',
      { 'Accept-Encoding': 'gzip, deflate, br' },
    ),
  unreadableBody: () =>
    new Refusal(400, 'body-unreadable', {
      vi: 'Nội dung gửi lên bị đứt giữa chừng hoặc nén hỏng.',
      en: 'The body breaks off or cannot be unpacked.',
    }),
  beingErased: () =>
    new Refusal(409, 'being-erased', {
      vi: 'Hồ sơ của người này đang được xóa. Hãy thử lại sau ít phút.',
      en: 'The records of this person are being erased. Please try again in a few minutes.',
    }),
  unavailable: () =>
    new Refusal(
      503,
      'unavailable',
      {
        vi: 'Kho tạm thời chưa trả lời được. Hãy gửi lại đúng như cũ sau ít giây.',
        en: 'The store cannot answer just now. Send the same again in a few seconds.',
      },
      '',
      { 'Retry-After': '5' },
    ),
  badCursor: () =>
    new Refusal(400, 'bad-cursor', {
      vi: 'Liên kết "more" không phải của kho này.',
      en: 'This is not a "more" link of this store.',
    }),
  idTaken: (id: string | number | undefined) =>
    new Refusal(409, 'id-taken', {
      vi: `Mã ${id} đã thuộc về một phát biểu khác.`,
      en: `The id ${id} belongs to another statement.`,
    }),
};
