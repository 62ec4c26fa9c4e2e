import { DomainError } from '@domdom/platform';
import fc from 'fast-check';
import { mostLines, type ReadLine, readPeople } from './read-people';
import { readText } from './read-text';

const year = 2026;
const read = (text: string) => readPeople(text, year);
const said = ({ person }: ReadLine) => (person instanceof DomainError ? person.code : person);
const refused = (work: () => unknown): string => {
  try {
    work();
  } catch (error) {
    if (error instanceof DomainError) return error.code;
    throw error;
  }
  throw new Error('it was taken');
};

describe('a file of people to enrol', () => {
  it('is read with columns named in Vietnamese or English, in any order, with commas, semicolons or tabs', () => {
    const person = { fullName: 'Lò Thị Hạnh', phone: '+84912345678', birthYear: 1985, basis: null };
    const files = [
      'Họ và tên,Số điện thoại,Năm sinh,Đồng ý\nLò Thị Hạnh,0912 345 678,1985,có\n',
      '\uFEFFNĂM SINH;ĐỒNG Ý;HỌ TÊN;SĐT\r\n12/3/1985;x;Lò  Thị Hạnh;912345678\r\n',
      'Full name\tPhone number\tNote\tBirth year\tConsent\n"Lò Thị Hạnh"\t+84 912.345.678\tquê ở Mù\t1985.0\tYes',
    ];
    for (const file of files) expect(read(file).map(said)).toEqual([person]);
  });

  it('says how each agreed, and counts lines as a spreadsheet does, empty ones too', () => {
    const lines = read(
      'name,phone,birth year,consent\nMùa A Dê,,1950,lời nói\n\nSùng Thị Mỷ,0912345678,,Giấy\n"Vàng\nA Páo",,2014,đại diện\n',
    );
    expect(lines.map(({ line }) => line)).toEqual([2, 4, 6]);
    expect(lines.map(said)).toMatchObject([
      { basis: 'spoken' },
      { basis: 'signed-paper' },
      { basis: 'legal-representative', fullName: 'Vàng A Páo' },
    ]);
  });

  it('says of every line that enrols nobody why', () => {
    const lines = read(
      [
        'Họ và tên,Số điện thoại,Năm sinh,Đồng ý',
        ',0912345678,1980,có',
        'Lò Văn A,12345,1980,có',
        'Lò Văn A,9.12346E+08,1980,có',
        'Lò Văn A,0912345678,1880,có',
        'Lò Văn A,0912345678,năm 80,có',
        'Lò Văn A,,,có',
        'Lò Văn A,0912345678,1980,',
        'Lò Văn A,0912345678,1980,không',
        'Lò Văn A,0912345678,1980,hình như',
        'NguyÔn V¨n B,0912345679,1980,có',
        'Lò Văn C,0912345670,1980,có',
        'Lò Văn D,+84 912 345 670,1981,có',
        'Mùa A Dê,,1950,có',
        'mua a de,,1950,có',
      ].join('\n'),
    );
    expect(lines.map(said)).toEqual([
      'enrolment-line.noName',
      'enrolment-line.badPhone',
      'enrolment-line.badPhone',
      'enrolment-line.badBirthYear',
      'enrolment-line.badBirthYear',
      'enrolment-line.phoneOrYear',
      'enrolment-line.noConsent',
      'enrolment-line.noConsent',
      'enrolment-line.badConsent',
      'enrolment-line.brokenName',
      expect.objectContaining({ fullName: 'Lò Văn C' }),
      'enrolment-line.repeated',
      expect.objectContaining({ fullName: 'Mùa A Dê' }),
      'enrolment-line.repeated',
    ]);
    expect(lines[11]?.person).toMatchObject({ params: { line: 12 } });
  });

  it('is refused whole when columns are missing, when it is no CSV, empty or too long', () => {
    expect(refused(() => read('Họ và tên,Đồng ý\nA,có'))).toBe('enrolment-file.columns');
    expect(refused(() => read('a,b\n1,2'))).toBe('enrolment-file.columns');
    expect(refused(() => read(''))).toBe('enrolment-file.columns');
    expect(refused(() => read('name,phone,consent\n'))).toBe('enrolment-file.empty');
    expect(refused(() => read('name,phone,consent\n"Lò Văn A,0912345678,có\n'))).toBe(
      'enrolment-file.notCsv',
    );
    const many = `name,phone,consent\n${'Lò Văn A,0912345678,có\n'.repeat(mostLines + 1)}`;
    expect(refused(() => read(many))).toBe('enrolment-file.tooManyLines');
  });

  it('never ends in anything but lines or a reason, whatever it holds', () => {
    const cell = fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('"', 'có', '0912345678', '=1+1'));
    fc.assert(
      fc.property(fc.array(fc.array(cell, { maxLength: 5 }), { maxLength: 6 }), (rows) => {
        const text = `name,phone,birth year,consent\n${rows.map((row) => row.join(',')).join('\n')}`;
        try {
          for (const { line, person } of read(text)) {
            expect(line).toBeGreaterThan(1);
            expect(person instanceof DomainError || person.fullName.length >= 2).toBe(true);
          }
        } catch (error) {
          expect(error).toBeInstanceOf(DomainError);
        }
      }),
    );
  });
});

