import type { ITranslationFunction } from '@lumieducation/h5p-server';
import english from '@lumieducation/h5p-server/build/assets/translations/client/en.json';
import copyrightEnglish from '@lumieducation/h5p-server/build/assets/translations/copyright-semantics/en.json';
import metadataEnglish from '@lumieducation/h5p-server/build/assets/translations/metadata-semantics/en.json';

/**
 * What H5P's core says to learners, in Vietnamese, by the keys of h5p-server's list; it ships none. Words of the
 * dialogues with which contents are shared on h5p.org's hub are left out: this portal has no such dialogue.
 */
export const coreWords: Readonly<Record<string, string>> = {
  fullscreen: 'Toàn màn hình',
  disableFullscreen: 'Thoát toàn màn hình',
  download: 'Tải về',
  copyrights: 'Bản quyền',
  embed: 'Nhúng',
  size: 'Kích thước',
  showAdvanced: 'Hiện thêm',
  hideAdvanced: 'Ẩn bớt',
  advancedHelp: 'Đặt đoạn mã này vào trang của bạn để khung tự co giãn theo bài:',
  copyrightInformation: 'Thông tin bản quyền',
  close: 'Đóng',
  title: 'Tên',
  author: 'Tác giả',
  year: 'Năm',
  source: 'Nguồn',
  license: 'Giấy phép',
  thumbnail: 'Hình nhỏ',
  noCopyrights: 'Bài này chưa ghi bản quyền.',
  reuse: 'Dùng lại',
  reuseContent: 'Dùng lại bài này',
  reuseDescription: 'Dùng lại bài này.',
  downloadDescription: 'Tải bài này về thành tệp H5P.',
  copyrightsDescription: 'Xem bản quyền của bài này.',
  embedDescription: 'Xem mã để nhúng bài này.',
  h5pDescription: 'Vào H5P.org để xem thêm.',
  contentChanged: 'Bài này đã được sửa từ lần bạn học trước.',
  startingOver: 'Bạn sẽ làm lại từ đầu.',
  by: 'của',
  showMore: 'Xem thêm',
  showLess: 'Thu gọn',
  subLevel: 'Cấp dưới',
  confirmDialogHeader: 'Bạn có chắc không?',
  confirmDialogBody: 'Việc này không trở lại được.',
  cancelLabel: 'Hủy',
  confirmLabel: 'Đồng ý',
  licenseU: 'Chưa ghi',
  licenseCCBY: 'Ghi công',
  licenseCCBYSA: 'Ghi công – Chia sẻ tương tự',
  licenseCCBYND: 'Ghi công – Không phái sinh',
  licenseCCBYNC: 'Ghi công – Phi thương mại',
  licenseCCBYNCSA: 'Ghi công – Phi thương mại – Chia sẻ tương tự',
  licenseCCBYNCND: 'Ghi công – Phi thương mại – Không phái sinh',
  licenseCC40: '4.0 Quốc tế',
  licenseCC30: '3.0 Chưa chuyển đổi',
  licenseCC25: '2.5 Chung',
  licenseCC20: '2.0 Chung',
  licenseCC10: '1.0 Chung',
  licenseGPL: 'Giấy phép Công cộng GNU',
  licenseV3: 'Bản 3',
  licenseV2: 'Bản 2',
  licenseV1: 'Bản 1',
  licensePD: 'Thuộc về công chúng',
  licenseCC010: 'CC0 1.0 – Hiến cho công chúng',
  licensePDM: 'Dấu thuộc về công chúng',
  licenseC: 'Giữ bản quyền',
  contentType: 'Loại nội dung',
  licenseExtras: 'Ghi thêm về giấy phép',
  changes: 'Các lần sửa',
  contentCopied: 'Đã chép nội dung',
  connectionLost: 'Mất mạng. Kết quả được giữ lại và sẽ gửi khi có mạng.',
  connectionReestablished: 'Đã có mạng lại.',
  resubmitScores: 'Đang gửi lại kết quả đã giữ.',
  offlineDialogHeader: 'Mất kết nối với máy chủ',
  offlineDialogBody: 'Chưa gửi được kết quả bài làm của bạn. Hãy kiểm tra mạng.',
  offlineDialogRetryMessage: 'Gửi lại sau :num giây…',
  offlineDialogRetryButtonLabel: 'Gửi lại ngay',
  offlineSuccessfulSubmit: 'Đã gửi kết quả.',
  cancel: 'Hủy',
  back: 'Quay lại',
  next: 'Tiếp',
  saveChanges: 'Lưu thay đổi',
  licenseDescription: 'Chọn giấy phép cho bài',
  licenseVersion: 'Bản của giấy phép',
  licenseVersionDescription: 'Chọn bản của giấy phép',
  altText: 'Mô tả hình',
  icon: 'Biểu tượng',
  pleaseWait: 'Xin đợi…',
  language: 'Ngôn ngữ',
  level: 'Mức độ',
  description: 'Mô tả',
  maxLength: 'Nhiều nhất :length chữ',
  licenseDetails: 'Chi tiết giấy phép',
  remove: 'Bỏ',
  removeImage: 'Bỏ hình',
  add: 'Thêm',
  width: 'rộng',
  height: 'cao',
  rotateLeft: 'Xoay trái',
  rotateRight: 'Xoay phải',
  cropImage: 'Cắt hình',
  confirmCrop: 'Cắt',
  cancelCrop: 'Không cắt',
};

