/** The languages a course can be taught in (ISO 639), with their names as their speakers' neighbours say them. */
export const courseLanguages = {
  vi: { vi: 'Tiếng Việt', en: 'Vietnamese' },
  en: { vi: 'Tiếng Anh', en: 'English' },
  tyz: { vi: 'Tiếng Tày', en: 'Tày' },
  blt: { vi: 'Tiếng Thái', en: 'Thái' },
  mtq: { vi: 'Tiếng Mường', en: 'Mường' },
  km: { vi: 'Tiếng Khmer', en: 'Khmer' },
  hmn: { vi: 'Tiếng Mông', en: 'Hmong' },
  nut: { vi: 'Tiếng Nùng', en: 'Nùng' },
  ium: { vi: 'Tiếng Dao', en: 'Dao' },
  jra: { vi: 'Tiếng Gia Rai', en: 'Jarai' },
  rad: { vi: 'Tiếng Ê Đê', en: 'Rade' },
  bdq: { vi: 'Tiếng Ba Na', en: 'Bahnar' },
  cjm: { vi: 'Tiếng Chăm', en: 'Cham' },
} as const;
export type CourseLanguage = keyof typeof courseLanguages;
export const courseLanguageCodes = Object.keys(courseLanguages) as CourseLanguage[];
