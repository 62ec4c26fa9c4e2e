import type { CourseLevel } from '@domdom/courses';
import { type FileStorage, fold, newId } from '@domdom/platform';
import type { Topic } from '@domdom/ui';
import { type DemoContext, daysBefore, insertAll } from './demo-context';
import type { DemoPeople } from './make-people';

interface DemoResource {
  title: string;
  titleEn: string;
  summary: string;
  summaryEn: string;
  topic: Topic;
  level: CourseLevel;
  lines: string[];
}

const resources: DemoResource[] = [
  {
    title: 'Tờ dán: 6 dấu hiệu cuộc gọi lừa đảo',
    titleEn: 'To pin up: 6 signs of a scam call',
    summary: 'In ra, dán cạnh điện thoại của ông bà.',
    summaryEn: 'Print it and pin it beside your grandparents’ phone.',
    topic: 'digital-skills',
    level: 'beginner',
    lines: [
      '1. Người gọi tự xưng công an, tòa án, ngân hàng và giục làm ngay.',
      '2. Dặn bạn giữ bí mật, không được nói với người nhà.',
      '3. Hỏi mã OTP, mật khẩu, số thẻ.',
      '4. Bảo cài một ứng dụng lạ hoặc bấm vào một đường dẫn.',
      '5. Báo bạn trúng thưởng nhưng phải đóng phí trước.',
      '6. Xin chuyển tiền gấp vì người thân gặp nạn.',
      'Gặp một trong sáu điều trên: cúp máy, gọi lại cho người nhà bằng số bạn có sẵn.',
    ],
  },
  {
    title: 'Phiếu chuẩn bị khi làm thủ tục trực tuyến',
    titleEn: 'A sheet to prepare an online procedure',
    summary: 'Ghi sẵn giấy tờ, ảnh chụp và thông tin cần có trước khi ngồi vào máy.',
    summaryEn: 'The papers, photos and facts to have at hand before you begin.',
    topic: 'law',
    level: 'beginner',
    lines: [
      '[ ] Căn cước hoặc VNeID mức 2.',
      '[ ] Ảnh chụp rõ bốn góc của giấy tờ cần nộp.',
      '[ ] Số điện thoại đang dùng để nhận mã.',
      '[ ] Tài khoản ngân hàng nếu thủ tục có phí.',
      '[ ] Tên cơ quan nhận hồ sơ ở nơi bạn ở.',
      'Làm xong: chụp lại mã hồ sơ và ngày hẹn trả.',
    ],
  },
  {
    title: 'Lịch phân loại rác một tuần',
    titleEn: 'A week of sorting waste',
    summary: 'Mỗi ngày một việc nhỏ, cả nhà cùng làm.',
    summaryEn: 'One small thing each day for the whole family.',
    topic: 'green-skills',
    level: 'beginner',
    lines: [
      'Thứ hai: kê ba thùng, ghi tên từng thùng.',
      'Thứ ba: rửa và phơi vỏ chai, vỏ hộp.',
      'Thứ tư: gom rau củ hỏng để ủ.',
      'Thứ năm: tách pin, bóng đèn, vỏ thuốc ra riêng.',
      'Thứ sáu: mang đồ tái chế cho người thu mua.',
      'Cuối tuần: xem thùng nào đầy nhất, bàn cách bớt đi.',
    ],
  },
  {
    title: 'Sổ ghi thu chi hộ gia đình làm nghề',
    titleEn: 'An income and expense book for a family trade',
    summary: 'Mẫu ghi tay một trang mỗi tuần, kèm ví dụ của một hộ làm bánh.',
    summaryEn: 'One page a week by hand, with the example of a bakery.',
    topic: 'work',
    level: 'intermediate',
    lines: [
      'Ngày | Bán được | Mua nguyên liệu | Công | Khác | Còn lại',
      'Thứ hai | 640.000 | 310.000 | 120.000 | 20.000 | 190.000',
      'Thứ ba | 580.000 | 260.000 | 120.000 | 0 | 200.000',
      'Cuối tuần cộng dọc từng cột. Cột “Còn lại” dưới 0 ba tuần liền: xem lại giá bán.',
    ],
  },
  {
    title: 'Số điện thoại cần khi trong nhà có bạo lực',
    titleEn: 'Numbers to call when there is violence at home',
    summary: 'Những số gọi được bất cứ lúc nào và điều nên nói trước tiên.',
    summaryEn: 'Numbers that answer at any time, and what to say first.',
    topic: 'family-safety',
    level: 'beginner',
    lines: [
      '111: Tổng đài quốc gia bảo vệ trẻ em (miễn phí, 24/24).',
      '113: Công an.',
      '115: Cấp cứu.',
      'Nói trước tiên: bạn đang ở đâu, có ai bị thương không, có trẻ em không.',
    ],
  },
  {
    title: 'Từ vựng đi khám bệnh, chữ to',
    titleEn: 'Words for seeing a doctor, in large print',
    summary: 'Những câu ngắn để chỉ cho bác sĩ khi khó nói.',
    summaryEn: 'Short sentences to point at when speaking is hard.',
    topic: 'essential-skills',
    level: 'beginner',
    lines: [
      'TÔI ĐAU Ở ĐÂY.',
      'TÔI ĐAU TỪ HÔM QUA.',
      'TÔI ĐANG UỐNG THUỐC NÀY.',
      'TÔI DỊ ỨNG VỚI THUỐC NÀY.',
      'XIN NÓI CHẬM LẠI.',
    ],
  },
];

/** Some handouts that the demonstration's instructor shares: plain texts, made here. */
export async function makeResources(
  { database, now }: DemoContext,
  people: DemoPeople,
  files: FileStorage,
): Promise<number> {
  const staff = people.byUsername.get('giaovien')!;
  const rows: Record<string, unknown>[] = [];
  for (const [index, resource] of resources.entries()) {
    const { title, titleEn, summary, summaryEn, topic, level, lines } = resource;
    const id = newId();
    const at = daysBefore(now, 3 + index * 4);
    const key = `resources/${id}.txt`;
    const bytes = await files.put(key, Buffer.from(`${title}\n\n${lines.join('\n')}\n`));
    rows.push({
      id,
      owner_unit_id: staff.unit.id,
      title,
      title_en: titleEn,
      summary,
      summary_en: summaryEn,
      topic,
      level,
      language: 'vi',
      kind: 'document',
      credit: staff.fullName,
      licence: 'cc-by',
      status: 'published',
      file_key: key,
      file_name: `${title}.txt`,
      mime: 'text/plain; charset=utf-8',
      bytes,
      search_folded: fold(`${title} ${titleEn} ${summary} ${summaryEn} ${staff.fullName}`),
      added_by: staff.id,
      added_at: at,
      updated_at: at,
      published_at: at,
    });
  }
  const timed = 'timestamptz';
  await insertAll(
    database,
    'resource',
    {
      id: 'uuid',
      owner_unit_id: 'uuid',
      ...Object.fromEntries(
        ['title', 'title_en', 'summary', 'summary_en', 'topic', 'level', 'language', 'kind', 'credit'].map(
          (column) => [column, 'text'],
        ),
      ),
      ...{
        licence: 'text',
        status: 'text',
        file_key: 'text',
        file_name: 'text',
        mime: 'text',
        bytes: 'bigint',
      },
      ...{ search_folded: 'text', added_by: 'uuid', added_at: timed, updated_at: timed, published_at: timed },
    },
    rows,
  );
  return rows.length;
}
