import { catalogue, type Language } from '@domdom/platform';
import { usePage } from '@domdom/ui';
import type { InvitationState } from './invitation';

export const invitingWords = catalogue({
  vi: {
    invitations: 'Mời vào lớp',
    lead: 'Gửi đường dẫn, hoặc đọc mã sáu ký tự cho người muốn học. Lời mời không giữ chỗ trước.',
    code: 'Mã',
    link: 'Đường dẫn',
    uses: 'Đã dùng',
    until: 'Hết hạn',
    none: 'Chưa có lời mời nào',
    make: 'Tạo lời mời',
    mostUses: 'Nhiều nhất bao nhiêu người',
    lastDay: 'Ngày cuối nhận người',
    optionalHint: 'Để trống nếu không giới hạn',
    revoke: 'Thu hồi',
    revokeQuestion: (code: string) => `Thu hồi lời mời ${code}? Người đã vào lớp vẫn ở lại.`,
    saidMade: (code: string) => `Đã tạo lời mời, mã ${code}.`,
    saidRevoked: 'Đã thu hồi lời mời.',
    enter: 'Vào lớp bằng mã mời',
    enterLead: 'Gõ mã sáu ký tự mà người phụ trách lớp đưa cho bạn.',
    go: 'Tìm lớp',
    invitedTo: (title: string) => `Bạn được mời vào lớp “${title}”`,
    invitedQuietly: 'Bạn được mời vào một lớp học',
    by: (unit: string) => `Đơn vị tổ chức: ${unit}`,
    next: (when: string) => `Buổi tới: ${when}`,
    accept: 'Xem lớp và đăng ký',
    signIn: 'Đăng nhập hoặc đăng ký tài khoản để vào lớp',
    over: 'Lời mời này không còn dùng được. Hãy hỏi người phụ trách lớp.',
    saidInvited: 'Chào mừng bạn. Hãy đăng ký lớp ở đây.',
  },
  en: {
    invitations: 'Invite people',
    lead: 'Send the link, or tell people the code of six signs. An invitation keeps no place free.',
    code: 'Code',
    link: 'Link',
    uses: 'Used',
    until: 'Ends',
    none: 'No invitations yet',
    make: 'Make an invitation',
    mostUses: 'How many people at most',
    lastDay: 'The last day',
    optionalHint: 'Leave empty for no limit',
    revoke: 'Revoke',
    revokeQuestion: (code: string) => `Revoke the invitation ${code}? People who came by it stay.`,
    saidMade: (code: string) => `The invitation is made, its code is ${code}.`,
    saidRevoked: 'The invitation is revoked.',
    enter: 'Join with a code',
    enterLead: 'Type the code of six signs that the organiser gave you.',
    go: 'Find the class',
    invitedTo: (title: string) => `You are invited to the class “${title}”`,
    invitedQuietly: 'You are invited to a class',
    by: (unit: string) => `Held by ${unit}`,
    next: (when: string) => `Next session: ${when}`,
    accept: 'See the class and register',
    signIn: 'Sign in or sign up to join',
    over: 'This invitation can no longer be used. Please ask the organiser.',
    saidInvited: 'Welcome. Register for the class here.',
  },
});

export const useInvitingWords = () => invitingWords[usePage().language];

export const invitationStates: Record<Language, Record<InvitationState, string>> = {
  vi: { open: 'Đang mở', revoked: 'Đã thu hồi', expired: 'Hết hạn', 'used-up': 'Đã dùng hết' },
  en: { open: 'Open', revoked: 'Revoked', expired: 'Over', 'used-up': 'Used up' },
};
