/**
 * Every way a request can break the rules of xAPI: the rule (1.0.3 part and section / IEEE 9274.1.1 section)
 * and its words. `{name}` in the words is a parameter of the fault.
 */
export const FAULTS = {
  'null-value': {
    rule: 'Data 2.2 / 4.2.7',
    en: 'null is allowed only inside extensions',
    vi: 'giá trị null chỉ được dùng bên trong extensions',
  },
  'type-object': { rule: 'Data 2.2 / 4.2.7', en: 'must be an object', vi: 'phải là một đối tượng' },
  'type-array': { rule: 'Data 2.2 / 4.2.7', en: 'must be an array', vi: 'phải là một mảng' },
  'type-string': { rule: 'Data 2.2 / 4.2.7', en: 'must be a string', vi: 'phải là một chuỗi' },
  'type-number': { rule: 'Data 2.2 / 4.2.7', en: 'must be a finite number', vi: 'phải là một số hữu hạn' },
  'type-integer': {
    rule: 'Data 2.4.11 / 4.2.2.6',
    en: 'must be an integer of zero or more',
    vi: 'phải là số nguyên không âm',
  },
  'type-boolean': { rule: 'Data 2.2 / 4.2.7', en: 'must be true or false', vi: 'phải là true hoặc false' },
  'type-json': {
    rule: 'Data 2.2 / 4.2.7',
    en: 'is not a value that JSON can carry',
    vi: 'không phải là giá trị mà JSON biểu diễn được',
  },
  'property-unknown': {
    rule: 'Data 2.2 / 4.2.7',
    en: 'the property "{property}" is not allowed here',
    vi: 'không được có thuộc tính "{property}" ở đây',
  },
  'property-missing': {
    rule: 'Data 2.4 / 4.2.2',
    en: 'the property "{property}" is required',
    vi: 'thiếu thuộc tính bắt buộc "{property}"',
  },
  'not-one-of': {
    rule: 'Data 2.2 / 4.2.7',
    en: '"{found}" is not one of: {allowed}',
    vi: '"{found}" không thuộc các giá trị: {allowed}',
  },
  'not-uuid': {
    rule: 'Data 4.4 / 4.2.7',
    en: '"{found}" is not a UUID in its standard form',
    vi: '"{found}" không phải UUID ở dạng chuẩn',
  },
  'not-iri': {
    rule: 'Data 4.3 / 4.2.7',
    en: '"{found}" is not an IRI with a scheme',
    vi: '"{found}" không phải IRI có lược đồ (scheme)',
  },
  'not-mailto': {
    rule: 'Data 2.4.2.3 / 4.2.2.1',
    en: '"{found}" is not "mailto:" and an e-mail address',
    vi: '"{found}" không phải "mailto:" kèm địa chỉ thư điện tử',
  },
  'not-sha1': {
    rule: 'Data 2.4.2.3 / 4.2.2.1',
    en: '"{found}" is not a SHA-1 in 40 hexadecimal digits',
    vi: '"{found}" không phải mã SHA-1 gồm 40 chữ số thập lục phân',
  },
  'not-sha2': {
    rule: 'Data 2.4.11 / 4.2.2.6',
    en: '"{found}" is not a SHA-2 in hexadecimal digits',
    vi: '"{found}" không phải mã SHA-2 ở dạng thập lục phân',
  },
  'not-media-type': {
    rule: 'Data 2.4.11 / 4.2.2.6',
    en: '"{found}" is not a media type',
    vi: '"{found}" không phải kiểu nội dung (media type)',
  },
  'not-language-tag': {
    rule: 'Data 4.2 / 4.2.7',
    en: '"{found}" is not an RFC 5646 language tag',
    vi: '"{found}" không phải thẻ ngôn ngữ theo RFC 5646',
  },
  'not-timestamp': {
    rule: 'Data 4.5 / 4.2.7',
    en: '"{found}" is not a timestamp (RFC 3339)',
    vi: '"{found}" không phải mốc thời gian (RFC 3339)',
  },
  'not-duration': {
    rule: 'Data 4.6 / 4.2.7',
    en: '"{found}" is not an ISO 8601 duration',
    vi: '"{found}" không phải khoảng thời gian ISO 8601',
  },
  'not-statement-version': {
    rule: 'Data 2.4.10 / 4.2.4.3',
    en: 'statements of version "{found}" are not accepted',
    vi: 'không nhận phát biểu có phiên bản "{found}"',
  },
  'text-broken': {
    rule: 'Communication 1.4 / 4.1.2',
    en: 'the text has half of a surrogate pair and cannot be written in UTF-8',
    vi: 'văn bản có nửa cặp surrogate nên không ghi được bằng UTF-8',
  },
  'text-nul': {
    rule: 'Data 2.2 / 4.2.7',
    en: 'an identifier cannot contain the character U+0000',
    vi: 'định danh không được chứa ký tự U+0000',
  },
  'text-empty': { rule: 'Data 2.2 / 4.2.7', en: 'cannot be empty', vi: 'không được để trống' },
  'too-deep': {
    rule: 'Communication 1.5.2 / 4.1.3',
    en: 'is nested deeper than {limit} levels',
    vi: 'lồng sâu quá {limit} cấp',
  },
  'list-empty': { rule: 'Data 2.4 / 4.2.2', en: 'cannot be an empty list', vi: 'danh sách không được rỗng' },
  'ifi-missing': {
    rule: 'Data 2.4.2.3 / 4.2.2.1',
    en: 'needs one of mbox, mbox_sha1sum, openid, account',
    vi: 'cần một trong các định danh mbox, mbox_sha1sum, openid, account',
  },
  'ifi-many': {
    rule: 'Data 2.4.2.3 / 4.2.2.1',
    en: 'has more than one identifier: {found}',
    vi: 'có nhiều hơn một định danh: {found}',
  },
  'group-needs-members': {
    rule: 'Data 2.4.2.2 / 4.2.2.1',
    en: 'a group without an identifier must list its members',
    vi: 'nhóm không có định danh phải liệt kê thành viên',
  },
  'authority-shape': {
    rule: 'Data 2.4.9 / 4.2.4.2',
    en: 'a group as authority must be an anonymous one of two agents, one of them an application with an account',
    vi: 'authority là nhóm thì phải là nhóm ẩn danh gồm hai tác nhân, trong đó có một ứng dụng với account',
  },
  'interaction-type-needed': {
    rule: 'Data 2.4.4.1 / 4.2.2.3',
    en: '"{property}" needs an interactionType',
    vi: '"{property}" đòi hỏi phải có interactionType',
  },
  'component-unsupported': {
    rule: 'Data 2.4.4.1 / 4.2.2.3',
    en: '"{property}" does not belong to an interaction of type "{interactionType}"',
    vi: '"{property}" không thuộc loại tương tác "{interactionType}"',
  },
  'component-repeated': {
    rule: 'Data 2.4.4.1 / 4.2.2.3',
    en: 'the component id "{id}" occurs twice in the list',
    vi: 'mã thành phần "{id}" xuất hiện hai lần trong danh sách',
  },
  'scaled-range': {
    rule: 'Data 2.4.5.1 / 4.2.2.4',
    en: 'a scaled score lies between -1 and 1',
    vi: 'điểm quy đổi (scaled) phải nằm từ -1 đến 1',
  },
  'score-range': {
    rule: 'Data 2.4.5.1 / 4.2.2.4',
    en: 'the raw score lies outside min and max, or min is not below max',
    vi: 'điểm raw nằm ngoài khoảng min và max, hoặc min không nhỏ hơn max',
  },
  'context-needs-activity': {
    rule: 'Data 2.4.6 / 4.2.2.5',
    en: '"{property}" is allowed only when the object is an activity',
    vi: '"{property}" chỉ được dùng khi object là một hoạt động (Activity)',
  },
  'substatement-nested': {
    rule: 'Data 2.4.4.3 / 4.2.2.3',
    en: 'a SubStatement cannot contain a SubStatement',
    vi: 'SubStatement không được chứa SubStatement khác',
  },
  'voiding-object': {
    rule: 'Data 2.3.2 / 4.2.5',
    en: 'a voiding statement must have a StatementRef as its object',
    vi: 'phát biểu hủy (voided) phải có object là StatementRef',
  },
  'batch-repeated-id': {
    rule: 'Communication 2.1.2 / 4.1.6.1',
    en: 'the id {id} is used by two statements of the batch',
    vi: 'mã {id} được dùng cho hai phát biểu trong cùng một lô',
  },
  'single-statement': {
    rule: 'Communication 2.1.1 / 4.1.6.1',
    en: 'PUT takes one statement, not a list',
    vi: 'PUT nhận một phát biểu, không nhận danh sách',
  },
  'statement-id-differs': {
    rule: 'Communication 2.1.1 / 4.1.6.1',
    en: 'the id in the statement differs from the parameter statementId',
    vi: 'mã trong phát biểu khác với tham số statementId',
  },
  'param-unknown': {
    rule: 'Communication 3.2 / 4.1.6',
    en: 'the parameter "{param}" does not exist here',
    vi: 'không có tham số "{param}" ở đây',
  },
  'param-missing': {
    rule: 'Communication 2 / 4.1.6',
    en: 'the parameter "{param}" is required',
    vi: 'thiếu tham số bắt buộc "{param}"',
  },
  'param-repeated': {
    rule: 'Communication 3.2 / 4.1.6',
    en: 'the parameter "{param}" may be given once',
    vi: 'tham số "{param}" chỉ được dùng một lần',
  },
  'param-exclusive': {
    rule: 'Communication 2.1.3 / 4.1.6.1',
    en: '"{param}" cannot be used together with "{other}"',
    vi: 'không dùng "{param}" cùng với "{other}"',
  },
  'param-boolean': {
    rule: 'Communication 2.1.3 / 4.1.6.1',
    en: '"{found}" must be true or false',
    vi: '"{found}" phải là true hoặc false',
  },
  'param-integer': {
    rule: 'Communication 2.1.3 / 4.1.6.1',
    en: '"{found}" must be an integer of zero or more',
    vi: '"{found}" phải là số nguyên không âm',
  },
  'param-json': {
    rule: 'Communication 2.1.3 / 4.1.6.1',
    en: 'is not valid JSON',
    vi: 'không phải JSON hợp lệ',
  },
  'agent-anonymous': {
    rule: 'Communication 2.1.3 / 4.1.6.1',
    en: 'a group in a parameter must have an identifier',
    vi: 'nhóm dùng làm tham số phải có định danh',
  },
  'content-type-unsupported': {
    rule: 'Communication 1.5 / 4.1.3',
    en: 'statements are sent as application/json or multipart/mixed, not "{found}"',
    vi: 'phát biểu được gửi dạng application/json hoặc multipart/mixed, không phải "{found}"',
  },
  'utf8-malformed': {
    rule: 'Communication 1.4 / 4.1.2',
    en: 'the body is not UTF-8',
    vi: 'nội dung không phải UTF-8',
  },
  'json-malformed': {
    rule: 'Communication 1.5.1 / 4.1.3',
    en: 'the body is not valid JSON: it goes wrong in line {line} at character {column}',
    vi: 'nội dung không phải JSON hợp lệ: sai ở dòng {line}, ký tự {column}',
  },
  'multipart-boundary': {
    rule: 'Communication 1.5.2 / 4.1.3',
    en: 'the Content-Type has no valid boundary, or the body does not use it',
    vi: 'Content-Type không có boundary hợp lệ, hoặc nội dung không dùng boundary đó',
  },
  'multipart-truncated': {
    rule: 'Communication 1.5.2 / 4.1.3',
    en: 'the body ends before its closing boundary',
    vi: 'nội dung kết thúc trước boundary đóng',
  },
  'multipart-header': {
    rule: 'Communication 1.5.2 / 4.1.3',
    en: 'a part has malformed or repeated headers',
    vi: 'một phần có tiêu đề sai dạng hoặc lặp lại',
  },
  'multipart-first-part': {
    rule: 'Communication 1.5.2 / 4.1.3',
    en: 'the first part must be application/json and hold the statements',
    vi: 'phần đầu tiên phải là application/json và chứa các phát biểu',
  },
  'part-hash-missing': {
    rule: 'Communication 1.5.2 / 4.1.3',
    en: 'the part has no X-Experience-API-Hash',
    vi: 'phần này không có X-Experience-API-Hash',
  },
  'part-hash-wrong': {
    rule: 'Communication 1.5.2 / 4.1.3',
    en: 'the data of the part does not have the SHA-2 {sha2}',
    vi: 'dữ liệu của phần không có mã SHA-2 là {sha2}',
  },
  'part-encoding': {
    rule: 'Communication 1.5.2 / 4.1.3',
    en: 'Content-Transfer-Encoding must be binary, not "{found}"',
    vi: 'Content-Transfer-Encoding phải là binary, không phải "{found}"',
  },
  'part-unreferenced': {
    rule: 'Communication 1.5.2 / 4.1.3',
    en: 'no statement has an attachment with the SHA-2 {sha2}',
    vi: 'không phát biểu nào có tệp đính kèm với mã SHA-2 {sha2}',
  },
  'part-type-differs': {
    rule: 'Communication 1.5.2 / 4.1.3',
    en: 'the part is "{found}" but its attachment says "{expected}"',
    vi: 'phần này là "{found}" nhưng tệp đính kèm ghi "{expected}"',
  },
  'attachment-missing': {
    rule: 'Communication 1.5.2 / 4.1.3',
    en: 'the attachment {sha2} has neither a fileUrl nor a part of the body',
    vi: 'tệp đính kèm {sha2} không có fileUrl và cũng không có phần dữ liệu',
  },
  'signature-content-type': {
    rule: 'Data 2.6 / 4.2.6',
    en: 'a signature must have the content type application/octet-stream',
    vi: 'chữ ký phải có kiểu nội dung application/octet-stream',
  },
  'signature-missing': {
    rule: 'Data 2.6 / 4.2.6',
    en: 'the signature itself was not sent',
    vi: 'không nhận được dữ liệu của chữ ký',
  },
  'signature-malformed': {
    rule: 'Data 2.6 / 4.2.6',
    en: 'the signature is not a JWS in compact form',
    vi: 'chữ ký không phải JWS ở dạng rút gọn',
  },
  'signature-algorithm': {
    rule: 'Data 2.6 / 4.2.6',
    en: 'a signature is made with RS256, RS384 or RS512, not "{found}"',
    vi: 'chữ ký phải dùng RS256, RS384 hoặc RS512, không phải "{found}"',
  },
  'signature-payload': {
    rule: 'Data 2.6 / 4.2.6',
    en: 'the payload of the signature is not a statement in JSON',
    vi: 'phần được ký không phải một phát biểu ở dạng JSON',
  },
  'signature-differs': {
    rule: 'Data 2.6 / 4.2.6',
    en: 'the signed statement differs from the statement that was sent',
    vi: 'phát biểu được ký khác với phát biểu gửi lên',
  },
  'signature-certificate': {
    rule: 'Data 2.6 / 4.2.6',
    en: 'the certificates in x5c cannot be read or do not form a chain',
    vi: 'các chứng thư trong x5c không đọc được hoặc không tạo thành chuỗi',
  },
  'signature-invalid': {
    rule: 'Data 2.6 / 4.2.6',
    en: 'the signature does not fit its certificate',
    vi: 'chữ ký không khớp với chứng thư',
  },
  'version-missing': {
    rule: 'Communication 3.3 / 4.1.5',
    en: 'the header X-Experience-API-Version is required',
    vi: 'thiếu tiêu đề X-Experience-API-Version',
  },
  'version-unsupported': {
    rule: 'Communication 3.3 / 4.1.5',
    en: 'version "{found}" is not supported; use 1.0.3 or 2.0.0',
    vi: 'không hỗ trợ phiên bản "{found}"; hãy dùng 1.0.3 hoặc 2.0.0',
  },
  'alternate-refused': {
    rule: 'Communication 1.3',
    en: 'xAPI 2.0 has no alternate request syntax',
    vi: 'xAPI 2.0 không có cú pháp yêu cầu thay thế',
  },
  'alternate-method': {
    rule: 'Communication 1.3',
    en: 'an alternate request is a POST form whose method is GET, HEAD, PUT, POST or DELETE',
    vi: 'yêu cầu thay thế phải là biểu mẫu POST với method là GET, HEAD, PUT, POST hoặc DELETE',
  },
  'alternate-query': {
    rule: 'Communication 1.3',
    en: 'an alternate request has no query parameter besides method',
    vi: 'yêu cầu thay thế không có tham số truy vấn nào ngoài method',
  },
  'alternate-content': {
    rule: 'Communication 1.3',
    en: 'the form has no field "content"',
    vi: 'biểu mẫu không có trường "content"',
  },
  'precondition-failed': {
    rule: 'Communication 3.1 / 4.1.4',
    en: 'the document was changed since it was read, or exists already',
    vi: 'tài liệu đã thay đổi kể từ khi được đọc, hoặc đã tồn tại',
  },
  'precondition-required': {
    rule: 'Communication 3.1 / 4.1.4',
    en: 'send If-Match with the ETag of the document, or If-None-Match: *',
    vi: 'hãy gửi If-Match kèm ETag của tài liệu, hoặc If-None-Match: *',
  },
  'precondition-conflict': {
    rule: 'Communication 3.1 / 4.1.4',
    en: 'the document exists: read it, and send If-Match with its ETag',
    vi: 'tài liệu đã tồn tại: hãy đọc rồi gửi If-Match kèm ETag của nó',
  },
  'document-not-object': {
    rule: 'Communication 2.2 / 4.1.6',
    en: 'a JSON document that is posted must be an object',
    vi: 'tài liệu JSON gửi bằng POST phải là một đối tượng',
  },
  'document-unmergeable': {
    rule: 'Communication 2.2 / 4.1.6',
    en: 'only two application/json objects can be merged',
    vi: 'chỉ hợp nhất được hai đối tượng application/json',
  },
} as const satisfies Record<string, { rule: string; en: string; vi: string }>;

export type FaultCode = keyof typeof FAULTS;
