import { defineErrors } from '@domdom/platform';

export const identityErrors = defineErrors('identity', {
  wrongPassword: {
    kind: 'invalid',
    vi: 'Tên đăng nhập hoặc mật khẩu chưa đúng. Hãy xem lại rồi thử lần nữa.',
    en: 'The name or the password is not right. Check them and try again.',
  },
  wrongPin: { kind: 'invalid', field: 'pin', vi: 'Mã PIN chưa đúng.', en: 'The PIN is not right.' },
  noPin: {
    kind: 'conflict',
    vi: 'Người này chưa đặt mã PIN trên điện thoại này. Hãy đăng nhập bằng mật khẩu.',
    en: 'This person has no PIN on this phone. Sign in with the password.',
  },
  loginTaken: {
    kind: 'conflict',
    field: 'login',
    vi: 'Số điện thoại hoặc tên này đã có người dùng. Nếu là bạn, hãy đăng nhập.',
    en: 'This phone number or name is in use. If it is you, sign in.',
  },
  badLogin: {
    kind: 'invalid',
    field: 'login',
    vi: 'Hãy nhập số điện thoại (0912 345 678), hoặc một tên gồm 3–40 chữ cái không dấu, số, dấu chấm.',
    en: 'Enter a phone number (0912 345 678), or a name of 3–40 plain letters, digits and dots.',
  },
  weakPassword: {
    kind: 'invalid',
    field: 'password',
    vi: 'Mật khẩu này quá dễ đoán. Hãy chọn mật khẩu khác, ví dụ ba từ ghép lại.',
    en: 'This password is too easy to guess. Choose another, such as three words together.',
  },
  weakPin: {
    kind: 'invalid',
    field: 'pin',
    vi: 'Mã PIN này quá dễ đoán. Đừng dùng 1234 hay bốn số giống nhau.',
    en: 'This PIN is too easy to guess. Avoid 1234 or four equal digits.',
  },
  notRepresentable: {
    kind: 'forbidden',
    vi: 'Bạn chỉ làm hộ được người thuộc đơn vị mình phụ trách, và khi người ấy đồng ý.',
    en: 'You can act only for people of your own units, and when they agree.',
  },
  holdsMore: {
    kind: 'forbidden',
    vi: 'Bạn không cấp mã được cho người này. Hãy nhờ cán bộ cấp trên hoặc người quản trị.',
    en: 'You cannot give this person a code. Ask an official above you or an administrator.',
  },
  consentNeeded: {
    kind: 'invalid',
    field: 'agreed',
    vi: 'Hãy hỏi người ấy và đánh dấu vào ô này khi họ đồng ý.',
    en: 'Ask the person and tick this box when they agree.',
  },
  guardianNeeded: {
    kind: 'forbidden',
    vi: 'Bạn chưa đủ 16 tuổi: cha, mẹ hoặc người giám hộ cần đồng ý cùng bạn. Hãy mở trang Tài khoản, phần “Điều tôi đã đồng ý”.',
    en: 'You are not 16 yet: a parent or guardian has to agree with you. Open your account, “What I have agreed to”.',
  },
  fromSixteen: {
    kind: 'forbidden',
    vi: 'Cán bộ chỉ mời người từ 16 tuổi trở lên.',
    en: 'Officials invite people from 16 years on.',
  },
  guardianIsSelf: {
    kind: 'invalid',
    field: 'login',
    vi: 'Đây là tài khoản của chính em. Hãy để cha, mẹ hoặc người giám hộ nhập tài khoản của họ.',
    en: 'This is the child’s own account. Let the parent or guardian enter theirs.',
  },
  guardianTooYoung: {
    kind: 'invalid',
    field: 'login',
    vi: 'Theo năm sinh trong tài khoản này, người ấy chưa đủ 18 tuổi.',
    en: 'By the year of birth in this account that person is not 18 yet.',
  },
  guardianMustAgree: {
    kind: 'invalid',
    field: 'agreed',
    vi: 'Hãy đánh dấu vào ô này nếu đồng ý.',
    en: 'Tick this box to agree.',
  },
  wrongResetCode: {
    kind: 'invalid',
    field: 'code',
    vi: 'Mã này chưa đúng hoặc đã hết hạn. Hãy xin mã mới.',
    en: 'This code is not right or has expired. Ask for a new one.',
  },
  onlyOneself: {
    kind: 'forbidden',
    vi: 'Việc này chỉ chính người ấy làm được: thông tin tài khoản, mật khẩu, mã PIN, khóa cho chương trình.',
    en: 'Only the person can do this: account details, password, PIN and keys for programs.',
  },
  providerRefused: {
    kind: 'invalid',
    vi: 'Chưa đăng nhập được bằng tài khoản kia. Hãy thử lại.',
    en: 'Signing in with the other account did not work. Please try again.',
  },
});
