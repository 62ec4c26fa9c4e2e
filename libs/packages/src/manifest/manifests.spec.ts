import { readCmi5Structure } from './cmi5-structure';
import { pathOfHref, readPackage } from './read-package';
import { readScormManifest } from './scorm-manifest';

const bytes = (text: string) => Buffer.from(text);
const code = (code: string) => expect.objectContaining({ code: `packages.${code}` });

const scorm12 = (items: string, resources: string) => `<?xml version="1.0" encoding="UTF-8"?>
<manifest identifier="m" xmlns="http://www.imsproject.org/xsd/imscp_rootv1p1p2" xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_rootv1p2">
  <metadata><schema>ADL SCORM</schema><schemaversion>1.2</schemaversion></metadata>
  <organizations default="second">
    <organization identifier="first"><title>Other</title></organization>
    <organization identifier="second"><title>Pha trà &amp; mời trà</title>${items}</organization>
  </organizations>
  <resources>${resources}</resources>
</manifest>`;

const scorm2004 = (schemaversion: string) => `<manifest identifier="m"
    xmlns="http://www.imsglobal.org/xsd/imscp_v1p1" xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_v1p3" xmlns:imsss="http://www.imsglobal.org/xsd/imsss">
  <metadata><schema>ADL SCORM</schema>${schemaversion}</metadata>
  <organizations default="o"><organization identifier="o"><title>Trà</title>
    <item identifier="a"><title>Một</title>
      <item identifier="b" identifierref="r" parameters="?bai=1"><title>Một một</title>
        <adlcp:dataFromLMS>xin chào</adlcp:dataFromLMS>
        <imsss:sequencing><imsss:objectives><imsss:primaryObjective satisfiedByMeasure="true">
          <imsss:minNormalizedMeasure>0.7</imsss:minNormalizedMeasure></imsss:primaryObjective></imsss:objectives></imsss:sequencing>
      </item>
    </item>
    <imsss:sequencing><imsss:controlMode choice="false" flow="true" forwardOnly="true"/></imsss:sequencing>
  </organization></organizations>
  <resources xml:base="noi/dung/"><resource identifier="r" adlcp:scormType="sco" href="bai.html#dau"/></resources>
</manifest>`;

describe('the manifest of a SCORM package', () => {
  it('gives the parts of the default organisation in order, with their resources', () => {
    const read = readScormManifest(
      bytes(
        scorm12(
          `<item identifier="i1" identifierref="r1"><title>Nước</title><adlcp:masteryscore>80</adlcp:masteryscore>
             <adlcp:datafromlms>ấm=nhỏ</adlcp:datafromlms><adlcp:maxtimeallowed>00:30:00</adlcp:maxtimeallowed></item>
           <item identifier="i2"><title>Chương</title><item identifier="i3" identifierref="r2"><title>Ảnh</title></item></item>`,
          `<resource identifier="r1" adlcp:scormtype="sco" href="a/index.html?x=1"/>
           <resource identifier="r2" adlcp:scormtype="asset" href="anh.png"/>`,
        ),
      ),
    );
    expect(read).toMatchObject({
      kind: 'scorm',
      version: '1.2',
      title: 'Pha trà & mời trà',
      control: { choice: true, forwardOnly: false },
    });
    expect(read.parts).toEqual([
      {
        id: 'i1',
        title: 'Nước',
        href: 'a/index.html?x=1',
        sco: true,
        masteryScore: 0.8,
        launchData: 'ấm=nhỏ',
        maxTimeAllowed: '00:30:00',
        timeLimitAction: '',
      },
      expect.objectContaining({ id: 'i3', sco: false, masteryScore: null }),
    ]);
  });

  it.each([
    ['2nd edition', '<schemaversion>CAM 1.3</schemaversion>'],
    ['3rd edition', '<schemaversion>2004 3rd Edition</schemaversion>'],
    ['4th edition', '<schemaversion>2004 4th Edition</schemaversion>'],
    ['no edition but its namespaces', ''],
  ])('of SCORM 2004, %s, is read with its measure, bases and control modes', (_edition, schemaversion) => {
    const read = readScormManifest(bytes(scorm2004(schemaversion)));
    expect(read).toMatchObject({ version: '2004', control: { choice: false, forwardOnly: true } });
    expect(read.parts).toEqual([
      expect.objectContaining({
        id: 'b',
        href: 'noi/dung/bai.html#dau?bai=1',
        masteryScore: 0.7,
        launchData: 'xin chào',
      }),
    ]);
  });

  it.each([
    [
      'a document type',
      '<!DOCTYPE manifest [<!ENTITY x SYSTEM "file:///etc/passwd">]><manifest>&x;</manifest>',
      'documentType',
    ],
    ['a document type in UTF-16', '\ufeff<!DOCTYPE manifest><manifest/>', 'documentType', 'utf16le'],
    ['broken XML', '<manifest><organizations></manifest>', 'badManifest'],
    ['another document', '<html/>', 'badManifest'],
    ['nothing to open', scorm12('<item identifier="i"><title>x</title></item>', ''), 'nothingToRun'],
    [
      'the same item twice',
      scorm12(
        '<item identifier="i" identifierref="r"/><item identifier="i" identifierref="r"/>',
        '<resource identifier="r" href="a.html"/>',
      ),
      'badManifest',
    ],
    [
      'a page of another site',
      scorm12(
        '<item identifier="i" identifierref="r"/>',
        '<resource identifier="r" href="https://x.example/a.html"/>',
      ),
      'elsewhere',
    ],
    [
      'a script for an address',
      scorm12(
        '<item identifier="i" identifierref="r"/>',
        '<resource identifier="r" href="javascript:alert(1)"/>',
      ),
      'elsewhere',
    ],
  ])('with %s is refused', (_what, text, error, encoding = 'utf8') => {
    expect(() => readScormManifest(Buffer.from(text, encoding as BufferEncoding))).toThrow(code(error));
  });
});

