import { catalogue } from '@domdom/platform';

export const rightsWords = catalogue({
  vi: {
    title: 'Nguồn và bản quyền',
    content: 'Bài này',
    image: 'Hình',
    audio: 'Âm thanh',
    video: 'Phim',
    file: 'Tệp',
    by: (names: string) => `Người làm: ${names}`,
    licence: (name: string) => `Giấy phép: ${name}`,
    year: (year: string) => `Năm: ${year}`,
    source: 'Nguồn',
    changes: 'Thay đổi',
    reserved: 'giữ bản quyền',
  },
  en: {
    title: 'Sources and rights of use',
    content: 'This content',
    image: 'Picture',
    audio: 'Sound',
    video: 'Video',
    file: 'File',
    by: (names: string) => `By ${names}`,
    licence: (name: string) => `Licence: ${name}`,
    year: (year: string) => `Year: ${year}`,
    source: 'Source',
    changes: 'Changed',
    reserved: 'all rights reserved',
  },
});
