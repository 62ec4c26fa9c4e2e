import { catalogue, type Labels } from '@domdom/platform';
import { usePage } from '@domdom/ui';
import type { Finding } from './badge/verdict';
import type { CompletedKind } from './domain/completed';

export const badgeWords = catalogue({
  vi: {
    badge: 'Huy hiệu điện tử',
    badgeHelp:
      'Huy hiệu là một tệp có chữ ký điện tử theo chuẩn Open Badges 3.0. Ai có tệp đều kiểm tra được, kể cả khi không có mạng.',
    badgeJson: 'Tải huy hiệu (.json)',
    badgeSvg: 'Tải hình huy hiệu (.svg)',
    badgePng: 'Tải hình huy hiệu (.png)',
    criteria: 'Điều kiện được cấp',
    learnt: 'Học xong làm được gì',
    ownerUnit: 'Đơn vị tổ chức',
    length: 'Thời lượng',
    topic: 'Chủ đề',
    machine: 'Bản cho máy đọc (.json)',
    issuer: 'Nơi cấp huy hiệu',
    issuerLead: 'Mỗi huy hiệu mang chữ ký của cổng này. Khóa công khai dưới đây dùng để kiểm tra chữ ký.',
    name: 'Tên',
    identifier: 'Định danh (did:web)',
    keys: 'Khóa công khai',
    key: 'Khóa Ed25519',
    inUse: 'Đang dùng',
    since: 'Từ ngày',
    replaced: (day: string) => `Đã thay ngày ${day}`,
    state: 'Tình trạng',
    keysHelp: 'Khóa cũ vẫn được công bố: huy hiệu đã ký bằng khóa cũ vẫn kiểm tra được.',
    document: 'Tài liệu did.json',
    checkHere: 'Kiểm tra huy hiệu',
    rotate: 'Thay khóa ký',
    rotateQuestion: 'Thay khóa ký bằng một khóa mới? Huy hiệu đã cấp vẫn còn giá trị.',
    rotated: 'Đã thay khóa. Huy hiệu mới được ký bằng khóa mới.',
    keyIsSet: 'Khóa ký được đặt trong cấu hình máy chủ (CREDENTIALS_SIGNING_KEY) và thay ở đó.',
    fileTitle: 'Kiểm tra tệp huy hiệu',
    file: 'Tệp huy hiệu',
    fileHint: 'Tệp .json, hoặc hình .svg, .png có huy hiệu bên trong.',
    checkFile: 'Kiểm tra tệp',
    genuine: 'Huy hiệu này có thật và còn giá trị',
    genuineRecord: 'Hồ sơ này có thật và còn giá trị',
    notGenuine: 'Không tin được tệp này',
    why: 'Vì sao',
    heldBadges: 'Số huy hiệu trong hồ sơ',
    signedFrom: 'Có giá trị từ',
    awardedTo: 'Trao cho',
    what: 'Về việc',
    seePage: 'Xem trang của chứng nhận',
    another: 'Kiểm tra tệp khác',
  },
  en: {
    badge: 'Digital badge',
    badgeHelp:
      'The badge is a signed file (Open Badges 3.0). Whoever has the file can check it, even without a connection.',
    badgeJson: 'Download the badge (.json)',
    badgeSvg: 'Download its picture (.svg)',
    badgePng: 'Download its picture (.png)',
    criteria: 'What it takes',
    learnt: 'What one can do afterwards',
    ownerUnit: 'Organised by',
    length: 'Length',
    topic: 'Topic',
    machine: 'For machines (.json)',
    issuer: 'Who issues the badges',
    issuerLead: 'Each badge is signed by this portal. The public keys below check the signature.',
    name: 'Name',
    identifier: 'Identifier (did:web)',
    keys: 'Public keys',
    key: 'Ed25519 key',
    inUse: 'In use',
    since: 'Since',
    replaced: (day: string) => `Replaced on ${day}`,
    state: 'State',
    keysHelp: 'Old keys stay published: badges that were signed with them can still be checked.',
    document: 'The document did.json',
    checkHere: 'Check a badge',
    rotate: 'Replace the signing key',
    rotateQuestion: 'Replace the signing key by a new one? Badges that were issued stay valid.',
    rotated: 'The key was replaced. New badges are signed with the new one.',
    keyIsSet: 'The signing key is set on the server (CREDENTIALS_SIGNING_KEY) and is replaced there.',
    fileTitle: 'Check a badge file',
    file: 'Badge file',
    fileHint: 'A .json file, or an .svg or .png picture with a badge inside.',
    checkFile: 'Check the file',
    genuine: 'This badge is genuine and valid',
    genuineRecord: 'This record is genuine and valid',
    notGenuine: 'This file cannot be trusted',
    why: 'Why',
    heldBadges: 'Badges in the record',
    signedFrom: 'Valid from',
    awardedTo: 'Awarded to',
    what: 'For',
    seePage: 'See the certificate’s page',
    another: 'Check another file',
  },
});
export const seeWords: Labels<CompletedKind> = {
  course: { vi: 'Xem khóa học', en: 'See the course' },
  programme: { vi: 'Xem chương trình', en: 'See the programme' },
};
export const awardWords: Labels<CompletedKind> = {
  course: {
    vi: 'Ai học xong khóa học này được cấp chứng nhận và huy hiệu.',
    en: 'Whoever completes this course gets a certificate and a badge.',
  },
  programme: {
    vi: 'Ai học xong chương trình này được cấp chứng nhận và huy hiệu.',
    en: 'Whoever completes this programme gets a certificate and a badge.',
  },
};
export const findingWords: Labels<Finding> = {
  unreadable: {
    vi: 'Trong tệp không có huy hiệu nào đọc được.',
    en: 'There is no badge in this file that could be read.',
  },
  otherIssuer: {
    vi: 'Huy hiệu này do nơi khác cấp. Cổng này không kiểm tra được.',
    en: 'Somebody else issued this badge. This portal cannot check it.',
  },
  unknownKey: {
    vi: 'Huy hiệu nêu một khóa không phải của cổng này.',
    en: 'The badge names a key that is not of this portal.',
  },
  changed: {
    vi: 'Nội dung đã bị sửa sau khi ký: chữ ký không khớp.',
    en: 'It was changed after it was signed: the signature does not fit.',
  },
  revoked: {
    vi: 'Đơn vị cấp đã thu hồi.',
    en: 'Whoever issued it has revoked it.',
  },
  expired: {
    vi: 'Đã hết hạn.',
    en: 'It has expired.',
  },
  signed: {
    vi: 'Chữ ký đúng: không chữ nào bị sửa.',
    en: 'The signature fits: not a letter was changed.',
  },
  olderKey: {
    vi: 'Ký bằng khóa cũ của cổng này, nay đã thay. Chữ ký vẫn có giá trị.',
    en: 'Signed with an older key of this portal, replaced since. The signature still counts.',
  },
  notRevoked: {
    vi: 'Không bị thu hồi.',
    en: 'It is not revoked.',
  },
  badgesChecked: {
    vi: 'Đã kiểm tra từng huy hiệu trong hồ sơ.',
    en: 'Each badge in the record was checked.',
  },
};

export const useBadgeWords = () => badgeWords[usePage().language];
