import { pdfText } from '../../paper/src/testing/pdf-text';
import { certificatePdf, type OnCertificate } from './certificate-pdf';

const certificate: OnCertificate = {
  kind: 'course',
  number: 'DD-2026-000123',
  verifyCode: '7KQM-2F9T-0XWB-H3NC',
  fullName: 'Nguyễn Thị Ngọc Ánh Dương',
  title: 'Sử dụng điện thoại thông minh để làm thủ tục hành chính',
  titleEn: 'Using a smartphone for administrative procedures',
  minutes: 95,
  issuer: 'Hội Khuyến học xã Mường Lống, Hội Khuyến học Việt Nam',
  issuedAt: new Date('2026-11-20T18:30:00Z'),
  verifyAddress: 'https://domdom.example/verify/7KQM-2F9T-0XWB-H3NC',
};

describe('a certificate as a PDF', () => {
  it('carries the name and the course with all their diacritics, as text that can be searched', async () => {
    const pdf = await certificatePdf(certificate);
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
    expect(pdf.subarray(-6).toString().trim()).toBe('%%EOF');
    const text = pdfText(pdf);
    expect(text).toContain('Nguyễn Thị Ngọc Ánh Dương');
    expect(text.replace(/\s+/g, ' ')).toContain('Sử dụng điện thoại thông minh để làm thủ tục hành chính');
    expect(text).toContain('CHỨNG NHẬN HOÀN THÀNH');
    expect(text).toContain('DD-2026-000123');
    expect(text).toContain('7KQM-2F9T-0XWB-H3NC');
    expect(text).not.toContain('?');
  });

  it('bears the date in Viet Nam, where it is past midnight already', async () => {
    const text = pdfText(await certificatePdf(certificate));
    expect(text).toContain('Ngày 21 tháng 11 năm 2026');
    expect(text).toContain('21 November 2026');
  });

  it('stays one landscape page of few bytes, however long the words are', async () => {
    const long = {
      ...certificate,
      fullName: 'Công Tằng Tôn Nữ '.repeat(8).trim(),
      title: 'Hướng dẫn sử dụng dịch vụ công trực tuyến '.repeat(4).trim(),
      issuer: 'Hội Khuyến học xã '.repeat(12).trim(),
    };
    const pdf = await certificatePdf(long);
    const pages = pdf.toString('latin1').match(/\/Type \/Page\n/g) ?? [];
    expect(pages).toHaveLength(1);
    expect(pdf.toString('latin1')).toContain('/MediaBox [0 0 841.89 595.28]');
    expect(pdf.length).toBeLessThan(80_000);
  });

  it('is the same file for the same certificate', async () => {
    const [one, two] = await Promise.all([certificatePdf(certificate), certificatePdf(certificate)]);
    expect(one.equals(two)).toBe(true);
  });
});
