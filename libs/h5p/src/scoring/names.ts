import type { Language } from './kinds/kind';

/** What people call each of our own content types, by machine name. */
const names: Record<string, Record<Language, string>> = {
  'DomDom.Lesson': { vi: 'Bài học', en: 'Lesson' },
  'DomDom.Column': { vi: 'Trang nhiều phần', en: 'Column' },
  'DomDom.QuestionSet': { vi: 'Bộ câu hỏi', en: 'Question set' },
  'DomDom.Video': { vi: 'Video có câu hỏi', en: 'Video with questions' },
  'DomDom.Page': { vi: 'Trang đọc', en: 'Page' },
  'DomDom.Choice': { vi: 'Câu hỏi chọn đáp án', en: 'Choice' },
  'DomDom.TrueFalse': { vi: 'Câu đúng hay sai', en: 'True or false' },
  'DomDom.Blanks': { vi: 'Điền vào chỗ trống', en: 'Fill in the blanks' },
  'DomDom.Order': { vi: 'Sắp xếp thứ tự', en: 'Put in order' },
  'DomDom.Match': { vi: 'Ghép cặp', en: 'Match pairs' },
  'DomDom.Branching': { vi: 'Truyện rẽ nhánh', en: 'Branching story' },
  'DomDom.Simulator': { vi: 'Điện thoại luyện tập', en: 'Practice phone' },
  'DomDom.HotSpots': { vi: 'Điểm trên hình', en: 'Picture hot spots' },
  'DomDom.FlashCards': { vi: 'Thẻ ghi nhớ', en: 'Flash cards' },
  'DomDom.Dialogue': { vi: 'Hội thoại', en: 'Dialogue' },
};

/**
 * What people call a content type: "DomDom.Choice 1.0" is "Câu hỏi chọn đáp án".
 * @param title its own title, used when it is not one of ours
 */
export const kindName = (library: string, language: Language, title?: string): string => {
  const machineName = library.split(' ')[0] ?? library;
  return (
    names[machineName]?.[language] ??
    title ??
    machineName.replace(/^[^.]+\./, '').replace(/([a-z])([A-Z])/g, '$1 $2')
  );
};