describe('the course structure of a cmi5 package', () => {
  const structure = (
    units: string,
  ) => `<courseStructure xmlns="https://w3id.org/xapi/profiles/cmi5/v1/CourseStructure.xsd">
    <course id="https://x.example/c"><title><langstring lang="en-US">Tea</langstring><langstring lang="vi">Trà</langstring></title></course>
    <objectives><objective id="https://x.example/o"><title><langstring>O</langstring></title></objective></objectives>${units}</courseStructure>`;
  const unit = (id: string, more = '', inner = '') =>
    `<au id="${id}" ${more}><title><langstring lang="vi">${id}</langstring></title><url>a.html?x=1</url>${inner}</au>`;

  it('gives its units with all that it asks of them, and the blocks they stand in', () => {
    const read = readCmi5Structure(
      bytes(
        structure(
          unit(
            'https://x.example/a',
            'moveOn="Passed" masteryScore="0.75" launchMethod="OwnWindow" activityType="https://x.example/t"',
            '<launchParameters>một</launchParameters><entitlementKey>k</entitlementKey><objectives><objective idref="https://x.example/o"/></objectives>',
          ) +
            `<block id="https://x.example/b"><title><langstring>B</langstring></title>${unit('https://x.example/d')}</block>`,
        ),
      ),
    );
    expect(read).toMatchObject({
      id: 'https://x.example/c',
      title: 'Trà',
      blocks: [{ id: 'https://x.example/b', title: 'B' }],
    });
    expect(read.parts).toEqual([
      {
        id: 'https://x.example/a',
        title: 'https://x.example/a',
        href: 'a.html?x=1',
        moveOn: 'Passed',
        masteryScore: 0.75,
        launchMethod: 'OwnWindow',
        launchParameters: 'một',
        entitlementKey: 'k',
        activityType: 'https://x.example/t',
        objectives: ['https://x.example/o'],
        blocks: [],
      },
      expect.objectContaining({
        moveOn: 'NotApplicable',
        masteryScore: null,
        blocks: ['https://x.example/b'],
      }),
    ]);
  });

  it.each([
    ['an unknown moveOn', unit('https://x.example/a', 'moveOn="Sometimes"'), 'badManifest'],
    ['a mastery score above one', unit('https://x.example/a', 'masteryScore="80"'), 'badManifest'],
    ['a unit without an IRI', unit('a'), 'badManifest'],
    ['the same unit twice', unit('https://x.example/a') + unit('https://x.example/a'), 'badManifest'],
    ['no unit', '', 'nothingToRun'],
    [
      'a unit that is a script',
      '<au id="https://x.example/a"><title/><url>javascript:alert(1)</url></au>',
      'elsewhere',
    ],
  ])('with %s is refused', (_what, units, error) => {
    expect(() => readCmi5Structure(bytes(structure(units)))).toThrow(code(error));
  });
});

describe('what a package is', () => {
  const manifest = scorm12(
    '<item identifier="i" identifierref="r"/>',
    '<resource identifier="r" href="trang%20m%E1%BB%99t.html?a=1"/>',
  );
  const cmi5 = `<courseStructure><course id="https://x.example/c"/><au id="https://x.example/a"><url>a.html</url></au></courseStructure>`;
  const of = (files: Record<string, string>, wanted: 'scorm' | 'cmi5' = 'scorm') =>
    readPackage(Object.keys(files), async (name) => bytes(files[name]!), wanted);

  it('is found out by its content, also inside the only folder of the archive', async () => {
    const files = { 'imsmanifest.xml': manifest, 'trang một.html': '' };
    expect(await of(files)).toMatchObject({ root: '', manifest: { kind: 'scorm' } });
    const folder = { 'Trà/imsmanifest.xml': manifest, 'Trà/trang một.html': '' };
    expect(await of(folder)).toMatchObject({ root: 'Trà/' });
    expect(await of({ 'cmi5.xml': cmi5, 'a.html': '' })).toMatchObject({ manifest: { kind: 'cmi5' } });
  });
  it('is what is wanted when it is both', async () => {
    const both = { 'imsmanifest.xml': manifest, 'trang một.html': '', 'cmi5.xml': cmi5, 'a.html': '' };
    expect((await of(both, 'cmi5')).manifest.kind).toBe('cmi5');
    expect((await of(both, 'scorm')).manifest.kind).toBe('scorm');
  });
  it('is refused without a manifest, or without the files that the manifest names', async () => {
    await expect(of({ 'index.html': '' })).rejects.toEqual(code('noManifest'));
    await expect(of({ 'imsmanifest.xml': manifest })).rejects.toEqual(code('missingFile'));
  });
  it('never names a file outside itself', () => {
    expect(pathOfHref('a/../../../etc/passwd')).toBe('etc/passwd');
    expect(pathOfHref('%2e%2e/%2e%2e/x.html')).toBe('x.html');
  });
});
