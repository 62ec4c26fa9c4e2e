import type { DemoStep } from '../types';

/** Paying by a QR code: another name comes up, so ask first; then pay the right person the right sum. */
export const qrPayment: DemoStep = {
  kind: 'simulator',
  simulator: {
    heading: 'Trả tiền bún bằng mã QR',
    intro: 'Bạn ăn sáng ở quán cô Lành, hết 35.000 đồng. Trên bàn có dán một mã QR.',
    given: [
      { label: 'Tên tài khoản của cô Lành', value: 'TRAN THI LANH' },
      { label: 'Số tiền phải trả', value: '35.000 đồng' },
      { label: 'Mã PIN để tập', value: '246810' },
    ],
    screens: [
      {
        name: 'Ví tập trả tiền',
        task: 'Mở chỗ quét mã QR.',
        items: [{ kind: 'heading', text: 'Bạn muốn làm gì?' }],
        buttons: [
          { text: 'Quét mã QR', outcome: 'right', look: 'main' },
          {
            text: 'Chuyển tiền bằng số tài khoản',
            outcome: 'fine',
            says: 'Cách này cũng trả được tiền. Hôm nay ta tập quét mã nhé.',
          },
        ],
      },
      {
        name: 'Quét mã',
        task: 'Đưa mã trên bàn vào giữa khung rồi quét.',
        items: [{ kind: 'qr', text: 'Mã dán trên bàn quán bún' }],
        buttons: [{ text: 'Quét', outcome: 'right', look: 'main' }],
      },
      {
        name: 'Kiểm tra trước khi trả',
        task: 'Nhìn tên người nhận, nhìn số tiền, rồi quyết định.',
        hint: 'Tên trên màn hình có phải tên cô Lành không?',
        items: [
          { kind: 'row', text: 'Người nhận', detail: 'NGUYEN VAN TUNG' },
          { kind: 'row', text: 'Số tiền', detail: '35.000 đồng' },
          { kind: 'notice', text: 'Đây là tên chủ tài khoản sẽ nhận tiền của bạn.' },
        ],
        buttons: [
          {
            text: 'Trả tiền',
            outcome: 'danger',
            look: 'main',
            says: 'Bạn vừa trả tiền cho người lạ. Có kẻ dán mã của mình đè lên mã của quán. Tên lạ là phải dừng lại, hỏi chủ quán.',
          },
          {
            text: 'Hủy và hỏi cô Lành',
            outcome: 'right',
            says: 'Bạn tinh lắm. Cô Lành sờ thử: đúng là có tờ mã dán đè lên mã của quán!',
          },
        ],
      },
      {
        name: 'Quét lại',
        task: 'Cô Lành bóc tờ mã giả đi. Quét lại mã của quán.',
        items: [{ kind: 'qr', text: 'Mã của quán bún cô Lành' }],
        buttons: [{ text: 'Quét', outcome: 'right', look: 'main' }],
      },
      {
        name: 'Trả tiền',
        task: 'Lần này tên đã đúng. Gõ số tiền rồi đi tiếp.',
        items: [{ kind: 'row', text: 'Người nhận', detail: 'TRAN THI LANH' }],
        fields: [
          {
            label: 'Số tiền (đồng)',
            kind: 'number',
            expected: ['35000'],
            hint: 'Bạn đếm lại số không: ba mươi lăm nghìn là 35000.',
          },
        ],
        buttons: [
          { text: 'Tiếp tục', outcome: 'right', look: 'main' },
          { text: 'Hủy', outcome: 'wrong', says: 'Tên và tiền đều đúng rồi, bạn cứ đi tiếp.' },
        ],
      },
      {
        name: 'Nhập mã PIN',
        task: 'Che tay lại và gõ mã PIN để tập.',
        fields: [
          {
            label: 'Mã PIN',
            kind: 'pin',
            expected: ['246810'],
            hint: 'Mã PIN để tập nằm trong khung thông tin giả định.',
          },
        ],
        buttons: [
          {
            text: 'Đọc mã cho người bên cạnh bấm hộ',
            outcome: 'danger',
            says: 'Ai biết mã PIN là tiêu được tiền của bạn. Mã này chỉ một mình bạn biết, một mình bạn gõ.',
          },
          { text: 'Xác nhận', outcome: 'right', look: 'main' },
        ],
      },
      {
        name: 'Đã trả',
        task: 'Đưa màn hình cho cô Lành xem, chờ cô báo đã nhận tiền.',
        items: [
          { kind: 'done', text: 'Đã trả 35.000 đồng' },
          { kind: 'row', text: 'Người nhận', detail: 'TRAN THI LANH' },
        ],
      },
    ],
  },
};
