import { stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { CourseImport, MediaService } from '@domdom/courses';
import { inTemporaryFolder } from '@domdom/platform';
import type { DemoContext } from './demo-context';
import type { DemoPeople } from './make-people';

const papers = `GIẤY TỜ CẦN MANG KHI LÀM CĂN CƯỚC

- Căn cước công dân cũ, nếu có
- Giấy khai sinh, nếu làm lần đầu
- Số điện thoại đang dùng

Đến công an xã, phường nơi bạn ở. Không mất tiền khi làm lần đầu.
`;

/** A small course with a file, a link and a video elsewhere, by the demonstration's instructor. */
export async function makeMediaCourse(
  { now }: DemoContext,
  people: DemoPeople,
  courses: CourseImport,
  media: MediaService,
): Promise<void> {
  const author = people.byUsername.get('giaovien');
  if (!author) return;
  const owner = { personId: author.id, unitId: author.unit.id };
  await inTemporaryFolder('demo', async (folder) => {
    const file = path.join(folder, 'giay-to.txt');
    await writeFile(file, papers);
    const sent = { path: file, originalname: 'giay-to-can-mang.txt', size: (await stat(file)).size };
    const nothing = { files: {}, tooLarge: false };
    const fileId = await media.create(
      owner,
      'file',
      { description: 'Danh sách giấy tờ để bạn in ra hoặc chép vào điện thoại.' },
      { ...nothing, files: { file: sent } },
    );
    const linkId = await media.create(
      owner,
      'link',
      {
        address: 'https://dichvucong.gov.vn/',
        description: 'Cổng Dịch vụ công quốc gia: tìm thủ tục và theo dõi hồ sơ của bạn.',
      },
      nothing,
    );
    const videoId = await media.create(
      owner,
      'video',
      {
        address: 'https://vimeo.com/76979871',
        transcript: 'Video mẫu ở một trang khác, để xem bài loại video trông thế nào.',
      },
      nothing,
    );
    await courses.importCourses([
      {
        slug: 'chuan-bi-lam-can-cuoc',
        title: 'Chuẩn bị đi làm căn cước',
        titleEn: 'Getting ready for an identity card',
        summary: 'Cần mang gì, hỏi ở đâu, xem hồ sơ đến đâu.',
        summaryEn: 'What to bring, where to ask, how to follow your papers.',
        topic: 'law',
        level: 'beginner',
        language: 'vi',
        audience: 'Người sắp làm hoặc đổi căn cước.',
        outcomes: ['Mang đủ giấy tờ', 'Biết chỗ theo dõi hồ sơ'],
        unitId: owner.unitId,
        authorIds: [owner.personId],
        status: 'published',
        publishedAt: now,
        sections: [
          {
            title: 'Trước khi đi',
            lessons: [
              { title: 'Giấy tờ cần mang', kind: 'file', minutes: 2, contentId: fileId },
              { title: 'Cổng Dịch vụ công', kind: 'link', minutes: 4, contentId: linkId },
              { title: 'Xem thử một video', kind: 'video', minutes: 2, contentId: videoId },
            ],
          },
        ],
      },
    ]);
  });
}
