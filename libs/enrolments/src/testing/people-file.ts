/** A CSV file as an official keeps it: semicolons, Vietnamese column names. */
export function peopleFile(
  lines: readonly (readonly [name: string, phone: string, year: string, consent: string])[],
) {
  const header = 'STT;Họ và tên;Số điện thoại;Năm sinh;Đồng ý';
  const rows = lines.map((cells, index) => [String(index + 1), ...cells].join(';'));
  return `\uFEFF${[header, ...rows].join('\r\n')}\r\n`;
}
