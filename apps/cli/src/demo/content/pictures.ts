import type { DemoPicture } from './types';

const drawing = (alt: string, shapes: string): DemoPicture => ({
  alt,
  svg: `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 640 420" width="960" height="630">${shapes}</svg>`,
});

/** The kitchen of the lesson about bacteria. */
export const kitchen = drawing(
  'Một gian bếp: tủ lạnh bên trái, mặt bếp có thớt và dao, chậu rửa dưới vòi nước, khăn lau treo trên tường, thùng rác ở góc phải.',
  `<rect width="640" height="420" fill="#f3e6cf"/>
   <rect y="330" width="640" height="90" fill="#cfa678"/>
   <path d="M0 352h640M0 382h640" stroke="#b98d5e" stroke-width="2"/>
   <rect x="30" y="90" width="120" height="250" rx="10" fill="#dfe7ee" stroke="#70778a" stroke-width="3"/>
   <path d="M30 180h120" stroke="#70778a" stroke-width="3"/>
   <path d="M134 112v46M134 200v70" stroke="#16324f" stroke-width="6" stroke-linecap="round"/>
   <rect x="170" y="230" width="360" height="110" fill="#8b5e3c"/>
   <rect x="160" y="216" width="380" height="20" rx="4" fill="#d9d4c7" stroke="#70778a" stroke-width="2"/>
   <path d="M350 246v88M440 246v88" stroke="#6b4527" stroke-width="3"/>
   <circle cx="335" cy="290" r="5" fill="#f5b301"/><circle cx="455" cy="290" r="5" fill="#f5b301"/>
   <rect x="190" y="200" width="130" height="16" rx="6" fill="#c98f4e" stroke="#8b5e3c" stroke-width="2"/>
   <path d="M300 192l-58 4c-10 0-14-8-6-10l64-8z" fill="#dfe7ee" stroke="#70778a" stroke-width="2"/>
   <path d="M300 185h34" stroke="#1b2233" stroke-width="10" stroke-linecap="round"/>
   <path d="M204 198c4-16 22-16 26 0z" fill="#e58c7a"/>
   <path d="M380 216h110l-12 40h-86z" fill="#b8c7d4" stroke="#70778a" stroke-width="3"/>
   <path d="M470 216v-46c0-26-40-26-40 0v10" fill="none" stroke="#70778a" stroke-width="10" stroke-linecap="round"/>
   <path d="M430 188v20" stroke="#6fb4dc" stroke-width="6" stroke-linecap="round" stroke-dasharray="2 9"/>
   <path d="M330 90h60" stroke="#6b4527" stroke-width="6" stroke-linecap="round"/>
   <path d="M338 92h44v66c-8 8-14-4-22 2s-14-6-22 0z" fill="#7fb7a3" stroke="#1f7a4d" stroke-width="2"/>
   <path d="M338 112h44M338 126h44" stroke="#fffbf2" stroke-width="4"/>
   <path d="M556 260h64l-8 96h-48z" fill="#5d7f52" stroke="#1f7a4d" stroke-width="3"/>
   <rect x="550" y="248" width="76" height="14" rx="6" fill="#3f6138"/>
   <rect x="470" y="50" width="130" height="90" rx="6" fill="#cfe8f3" stroke="#8b5e3c" stroke-width="6"/>
   <path d="M535 50v90M470 95h130" stroke="#8b5e3c" stroke-width="4"/>
   <circle cx="575" cy="72" r="13" fill="#f5b301"/>`,
);

/** The room of the lesson about electricity at home. */
export const room = drawing(
  'Một căn buồng: ổ cắm trên tường bên trái, quạt đứng, đèn treo trên trần, giường có gối và một chiếc điện thoại trên gối.',
  `<rect width="640" height="420" fill="#e4ecdf"/>
   <rect y="320" width="640" height="100" fill="#c7a27a"/>
   <path d="M320 0v60" stroke="#1b2233" stroke-width="4"/>
   <path d="M290 60h60l16 34h-92z" fill="#f5b301" stroke="#8b5e3c" stroke-width="3"/>
   <circle cx="320" cy="104" r="14" fill="#fff6d6" stroke="#f5b301" stroke-width="3"/>
   <rect x="50" y="190" width="74" height="74" rx="8" fill="#fffbf2" stroke="#70778a" stroke-width="3"/>
   <rect x="62" y="204" width="22" height="18" rx="3" fill="#1b2233"/>
   <rect x="92" y="204" width="22" height="18" rx="3" fill="#b3261e"/>
   <rect x="62" y="232" width="22" height="18" rx="3" fill="#16324f"/>
   <rect x="92" y="232" width="22" height="18" rx="3" fill="#5d7f52"/>
   <path d="M73 222c0 90-40 60-44 118M103 222c40 60-20 80 10 124M73 250c20 50 60 40 70 94M103 250c60 30 60 50 96 60" fill="none" stroke="#1b2233" stroke-width="4"/>
   <path d="M108 190c6-16-8-20 0-36M88 186c5-12-6-16 0-28" fill="none" stroke="#9aa0a8" stroke-width="4" stroke-linecap="round"/>
   <path d="M230 350v-110" stroke="#16324f" stroke-width="8"/>
   <ellipse cx="230" cy="356" rx="42" ry="10" fill="#16324f"/>
   <circle cx="230" cy="200" r="52" fill="#fffbf2" stroke="#16324f" stroke-width="5"/>
   <path d="M230 200c-4-30 20-44 30-30s-10 26-30 30zM230 200c28 12 28 40 10 42s-18-24-10-42zM230 200c-24 18-48 4-42-12s28-6 42 12z" fill="#7fb7a3"/>
   <circle cx="230" cy="200" r="8" fill="#16324f"/>
   <rect x="360" y="270" width="250" height="60" rx="8" fill="#a8442f"/>
   <rect x="360" y="250" width="250" height="36" rx="12" fill="#fffbf2" stroke="#70778a" stroke-width="2"/>
   <path d="M372 330v34M598 330v34" stroke="#6b4527" stroke-width="12"/>
   <rect x="604" y="190" width="14" height="160" rx="6" fill="#6b4527"/>
   <rect x="500" y="216" width="100" height="42" rx="18" fill="#cfe8f3" stroke="#70778a" stroke-width="3"/>
   <rect x="522" y="204" width="56" height="28" rx="6" fill="#1b2233"/>
   <rect x="527" y="209" width="46" height="18" rx="2" fill="#6fb4dc"/>
   <path d="M522 218c-60 0-40 90-90 120" fill="none" stroke="#1b2233" stroke-width="4"/>`,
);
