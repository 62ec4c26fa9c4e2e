import { catalogue } from '@domdom/platform';

export const purposes = ['analytics', 'recommendations', 'invitations', 'on-behalf'] as const;
export type Purpose = (typeof purposes)[number];
/** What people are asked when they sign up and on the page of their account, each for itself. */
export const ownPurposes = [
  'analytics',
  'recommendations',
  'invitations',
] as const satisfies readonly Purpose[];
export type OwnPurpose = (typeof ownPurposes)[number];
/** Of these what a parent or guardian may agree to with a child; officials see and invite nobody before 16. */
export const guardianPurposes = ['analytics', 'recommendations'] as const satisfies readonly Purpose[];
export type GuardianPurpose = (typeof guardianPurposes)[number];
export const bases = ['self', 'spoken', 'signed-paper', 'legal-representative'] as const;
export type Basis = (typeof bases)[number];

/**
 * What a person agrees to, word for word: the text is stored with each consent, so that it can be proved later
 * what was agreed (Law 91/2025 on personal data: explicit, for one purpose, withdrawable).
 */
export const consentWords = catalogue({
  vi: {
    analytics:
      'Tôi đồng ý để Đom Đóm ghi lại tôi học bài nào, trong bao lâu và trả lời thế nào, để tôi và người dạy tôi xem được tiến bộ của tôi.',
    recommendations:
      'Tôi đồng ý để Đom Đóm dùng những gì tôi đã học, đã mở xem và nói muốn học để gợi ý chương trình phù hợp với tôi.',
    invitations:
      'Tôi đồng ý để cán bộ nơi tôi ở thấy tên tôi khi một lớp hợp với tôi, và mời tôi vào lớp đó.',
    'on-behalf': 'Tôi nhờ cán bộ ghi danh, đăng ký lớp và học cùng tôi trên Đom Đóm.',
  },
  en: {
    analytics:
      'I agree that Đom Đóm records which lessons I take, how long and how I answer, so that I and my instructors can see my progress.',
    recommendations:
      'I agree that Đom Đóm uses what I have learnt, opened and said I want to learn to recommend programmes that suit me.',
    invitations:
      'I agree that officials where I live see my name when a class suits me, and invite me to that class.',
    'on-behalf': 'I ask the official to enrol and register me and to learn with me on Đom Đóm.',
  },
});

/** What is said with a consent, and kept beside it: of whoever did not tell their age, and of who agrees for a child. */
export const declaredWords = catalogue({
  vi: {
    ofAge: 'Tôi từ 16 tuổi trở lên.',
    guardian: (name: string) =>
      `Tôi từ 18 tuổi, là cha, mẹ hoặc người giám hộ của ${name}, và đồng ý điều này cùng em.`,
    throughOfficial: (name: string) =>
      `Cha, mẹ hoặc người giám hộ của ${name} đã đồng ý với tôi; nếu từ 7 tuổi, chính em cũng đồng ý.`,
  },
  en: {
    ofAge: 'I am 16 or older.',
    guardian: (name: string) =>
      `I am 18 or older and the parent or guardian of ${name}, and I agree to this with them.`,
    throughOfficial: (name: string) =>
      `The parent or guardian of ${name} has told me that they agree; from the age of 7 on the child agrees, too.`,
  },
});
