import { catalogue, type Language } from '@domdom/platform';

export const auditWords = catalogue({
  vi: {
    title: 'Nhật ký thao tác',
    lead: 'Ai đã làm gì, khi nào và làm hộ ai. 200 việc gần nhất; không sửa được.',
    at: 'Lúc',
    actor: 'Người làm',
    forWhom: 'Làm hộ',
    action: 'Việc',
    subject: 'Đối tượng',
    portal: 'Hệ thống',
    none: 'Chưa có thao tác nào',
  },
  en: {
    title: 'Audit log',
    lead: 'Who did what, when and for whom. The newest 200 entries; nobody can change them.',
    at: 'At',
    actor: 'By',
    forWhom: 'For',
    action: 'Act',
    subject: 'Subject',
    portal: 'The portal',
    none: 'Nothing yet',
  },
});

type Names = Record<string, Record<Language, string>>;

const actions: Names = {
  'classes.created': { vi: 'Lập lớp học', en: 'Made a class' },
  'classes.changed': { vi: 'Sửa lớp học', en: 'Changed a class' },
  'classes.opened': { vi: 'Mở lớp học', en: 'Opened a class' },
  'classes.cancelled': { vi: 'Hủy lớp học', en: 'Cancelled a class' },
  'classes.session-changed': { vi: 'Đổi hoặc hủy buổi học', en: 'Moved or cancelled a session' },
  'classes.roll-called': { vi: 'Điểm danh', en: 'Called the roll' },
  'classes.registered-on-behalf': { vi: 'Đăng ký lớp giúp', en: 'Registered somebody for a class' },
  'classes.registration-cancelled-on-behalf': {
    vi: 'Hủy đăng ký lớp giúp',
    en: "Cancelled somebody's registration",
  },
  'courses.published': { vi: 'Mở khóa học', en: 'Opened a course' },
  'courses.archived': { vi: 'Đóng khóa học', en: 'Closed a course' },
  'courses.version-begun': { vi: 'Soạn bản mới của khóa học', en: 'Began a new version of a course' },
  'courses.version-discarded': { vi: 'Bỏ bản đang soạn', en: 'Threw a draft of a course away' },
  'courses.version-published': { vi: 'Mở bản mới của khóa học', en: 'Opened a new version of a course' },
  'courses.copied': { vi: 'Chép khóa học', en: 'Copied a course' },
  'courses.author-added': { vi: 'Thêm tác giả khóa học', en: 'Added an author of a course' },
  'courses.author-removed': { vi: 'Bỏ tác giả khóa học', en: 'Took out an author of a course' },
  'credentials.revoked': { vi: 'Thu hồi chứng nhận', en: 'Revoked a certificate' },
  'credentials.restored': { vi: 'Khôi phục chứng nhận', en: 'Restored a certificate' },
  'discussions.settings-changed': { vi: 'Đổi cách hỏi đáp', en: 'Changed how a discussion is held' },
  'discussions.post-approved': { vi: 'Duyệt bài hỏi đáp', en: 'Approved a post' },
  'discussions.post-hidden': { vi: 'Ẩn bài hỏi đáp', en: 'Hid a post' },
  'discussions.post-restored': { vi: 'Cho hiện lại bài hỏi đáp', en: 'Showed a post again' },
  'discussions.post-left': { vi: 'Xem bài bị báo, không có gì sai', en: 'Found a reported post in order' },
  'discussions.hidden-by-reports': { vi: 'Nhiều người báo, bài tự ẩn', en: 'Reports hid a post' },
  'enrolments.terms-changed': { vi: 'Đổi cách ghi danh', en: 'Changed how one enrols' },
  'enrolments.invitation-made': { vi: 'Tạo đường dẫn mời', en: 'Made an invitation link' },
  'enrolments.invitation-revoked': { vi: 'Thu hồi đường dẫn mời', en: 'Took an invitation link back' },
  'enrolments.enrolled-on-behalf': { vi: 'Ghi danh giúp', en: 'Enrolled somebody' },
  'enrolments.batch-started': { vi: 'Ghi danh nhiều người', en: 'Enrolled many people' },
  'h5p.attempt-accepted': { vi: 'Duyệt một lần làm bài', en: 'Let an attempt count' },
  'h5p.attempt-set-aside': { vi: 'Gác lại một lần làm bài', en: 'Set an attempt aside' },
  'h5p.grading-changed': {
    vi: 'Đổi cách chấm bài tương tác',
    en: 'Changed the grading of an interactive lesson',
  },
  'h5p.package-opened': { vi: 'Mở tệp .h5p', en: 'Opened an .h5p file' },
  'identity.registered': { vi: 'Lập tài khoản giúp', en: 'Made an account for somebody' },
  'identity.acting-started': { vi: 'Bắt đầu làm hộ', en: 'Began to act for somebody' },
  'identity.acting-stopped': { vi: 'Thôi làm hộ', en: 'Stopped acting for somebody' },
  'identity.consent-given': { vi: 'Ghi nhận đồng ý', en: 'Recorded a consent' },
  'identity.consent-withdrawn': { vi: 'Ghi nhận thôi đồng ý', en: 'Recorded a withdrawal of consent' },
  'identity.grant-given': { vi: 'Giao vai trò', en: 'Gave a role' },
  'identity.grant-ended': { vi: 'Thôi giao vai trò', en: 'Ended a role' },
  'identity.password-changed': { vi: 'Đổi mật khẩu', en: 'Changed a password' },
  'identity.pin-changed': { vi: 'Đặt mã PIN', en: 'Set a PIN' },
  'identity.reset-code-issued': { vi: 'Cấp mã đặt lại mật khẩu', en: 'Gave a code for a new password' },
  'identity.api-token-made': { vi: 'Tạo khóa cho chương trình', en: 'Made a key for a program' },
  'identity.api-token-revoked': { vi: 'Hủy khóa cho chương trình', en: 'Revoked a key for a program' },
  'lrs.credential-made': { vi: 'Tạo khóa kho hồ sơ', en: 'Made a key of the record store' },
  'lrs.credential-revoked': { vi: 'Hủy khóa kho hồ sơ', en: 'Revoked a key of the record store' },
  'lrs.forwarding-made': { vi: 'Lập nơi nhận hồ sơ', en: 'Added a store that records go to' },
  'lrs.forwarding-changed': { vi: 'Sửa nơi nhận hồ sơ', en: 'Changed a store that records go to' },
  'lrs.forwarding-paused': { vi: 'Tạm dừng chuyển hồ sơ', en: 'Paused the forwarding of records' },
  'lrs.forwarding-resumed': { vi: 'Chuyển tiếp hồ sơ trở lại', en: 'Resumed the forwarding of records' },
  'lrs.forwarding-ended': { vi: 'Thôi chuyển hồ sơ', en: 'Ended the forwarding of records' },
  'organisations.unit-created': { vi: 'Thêm đơn vị', en: 'Added a unit' },
  'organisations.unit-renamed': { vi: 'Đổi tên đơn vị', en: 'Renamed a unit' },
  'organisations.unit-closed': { vi: 'Ngừng hoạt động đơn vị', en: 'Closed a unit' },
};
const subjects: Names = {
  'api-token': { vi: 'Khóa', en: 'Key' },
  certificate: { vi: 'Chứng nhận', en: 'Certificate' },
  class: { vi: 'Lớp học', en: 'Class' },
  'class-session': { vi: 'Buổi học', en: 'Session' },
  course: { vi: 'Khóa học', en: 'Course' },
  discussion_post: { vi: 'Bài hỏi đáp', en: 'Post' },
  'h5p-attempt': { vi: 'Lần làm bài', en: 'Attempt' },
  'h5p-content': { vi: 'Bài tương tác', en: 'Interactive lesson' },
  'lrs-credential': { vi: 'Khóa kho hồ sơ', en: 'Key of the record store' },
  'lrs-forwarding': { vi: 'Nơi nhận hồ sơ', en: 'Store that records go to' },
  person: { vi: 'Người', en: 'Person' },
  session: { vi: 'Lần đăng nhập', en: 'Sign-in' },
  unit: { vi: 'Đơn vị', en: 'Unit' },
};

/** What was done, in words; an act that has none yet by its code, so that nothing is hidden. */
export const actionName = (language: Language, action: string): string =>
  actions[action]?.[language] ?? action;
/** What it was done to, in words. */
export const subjectName = (language: Language, subject: string): string =>
  subjects[subject]?.[language] ?? subject;
