import { defineErrors } from '@domdom/platform';

export const venueErrors = defineErrors('venues', {
  noPoint: {
    kind: 'invalid',
    field: 'map',
    vi: 'Đường dẫn này không nói nơi ấy ở đâu. Hãy mở bản đồ trên trình duyệt, đợi địa chỉ dài hiện ra rồi chép; hoặc điền hai con số.',
    en: 'This link does not say where the place is. Open the map in a browser, wait for the long address and copy it; or type the two numbers.',
  },
  maybeKnown: {
    kind: 'conflict',
    field: 'name',
    vi: (p: { names: string }) =>
      `Có thể nơi này đã có: ${p.names}. Nếu là nơi khác, hãy đánh dấu vào ô bên dưới.`,
    en: (p: { names: string }) =>
      `This place may be known already: ${p.names}. If it is another one, tick the box below.`,
  },
});
