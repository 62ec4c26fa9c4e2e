import { dayOf, HomePage, newId } from '@domdom/platform';
import { portalAuthority } from '../domain/credential';
import { LrsService } from '../lrs.service';
import { makeVillage, recordDeed, SignedIn } from '../testing/village';
import { freshStatement, XapiSite } from '../testing/xapi-site';

const list = '/admin/lrs/statements';
const daysFrom = (day: string, days: number) =>
  new Date(new Date(day).getTime() + days * 86_400_000).toISOString().slice(0, 10);

describe('the pages of the record store', () => {
  let site: XapiSite;
  let village: Awaited<ReturnType<typeof makeVillage>>;
  let official: SignedIn;
  let central: SignedIn;
  const registration = newId();
  // The records are of one day, or of two if it was midnight meanwhile.
  let [first, last] = ['', ''];
  beforeAll(async () => {
    site = await XapiSite.open();
    village = await makeVillage(site);
    official = await SignedIn.open(site, village.official.actor);
    central = await SignedIn.open(site, village.central.actor);
    const { learner, other, commune } = village;
    first = dayOf(new Date());
    await recordDeed(site, learner.person.id, commune.id, 'registered', 'Hóa đơn điện tử', { registration });
    await recordDeed(site, learner.person.id, commune.id, 'attended', 'Lớp may vá');
    await recordDeed(site, other.person.id, commune.id, 'registered', 'Việc ngoài xã', { registration });
    last = dayOf(new Date());
  }, 60_000);
  afterAll(() => site.close());

  const found = async (who: SignedIn, query: Record<string, string>) => {
    const { status, text } = await who.get(
      `${list}?${new URLSearchParams({ space: String(village.space), ...query })}`,
    );
    expect(status).toBe(200);
    return ['Hóa đơn điện tử', 'Lớp may vá', 'Việc ngoài xã'].filter((name) => text.includes(`“${name}”`));
  };

  it('narrows the list by registration, within what an official may see', async () => {
    expect(await found(central, { registration })).toEqual(['Hóa đơn điện tử', 'Việc ngoài xã']);
    expect(await found(official, { registration })).toEqual(['Hóa đơn điện tử']);
    expect(await found(official, { registration: newId() })).toEqual([]);
  });

  it('narrows the list by days of Viet Nam, both included', async () => {
    const all = ['Hóa đơn điện tử', 'Lớp may vá'];
    expect(await found(official, { from: first, to: last })).toEqual(all);
    expect(await found(official, { to: daysFrom(first, -1) })).toEqual([]);
    expect(await found(official, { from: daysFrom(last, 1) })).toEqual([]);
    expect(
      await found(official, { from: daysFrom(first, -3), verb: 'http://adlnet.gov/expapi/verbs/attended' }),
    ).toEqual(['Lớp may vá']);
  });

  it('offers the verbs of the store in words and says what the list is narrowed to', async () => {
    const { text } = await official.get(
      `${list}?space=${village.space}&person=${village.learner.person.id}&registration=${registration}&from=1/2/2026`,
    );
    expect(text).toMatch(/<option value="http:\/\/adlnet\.gov\/expapi\/verbs\/attended">dự<\/option>/);
    for (const chip of ['Vàng Thị Mai', `Lượt học ${registration.slice(0, 8)}…`, 'Từ 1/2/2026'])
      expect(text).toMatch(new RegExp(`aria-current="true"><svg.*?<span>${chip}</span>`));
    expect(text).toContain('name="from" type="date" value="2026-02-01"');
  });

  it('does not tell an official the name of somebody elsewhere', async () => {
    const { text } = await official.get(`${list}?space=${village.space}&person=${village.other.person.id}`);
    expect(text).not.toContain('Lê Văn Xa');
  });

  it('says what is wrong beside each field, keeps what was typed and shows no list', async () => {
    const query = new URLSearchParams({ registration: 'lượt-1', from: '31/2/2026' });
    const { status, text } = await official.get(`${list}?${query}`);
    expect(status).toBe(422);
    expect(text).toContain('<a href="#f-registration">Mã lượt học: Hãy chép đủ mã 36 ký tự');
    expect(text).toContain('<a href="#f-from">Từ ngày: Hãy nhập ngày có thật');
    expect(text).toContain('value="lượt-1"');
    expect(text).not.toContain('Hóa đơn điện tử');
    const english = await official.get(`/en${list}?to=1/1/2026&from=2/1/2026`);
    expect(english.text).toContain('The last day must not be before the first.');
  });

  it.each(['person=x', 'space=99999999999', 'before=a', 'verb=%00', 'activity=%ff', 'person[a]=1'])(
    'stands when somebody spoilt the address: ?%s',
    async (query) => {
      expect((await official.get(`${list}?${query}`)).status).toBe(200);
    },
  );

  it('tells all of a statement: result, context, attachments, who vouches, what became of it', async () => {
    const { learner, official: teacher, commune, space } = village;
    const home = site.app.get(HomePage);
    const statement = freshStatement({
      actor: { account: { homePage: home.address, name: learner.person.id } },
      verb: { id: 'http://adlnet.gov/expapi/verbs/answered' },
      result: {
        score: { raw: 7, max: 10 },
        success: true,
        completion: true,
        response: 'Ba lần mỗi ngày',
        duration: 'PT42S',
      },
      context: {
        registration: registration.toUpperCase(),
        platform: 'Máy tính bảng của trung tâm',
        instructor: { objectType: 'Agent', account: { homePage: home.address, name: teacher.person.id } },
        contextActivities: {
          parent: [{ id: 'https://truong.vn/khoa/1', definition: { name: { vi: 'Sức khỏe gia đình' } } }],
          grouping: [{ id: 'https://truong.vn/lop/%ff' }],
        },
      },
      attachments: [
        {
          usageType: 'https://truong.vn/bai-lam',
          display: { vi: 'Ảnh bài làm' },
          contentType: 'image/jpeg',
          length: 20_480,
          sha2: 'a'.repeat(64),
          fileUrl: 'https://truong.vn/anh.jpg',
        },
      ],
    });
    await site.app.get(LrsService).record([statement], { unitId: commune.id });
    const path = `${list}/${space}/${statement.id}`;
    const { text } = await official.get(path);
    const facts = new Map(
      [...text.matchAll(/<dt>(.*?)<\/dt><dd>(.*?)<\/dd>/g)].map(([, term, value]) => [
        term,
        value!.replace(/<[^>]+>/g, ''),
      ]),
    );
    expect(Object.fromEntries(facts)).toMatchObject({
      'Người học': 'Vàng Thị Mai',
      Việc: 'trả lời',
      'Kết quả': 'Đạt',
      'Hoàn thành': 'Đã học xong',
      Điểm: '7 trên 10 điểm',
      'Thời gian học': '42 giây',
      'Câu trả lời': 'Ba lần mỗi ngày',
      Thuộc: 'Sức khỏe gia đình',
      'Trong nhóm': '%ff',
      'Mã lượt học': registration,
      'Người hướng dẫn': teacher.person.fullName,
      'Nơi học': 'Máy tính bảng của trung tâm',
      'Do ai ghi': 'Đom Đóm',
      'Tình trạng': 'Còn hiệu lực',
    });
    expect(facts.get('Tệp kèm theo')).toContain('Ảnh bài làm (image/jpeg, 20 KB)');
    for (const query of [
      `registration=${registration}`,
      `activity=https%3A%2F%2Ftruong.vn%2Fkhoa%2F1`,
      `person=${learner.person.id}`,
    ])
      expect(text.replaceAll('&amp;', '&')).toContain(`href="${list}?space=${space}&${query}"`);
    expect(text).toContain('\n  &quot;id&quot;: &quot;');

    const voiding = freshStatement({
      actor: portalAuthority(home.address),
      verb: { id: 'http://adlnet.gov/expapi/verbs/voided' },
      object: { objectType: 'StatementRef', id: statement.id },
    });
    await site.app.get(LrsService).record([voiding], { unitId: commune.id });
    const after = await central.get(path);
    expect(after.text).toContain('Đã bị hủy');
    expect(after.text).toContain(`href="${list}/${space}/${voiding.id}"`);
    expect((await central.get(`${list}/${space}/${voiding.id}`)).text).toContain('hủy một bản ghi khác');
    expect(await found(central, { verb: statement.verb.id })).toEqual([]);
    // The voiding statement bears the learner's links, yet it is not something that the learner did.
    const own = await (await SignedIn.open(site, learner.actor)).get('/record');
    expect(own.text).toContain('Bạn đã dự “Lớp may vá”');
    expect(own.text).not.toContain('hủy');
  });

  it('is closed to those who are no officials', async () => {
    const learner = await SignedIn.open(site, village.learner.actor);
    expect((await learner.get(list)).status).toBe(403);
    expect((await learner.get(`${list}/${village.space}/${newId()}`)).status).toBe(403);
  });
});