describe('the encoding of a file', () => {
  const text = 'Họ và tên;Số điện thoại;Đồng ý\r\nNguyễn Thị Thuỷ;0912345678;có\r\n';
  const utf16 = (swap: boolean) => {
    const content = Buffer.from(`\uFEFF${text}`, 'utf16le');
    return swap ? content.swap16() : content;
  };

  it('may be UTF-8, with or without its mark, or UTF-16 with its mark', () => {
    for (const content of [Buffer.from(text), Buffer.from(`\uFEFF${text}`), utf16(false), utf16(true)]) {
      expect(read(readText(content)).map(said)).toMatchObject([{ fullName: 'Nguyễn Thị Thuỷ' }]);
    }
  });

  it('is refused when it is another, with words that say what to do', () => {
    const windows1258 = Buffer.from([0x4e, 0x67, 0x75, 0x79, 0xea, 0xde, 0x6e, 0x2c, 0x30]);
    const windows1252 = Buffer.from('Nguyen Thị Hoà, café', 'latin1');
    const withoutMark = Buffer.from(text, 'utf16le');
    const spreadsheet = Buffer.from('PK\u0003\u0004\u0014\u0000\u0006\u0000');
    for (const content of [windows1258, windows1252, withoutMark, spreadsheet, Buffer.from('Nguy\uFFFDn')])
      expect(refused(() => readText(content))).toBe('enrolment-file.encoding');
  });

  it('is found out when letters of an old font, or read wrongly once before, stand in Unicode', () => {
    const tcvn3 = ['NguyÔn V¨n An', 'TrÇn ThÞ B×nh', 'Lª V¨n C­êng', '§ç ThÞ Dung'];
    const readAsLatin = ['Nguyễn Văn An', 'Trần Thị Bình', 'Lê Văn Cường', 'Đỗ Thị Dung'].map((name) =>
      Buffer.from(name).toString('latin1'),
    );
    for (const names of [tcvn3, readAsLatin]) {
      const file = `name,phone,consent\n${names.map((name, index) => `${name},091234567${index},có`).join('\n')}`;
      expect(refused(() => read(file))).toBe('enrolment-file.oldFont');
    }
  });

  it('does not take the names of any people of the country for broken', () => {
    const names = [
      'Y Ƀlô Êban',
      "H'Hen Niê",
      'Giàng A Sử',
      'K’Brẽm',
      'Thạch Sơ Ni',
      'Đinh Y Wưng',
      'Rơ Ô Hŭ',
    ];
    const file = `name,birth year,consent\n${names.map((name) => `${name},1970,có`).join('\n')}`;
    expect(read(file).map(said)).toMatchObject(names.map((fullName) => ({ fullName })));
  });
});
