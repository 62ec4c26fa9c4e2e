import { catalogue } from '@domdom/platform';
import { usePage } from '@domdom/ui';

export const guardianWords = catalogue({
  vi: {
    title: 'Cha, mẹ hoặc người giám hộ đồng ý',
    lead: 'Dưới 16 tuổi, em chỉ bật được điều này khi cha, mẹ hoặc người giám hộ cùng đồng ý. Không bật thì em vẫn học bình thường.',
    what: 'Điều cần đồng ý',
    how: 'Em đưa máy cho cha, mẹ hoặc người giám hộ. Người ấy đọc câu trên, rồi nhập tài khoản Đom Đóm của mình. Làm xong, máy vẫn dùng tài khoản của em.',
    noAccount: 'Người ấy chưa có tài khoản? Em và người ấy hãy nhờ cán bộ Hội ở xã, phường ghi giúp.',
    login: 'Số điện thoại hoặc tên đăng nhập của cha, mẹ, người giám hộ',
    password: 'Mật khẩu của người ấy',
    both: 'Cả hai cùng đồng ý',
    record: 'Ghi nhận đồng ý',
    throughLead: 'Người này có thể chưa đủ 16 tuổi: cha, mẹ hoặc người giám hộ cần đồng ý.',
    given: 'Đã ghi nhận hai bên đồng ý.',
    whyOff:
      'Điều này đang tắt vì bạn có thể chưa đủ 16 tuổi: cha, mẹ hoặc người giám hộ cần đồng ý cùng bạn.',
    needed: 'Bạn có thể chưa đủ 16 tuổi: cha, mẹ hoặc người giám hộ cần đồng ý cùng bạn.',
    sayYear: 'Ghi năm sinh',
    later: 'Để sau',
    fromSixteen: 'Điều này đang tắt: chỉ dành cho người từ 16 tuổi trở lên.',
    ask: 'Nhờ cha, mẹ, người giám hộ đồng ý',
    signUpHint:
      'Khi đánh dấu, bạn cũng nói rằng mình từ 16 tuổi trở lên. Dưới 16 tuổi: hãy để trống, ghi năm sinh ở trang Tài khoản, rồi nhờ cha, mẹ đồng ý ở đó.',
    accountHint:
      'Khi đồng ý, bạn cũng nói rằng mình từ 16 tuổi trở lên. Dưới 16 tuổi, hãy ghi năm sinh trước.',
  },
  en: {
    title: 'A parent or guardian agrees',
    lead: 'If you are under 16, a parent or guardian has to agree before you can turn this on. You can learn just as well without it.',
    what: 'What you both agree to',
    how: 'Hand the phone to your parent or guardian. They read the sentence above and enter their own Đom Đóm account. You stay signed in here.',
    noAccount: 'They have no account? Ask an official of your commune or ward together to record it.',
    login: 'Phone number or user name of the parent or guardian',
    password: 'Their password',
    both: 'Both of us agree',
    record: 'Record that they agree',
    throughLead: 'This person may not be 16 yet: a parent or guardian has to agree.',
    given: 'It is recorded that both agree.',
    whyOff: 'This is off because you may not be 16 yet: a parent or guardian has to agree with you.',
    needed: 'You may not be 16 yet: a parent or guardian has to agree with you.',
    sayYear: 'Say my year of birth',
    later: 'Not now',
    fromSixteen: 'This is off: it is for people from 16 years on.',
    ask: 'Ask a parent or guardian to agree',
    signUpHint:
      'By ticking you also say that you are 16 or older. Below 16: leave them empty, say your year of birth in your account and ask your parents to agree there.',
    accountHint:
      'By agreeing you also say that you are 16 or older. Below 16, please say your year of birth first.',
  },
});
export const useGuardianWords = () => guardianWords[usePage().language];
