import { catalogue, type Language } from '@domdom/platform';
import { type Noun, usePage } from '@domdom/ui';

export const noteNoun: Noun = { vi: 'ghi chú', en: ['note', 'notes'] };

const words = catalogue({
  vi: {
    notes: 'Ghi chú của tôi',
    lead: 'Những điều bạn tự ghi lại khi học. Chỉ mình bạn thấy.',
    inCourse: (course: string) => `Ghi chú: ${course}`,
    inCourseHead: 'Ghi chú của tôi',
    write: 'Viết ghi chú cho bài này',
    text: 'Ghi chú',
    hint: 'Chỉ mình bạn thấy.',
    save: 'Lưu ghi chú',
    saved: 'Đã lưu ghi chú.',
    see: 'Xem ghi chú của tôi',
    edit: 'Sửa ghi chú này',
    delete: 'Xóa ghi chú',
    deleteQuestion: 'Xóa ghi chú này?',
    deleteDo: 'Xóa ghi chú này',
    deleted: 'Đã xóa ghi chú.',
    none: 'Bạn chưa có ghi chú nào',
    noneHelp: 'Mở một bài đang học, bấm “Viết ghi chú cho bài này”.',
    toLearning: 'Về việc học của tôi',
    goOn: 'Học tiếp',
    last: (day: string) => `Ghi gần nhất ${day}`,
    download: 'Tải về (tệp chữ)',
    print: 'In ghi chú',
    fileName: 'ghi-chu',
    gone: 'Bài này không còn trong khóa.',
  },
  en: {
    notes: 'My notes',
    lead: 'What you write down for yourself while you learn. Nobody else sees it.',
    inCourse: (course: string) => `Notes: ${course}`,
    inCourseHead: 'My notes',
    write: 'Write a note on this lesson',
    text: 'Note',
    hint: 'Only you see it.',
    save: 'Save the note',
    saved: 'Your note is saved.',
    see: 'See my notes',
    edit: 'Change this note',
    delete: 'Delete the note',
    deleteQuestion: 'Delete this note?',
    deleteDo: 'Delete this note',
    deleted: 'The note is deleted.',
    none: 'You have no notes yet',
    noneHelp: 'Open a lesson that you are learning and choose “Write a note on this lesson”.',
    toLearning: 'To my learning',
    goOn: 'Continue',
    last: (day: string) => `Last written ${day}`,
    download: 'Download (text file)',
    print: 'Print the notes',
    fileName: 'notes',
    gone: 'This lesson is no longer part of the course.',
  },
});

export const noteWords = (language: Language) => words[language];
export const useNoteWords = () => words[usePage().language];
