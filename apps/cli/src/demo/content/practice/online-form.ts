import type { DemoStep } from '../types';

/** Asking for a confirmation of residence: sign in, find the procedure, fill in, hand in, keep the number. */
export const onlineForm: DemoStep = {
  kind: 'simulator',
  simulator: {
    heading: 'Nộp tờ khai xác nhận cư trú',
    intro:
      'Bà Lò Thị Mai cần giấy xác nhận thông tin về cư trú để làm hồ sơ cho cháu đi học. Bạn ngồi cạnh nộp giúp bà.',
    given: [
      { label: 'Họ và tên', value: 'Lò Thị Mai' },
      { label: 'Số định danh cá nhân', value: '000 060 123 456' },
      { label: 'Ngày sinh', value: '15/08/1960' },
      { label: 'Số điện thoại', value: '0900 000 000' },
    ],
    screens: [
      {
        name: 'Cổng dịch vụ để tập',
        task: 'Đăng nhập để nộp hồ sơ.',
        hint: 'Cổng Dịch vụ công quốc gia cho đăng nhập bằng tài khoản VNeID.',
        items: [
          { kind: 'heading', text: 'Chào bạn!' },
          { kind: 'text', text: 'Đăng nhập rồi mới nộp được hồ sơ.' },
        ],
        buttons: [
          { text: 'Đăng nhập bằng VNeID', outcome: 'right', look: 'main' },
          {
            text: 'Đăng nhập bằng đường liên kết trong tin nhắn lạ',
            outcome: 'danger',
            says: 'Đường liên kết lạ hay dẫn tới trang giả để lấy mật khẩu. Bạn luôn tự gõ địa chỉ của cổng.',
          },
        ],
      },
      {
        name: 'Tìm thủ tục',
        task: 'Chọn đúng thủ tục bà Mai cần.',
        fields: [
          {
            label: 'Thủ tục',
            kind: 'choice',
            options: ['Đăng ký tạm trú', 'Khai báo tạm vắng', 'Xác nhận thông tin về cư trú'],
            expected: ['Xác nhận thông tin về cư trú'],
            hint: 'Bà Mai cần giấy xác nhận mình đang ở đâu, không chuyển đi đâu cả.',
          },
        ],
        buttons: [{ text: 'Tiếp tục', outcome: 'right', look: 'main' }],
      },
      {
        name: 'Tờ khai',
        task: 'Điền thông tin giả định của bà Mai vào tờ khai.',
        fields: [
          { label: 'Họ và tên', expected: ['Lò Thị Mai'], hint: 'Gõ đủ họ, chữ đệm và tên: Lò Thị Mai.' },
          {
            label: 'Số định danh cá nhân',
            kind: 'number',
            expected: ['000060123456'],
            hint: 'Số định danh có đủ 12 chữ số. Bạn dò lại từng số trong khung thông tin giả định.',
          },
          {
            label: 'Ngày sinh (ngày/tháng/năm)',
            expected: ['15/08/1960', '15/8/1960', '15-08-1960'],
            hint: 'Gõ ngày trước, tháng sau, rồi đến năm: 15/08/1960.',
          },
          {
            label: 'Số điện thoại',
            kind: 'number',
            expected: ['0900000000'],
            hint: 'Số điện thoại có 10 chữ số, bắt đầu bằng số 0.',
          },
        ],
        buttons: [{ text: 'Tiếp tục', outcome: 'right', look: 'main' }],
      },
      {
        name: 'Xem lại và nộp',
        task: 'Bà Mai muốn nhận bản điện tử và tự mình nộp. Xem lại rồi nộp hồ sơ.',
        items: [
          { kind: 'row', text: 'Người nộp', detail: 'Lò Thị Mai' },
          { kind: 'row', text: 'Thủ tục', detail: 'Xác nhận cư trú' },
        ],
        fields: [
          {
            label: 'Nhận kết quả',
            kind: 'choice',
            options: ['Bản giấy gửi qua bưu điện', 'Bản điện tử trên cổng'],
            expected: ['Bản điện tử trên cổng'],
          },
          {
            label: 'Tôi xin cam đoan lời khai trên là đúng',
            kind: 'tick',
            hint: 'Bạn đọc lại tờ khai, đúng hết thì đánh dấu vào ô này.',
          },
          {
            label: 'Tôi ủy quyền cho người khác nộp thay',
            kind: 'untick',
            hint: 'Bà Mai tự nộp, nên ô này để trống.',
          },
        ],
        buttons: [
          { text: 'Nộp hồ sơ', outcome: 'right', look: 'main' },
          {
            text: 'Trả thêm tiền để được làm nhanh',
            outcome: 'danger',
            says: 'Cơ quan nhà nước không bán suất làm nhanh. Ai đòi tiền qua tin nhắn hay mã QR lạ là lừa đảo.',
          },
        ],
      },
      {
        name: 'Đã nộp',
        task: 'Chép mã hồ sơ vào sổ. Vài ngày nữa vào cổng xem hồ sơ đi đến đâu.',
        items: [
          { kind: 'done', text: 'Đã nhận hồ sơ của bạn' },
          { kind: 'row', text: 'Mã hồ sơ để tập', detail: 'TAP-000-156' },
        ],
      },
    ],
  },
};
