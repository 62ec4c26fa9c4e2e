import type { Language } from '../../src/scoring/kinds/kind';

const CREATIVE = ['CC BY', 'CC BY-SA', 'CC BY-ND', 'CC BY-NC', 'CC BY-NC-SA', 'CC BY-NC-ND'] as const;
const ccVersions = ['4.0', '3.0', '2.5', '2.0', '1.0'];

/** The licences H5P knows, by the codes it stores. */
export const licences: { value: string; words: Record<Language, string>; versions?: string[] }[] = [
  { value: 'U', words: { vi: 'Chưa ghi', en: 'Not said' } },
  ...CREATIVE.map((value) => ({
    value,
    words: { vi: `Creative Commons ${value}`, en: `Creative Commons ${value}` },
    versions: ccVersions,
  })),
  { value: 'CC0 1.0', words: { vi: 'CC0: dùng tự do', en: 'CC0: free to use' } },
  { value: 'CC PDM', words: { vi: 'Dấu thuộc về công chúng (PDM)', en: 'Public Domain Mark' } },
  { value: 'PD', words: { vi: 'Thuộc về công chúng', en: 'Public domain' } },
  { value: 'GNU GPL', words: { vi: 'GNU GPL', en: 'GNU GPL' }, versions: ['v3', 'v2', 'v1'] },
  { value: 'ODC PDDL', words: { vi: 'ODC PDDL', en: 'ODC PDDL' } },
  { value: 'C', words: { vi: 'Giữ bản quyền', en: 'All rights reserved' } },
];
