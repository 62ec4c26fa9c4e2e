import { catalogue } from '@domdom/platform';
import { usePage } from '@domdom/ui';

const words = catalogue({
  vi: {
    title: (title: string) => `Sửa bằng trình soạn H5P: ${title}`,
    newTitle: 'Soạn bài mới bằng trình soạn H5P',
    lead: 'Trình soạn đầy đủ của H5P. Nặng hơn, phần lớn chữ bằng tiếng Anh.',
    open: 'Mở trình soạn H5P đầy đủ',
    backToForm: 'Về trình soạn của cổng',
    save: 'Lưu bài',
    loading: 'Đang mở trình soạn. Trên mạng chậm, hãy đợi một lát.',
    notReady: 'Chưa lưu được. Hãy điền các ô còn thiếu rồi lưu lại.',
    withoutScript: 'Trình soạn này cần JavaScript.',
  },
  en: {
    title: (title: string) => `Edit with the H5P editor: ${title}`,
    newTitle: 'A new lesson with the H5P editor',
    lead: 'The full editor of H5P. It is heavier than the portal’s own form.',
    open: 'Open the full H5P editor',
    backToForm: 'Back to the portal’s form',
    save: 'Save the lesson',
    loading: 'The editor is being opened. On a slow line, wait a moment.',
    notReady: 'This could not be saved yet. Fill in what is missing, then save again.',
    withoutScript: 'This editor needs JavaScript.',
  },
});

export const useGenuineWords = () => words[usePage().language];
