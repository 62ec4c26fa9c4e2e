/** Numbers, dates and times as they are read aloud in Vietnamese. */

const digits = ['không', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín'] as const;
const groups = ['', 'nghìn', 'triệu', 'tỷ'] as const;

/** Two digits: mười, mười lăm, hai mươi mốt, hai mươi tư. */
function spokenTens(value: number): string {
  const [tens, ones] = [Math.floor(value / 10), value % 10];
  if (tens === 0) return digits[ones]!;
  const head = tens === 1 ? 'mười' : `${digits[tens]} mươi`;
  if (ones === 0) return head;
  if (ones === 5) return `${head} lăm`;
  if (tens > 1 && ones === 1) return `${head} mốt`;
  if (tens > 1 && ones === 4) return `${head} tư`;
  return `${head} ${digits[ones]}`;
}

/** Three digits; `whole` says the hundreds also when there are none: không trăm linh năm. */
function spokenHundreds(value: number, whole: boolean): string {
  const [hundreds, rest] = [Math.floor(value / 100), value % 100];
  if (hundreds === 0 && !whole) return spokenTens(rest);
  const head = `${digits[hundreds]} trăm`;
  if (rest === 0) return head;
  return rest < 10 ? `${head} linh ${digits[rest]}` : `${head} ${spokenTens(rest)}`;
}

/** A whole number from 0 to 999 999 999 999: 2026 is `hai nghìn không trăm hai mươi sáu`. @throws RangeError */
export function spokenNumber(value: number): string {
  if (!Number.isInteger(value) || value < 0 || value >= 1e12) throw new RangeError(`cannot say ${value}`);
  if (value === 0) return digits[0];
  const said: string[] = [];
  for (let place = 3; place >= 0; place--) {
    const group = Math.floor(value / 1000 ** place) % 1000;
    if (group === 0) continue;
    const words = spokenHundreds(group, said.length > 0);
    said.push(place === 0 ? words : `${words} ${groups[place]}`);
  }
  return said.join(' ');
}

/** A time of day: `19:30` is `mười chín giờ ba mươi phút`. */
export function spokenTime(time: string): string {
  const [hours, minutes] = time.split(':').map(Number) as [number, number];
  const hour = `${spokenNumber(hours)} giờ`;
  return minutes === 0 ? hour : `${hour} ${spokenNumber(minutes)} phút`;
}

/** The fourth month is tháng tư, never tháng bốn. */
const spokenMonth = (month: number) => (month === 4 ? 'tư' : spokenNumber(month));

/** A day `2026-12-05`: `ngày mùng năm tháng mười hai`, with the year when it is asked for. */
export function spokenDay(day: string, withYear = false): string {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  const said = `ngày ${date <= 10 ? 'mùng ' : ''}${spokenNumber(date)} tháng ${spokenMonth(month)}`;
  return withYear ? `${said} năm ${spokenNumber(year)}` : said;
}

/** A phone number digit by digit, in breaths: `không chín một hai, ba bốn năm, sáu bảy tám`. */
export function spokenPhone(phone: string): string {
  const all = phone.replace(/\D/g, '');
  const breaths = [all.slice(0, 4), ...(all.slice(4).match(/.{1,3}/g) ?? [])].filter(Boolean);
  return breaths.map((part) => [...part].map((digit) => digits[Number(digit)]).join(' ')).join(', ');
}

/** Some things one after the other: `thứ ba, thứ năm và thứ bảy`. */
export function spokenList(parts: readonly string[]): string {
  if (parts.length < 2) return parts.join('');
  return `${parts.slice(0, -1).join(', ')} và ${parts.at(-1)}`;
}

/** A text with its phone numbers, times and numbers in words; signs that nobody reads become pauses. */
export function spokenText(text: string): string {
  return text
    .replace(/(?<![\d.])(?:\+84|0)\d(?:[ .]?\d){8}(?!\d)/g, (phone) => spokenPhone(phone.replace('+84', '0')))
    .replace(/\b([01]?\d|2[0-3])(?:h|:|g)([0-5]\d)\b/g, (_, hours, minutes) =>
      spokenTime(`${hours}:${minutes}`),
    )
    .replace(/\b([01]?\d|2[0-3])h\b/g, (_, hours) => spokenTime(`${hours}:00`))
    .replace(/\d{1,3}(?:\.\d{3})+(?!\d)|\d+/g, (number) => {
      const value = Number(number.replace(/\./g, ''));
      // What is longer is no number to be counted, but one to be told digit by digit.
      return ` ${value < 1e12 && !/^0\d/.test(number) ? spokenNumber(value) : spokenPhone(number)} `;
    })
    .replace(/%/g, ' phần trăm')
    .replace(/&/g, ' và ')
    .replace(/\s*[–—/|•·]\s*/g, ', ')
    .replace(/[“”"()[\]*_#]/g, '')
    .replace(/\s+/g, ' ')
    .replace(/\s+(?=[,.;:!?])/g, '')
    .trim();
}

/** How long a text takes to be read slowly over a loudspeaker, in seconds: Vietnamese has a word for each syllable. */
export function secondsAloud(text: string): number {
  const syllables = text.split(/\s+/).filter(Boolean).length;
  const pauses = text.match(/[.!?:;]/g)?.length ?? 0;
  return Math.round(syllables / 3.4 + pauses * 0.4);
}
