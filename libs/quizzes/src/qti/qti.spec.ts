import fc from 'fast-check';
import { rawZip } from '../../../platform/src/testing/raw-zip';
import { type BankQuestion, questionKinds } from '../domain/question';
import { anyQuestion } from '../testing/question.arbitrary';
import { writeManifest } from './manifest';
import { QtiPackages } from './qti-packages';
import { fitsQti, writeItem } from './write-item';

const packages = new QtiPackages();
const simple = (title: string): BankQuestion => ({
  title,
  category: 'Luật',
  tags: ['xe máy'],
  content: {
    text: 'Đèn đỏ thì dừng?',
    generalFeedback: '',
    body: { kind: 'true-false', answer: true, feedbackTrue: '', feedbackFalse: 'Nguy hiểm!' },
  },
});

describe('a QTI 3 package', () => {
  it('gives back every question that QTI can say, whatever its words', async () => {
    const fitting = anyQuestion(questionKinds).filter(fitsQti);
    await fc.assert(
      fc.asyncProperty(fc.array(fitting, { minLength: 1, maxLength: 4 }), async (questions) => {
        expect(await packages.read(await packages.write(questions))).toEqual({ questions, problems: [] });
      }),
      { numRuns: 150 },
    );
  });

  it('names the questions that QTI cannot say', async () => {
    const wild: BankQuestion = {
      ...simple('Nhà thơ'),
      content: {
        text: 'Ai?',
        generalFeedback: '',
        body: {
          kind: 'short-text',
          answers: [{ text: '*Tố Hữu*', fraction: 100, feedback: '' }],
          foldDiacritics: true,
        },
      },
    };
    expect(fitsQti(wild)).toBe(false);
    const packed = await packages.write([wild, simple('Đèn')]);
    expect(packed.toString('latin1')).toContain('left-out.txt');
    expect((await packages.read(packed)).questions).toEqual([simple('Đèn')]);
  });

  it('reads an item of another program, with a prompt and without weights', async () => {
    const item = `<?xml version="1.0"?><qti-assessment-item xmlns="http://www.imsglobal.org/xsd/imsqtiasi_v3p0"
      identifier="choice" title="Unattended Luggage" adaptive="false" time-dependent="false">
      <qti-response-declaration base-type="identifier" cardinality="single" identifier="R">
        <qti-correct-response><qti-value>B</qti-value></qti-correct-response></qti-response-declaration>
      <qti-item-body><p>Look at the <b>text</b>.</p>
        <qti-choice-interaction max-choices="1" response-identifier="R"><qti-prompt>What does it say?</qti-prompt>
        <qti-simple-choice identifier="A">Stay</qti-simple-choice>
        <qti-simple-choice identifier="B">Go</qti-simple-choice></qti-choice-interaction></qti-item-body>
      </qti-assessment-item>`;
    const zip = rawZip([
      {
        name: 'imsmanifest.xml',
        content: writeManifest([{ id: 'a', href: 'a.xml', question: simple('a') }]),
      },
      { name: 'a.xml', content: item },
    ]);
    const { questions } = await packages.read(zip);
    expect(questions).toMatchObject([
      {
        title: 'Unattended Luggage',
        content: {
          text: 'Look at the text.\nWhat does it say?',
          body: {
            kind: 'single',
            options: [
              { text: 'Stay', fraction: 0 },
              { text: 'Go', fraction: 100 },
            ],
          },
        },
      },
    ]);
  });

  it('tells the entry of what is wrong and reads the others', async () => {
    const good = simple('Đèn');
    const item = (inside: string) => `<qti-assessment-item>${inside}</qti-assessment-item>`;
    const wrong: [string, string][] = [
      ['broken.xml', '<qti-assessment-item'],
      ['entity.xml', '<!DOCTYPE a [<!ENTITY x "y">]><qti-assessment-item/>'],
      ['draw.xml', item('<qti-item-body><qti-drawing-interaction/></qti-item-body>')],
      ['deep.xml', item('<a>'.repeat(5000) + '</a>'.repeat(5000))],
    ];
    const names = ['good.xml', ...wrong.map(([name]) => name), 'missing.xml'];
    const manifest = writeManifest(names.map((href, at) => ({ id: `q${at}`, href, question: good })));
    const { questions, problems } = await packages.read(
      rawZip([
        { name: 'imsmanifest.xml', content: manifest },
        { name: 'good.xml', content: writeItem(good, 'q') },
        ...wrong.map(([name, content]) => ({ name, content })),
      ]),
    );
    expect(questions).toEqual([good]);
    expect(problems.map(({ entry, code }) => [entry, code])).toEqual([
      ['broken.xml', 'import.unreadableXml'],
      ['entity.xml', 'import.unreadableXml'],
      ['draw.xml', 'import.unsupported'],
      ['deep.xml', 'import.unreadableXml'],
      ['missing.xml', 'import.missingEntry'],
    ]);
  });

  it.each([
    ['no zip', Buffer.from('PK nothing'), 'zip.broken'],
    ['no manifest', rawZip([{ name: 'a.xml', content: '<a/>' }]), 'quizzes.notAPackage'],
    ['a way out of the package', rawZip([{ name: '../a.xml', content: '<a/>' }]), 'zip.badName'],
    [
      'more than it shows',
      rawZip([{ name: 'imsmanifest.xml', content: Buffer.alloc(2_000_000), packed: true }]),
      'zip.fileTooLarge',
    ],
  ])('is refused with %s', async (_, file, code) => {
    await expect(packages.read(file)).rejects.toMatchObject({ code });
  });
});