/** What the genuine editor asks about licences and authors. */
export const metadataWords: Readonly<Record<string, string>> = {
  title: 'Tên',
  license: 'Giấy phép',
  undisclosed: 'Chưa ghi',
  'CC-BY': 'Ghi công (CC BY)',
  'CC-BY-SA': 'Ghi công – Chia sẻ tương tự (CC BY-SA)',
  'CC-BY-ND': 'Ghi công – Không phái sinh (CC BY-ND)',
  'CC-BY-NC': 'Ghi công – Phi thương mại (CC BY-NC)',
  'CC-BY-NC-SA': 'Ghi công – Phi thương mại – Chia sẻ tương tự (CC BY-NC-SA)',
  'CC-BY-NC-ND': 'Ghi công – Phi thương mại – Không phái sinh (CC BY-NC-ND)',
  CC0: 'Hiến cho công chúng (CC0)',
  PDM: 'Dấu thuộc về công chúng (PDM)',
  'public-domain': 'Thuộc về công chúng',
  copyright: 'Giữ bản quyền',
  'license-version': 'Bản của giấy phép',
  'years-from': 'Từ năm',
  'years-to': 'Đến năm',
  years: 'Năm',
  source: 'Nguồn',
  'author-name': 'Tên tác giả',
  'author-role': 'Vai trò',
  author: 'Tác giả',
  editor: 'Người biên tập',
  licensee: 'Người được cấp phép',
  originator: 'Người khởi xướng',
  'license-extras': 'Ghi thêm về giấy phép',
  'license-extras-description': 'Những điều khác cần biết về giấy phép',
  changelog: 'Các lần sửa',
  date: 'Ngày',
  'changed-by': 'Người sửa',
  'change-description': 'Đã sửa gì',
  'author-comments': 'Lời nhắn cho người soạn',
  'a11y-title': 'Tên cho trình đọc màn hình',
  'copyright-information': 'Thông tin bản quyền',
};

type Words = Readonly<Record<string, unknown>>;
const sources: Record<string, { english: Words; vietnamese: Words }> = {
  client: { english, vietnamese: coreWords },
  'metadata-semantics': { english: metadataEnglish, vietnamese: metadataWords },
  'copyright-semantics': { english: copyrightEnglish, vietnamese: metadataWords },
};

/** For h5p-server: the words of a key such as "client:fullscreen"; English ones where Vietnamese are lacking. */
export const translateCore: ITranslationFunction = (key, language) => {
  const [space = '', name = ''] = key.split(':');
  const source = sources[space];
  const own = language.startsWith('vi') ? source?.vietnamese[name] : undefined;
  if (typeof own === 'string') return own;
  const found = name
    .split('.')
    .reduce<unknown>(
      (words, part) => (typeof words === 'object' && words !== null ? (words as Words)[part] : undefined),
      source?.english,
    );
  return typeof found === 'string' ? found : key;
};
