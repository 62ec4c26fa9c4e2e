import type { DemoStep } from '../types';

/** A strange call: hear it line by line, give nothing away, hang up, tell 156 or 5656. */
export const scamCall: DemoStep = {
  kind: 'simulator',
  simulator: {
    heading: 'Cuộc gọi lạ giữa trưa',
    intro:
      'Bác Sáu đang nhặt rau thì chuông reo. Bạn cầm máy thay bác và tập từ chối. Bấm sai cũng không mất gì: đây là chỗ để tập.',
    screens: [
      {
        name: 'Cuộc gọi đến',
        task: 'Số lạ đang gọi. Bấm «Nghe» để tập nghe và tập từ chối.',
        call: { caller: 'Số lạ', number: '024 0000 0000' },
        buttons: [
          { text: 'Nghe', outcome: 'right', look: 'main' },
          {
            text: 'Từ chối',
            outcome: 'fine',
            look: 'red',
            says: 'Không nghe số lạ cũng là một cách hay. Hôm nay bạn bấm «Nghe» để tập từ chối nhé.',
          },
        ],
      },
      {
        name: 'Đang nghe máy',
        task: 'Nghe từng câu. Thấy dấu hiệu lừa thì làm ngay việc cần làm, không phải nghe cho hết.',
        hint: 'Dọa bắt, giục vội, bắt giấu người nhà: đủ ba thứ ấy thì chắc là lừa. Không cần xin phép để cúp máy.',
        call: { caller: 'Số lạ', number: '024 0000 0000' },
        items: [
          {
            kind: 'message',
            text: 'Tôi là cán bộ điều tra. Tài khoản của bác dính vào một vụ rửa tiền.',
            detail: 'Người lạ nói',
          },
          {
            kind: 'message',
            text: 'Chuyện này bác không được nói với ai, kể cả con cháu. Lộ ra là bị bắt ngay.',
            detail: 'Người lạ nói',
          },
          {
            kind: 'message',
            text: 'Máy bác vừa có tin nhắn sáu con số. Bác đọc cho tôi trong một phút, kẻo tài khoản bị khóa.',
            detail: 'Người lạ nói',
          },
        ],
        buttons: [
          {
            text: 'Đọc mã OTP cho họ',
            outcome: 'danger',
            says: 'Bạn vừa đưa mã OTP cho kẻ lừa đảo. Có mã ấy, chúng rút được tiền của bác Sáu. Mã OTP không đọc cho bất kỳ ai, kể cả người xưng là công an hay ngân hàng.',
          },
          {
            text: 'Hỏi số tài khoản để chuyển tiền',
            outcome: 'danger',
            says: 'Công an không bao giờ bảo dân chuyển tiền để “chứng minh trong sạch”. Tiền chuyển đi rồi rất khó lấy lại.',
          },
          {
            text: 'Cãi cho ra lẽ',
            outcome: 'wrong',
            says: 'Nói càng lâu, chúng càng biết thêm chuyện nhà bác. Cúp máy là gọn nhất.',
          },
          {
            text: 'Cúp máy',
            outcome: 'right',
            look: 'red',
            says: 'Gọn lắm! Cúp máy cũng là lịch sự với chính mình.',
          },
        ],
      },
      {
        name: 'Tin nhắn',
        task: 'Kẻ lừa chưa chịu thôi, lại nhắn tin. Bạn làm gì với tin này?',
        hint: 'Tin nhắn lạ thì không bấm, không trả lời. Giữ lại để còn báo.',
        items: [
          {
            kind: 'message',
            text: 'Bác bấm vào đây để hủy lệnh bắt: huy-lenh.example',
            detail: 'Số lạ',
          },
        ],
        buttons: [
          {
            text: 'Bấm vào đường liên kết',
            outcome: 'danger',
            says: 'Đường liên kết lạ dẫn tới trang giả, có thể cài phần mềm điều khiển điện thoại của bác. Lệnh bắt không bao giờ gửi qua tin nhắn.',
          },
          {
            text: 'Nhắn lại: “Tôi không sợ!”',
            outcome: 'wrong',
            says: 'Trả lời là cho chúng biết số máy này có người dùng. Im lặng tốt hơn.',
          },
          { text: 'Không bấm, giữ lại để báo', outcome: 'right', look: 'main' },
        ],
      },
      {
        name: 'Báo cuộc gọi lừa đảo',
        task: 'Soạn tin báo về số 156 hoặc 5656. Tin này không mất tiền.',
        hint: 'Viết LD, rồi số đã gọi, rồi kể ngắn chuyện gì xảy ra.',
        fields: [
          {
            label: 'Gửi đến số',
            kind: 'number',
            expected: ['156', '5656'],
            hint: 'Số nhận tin báo là 156 hoặc 5656.',
          },
          {
            label: 'Nội dung tin',
            kind: 'choice',
            options: [
              'Anh chị ơi có kẻ lừa tôi!',
              'LD (02400000000) (giả công an, đòi mã OTP)',
              'Mã OTP của tôi là 482913',
            ],
            expected: ['LD (02400000000) (giả công an, đòi mã OTP)'],
            hint: 'Tin báo cần chữ LD, số đã gọi và vài chữ kể lại. Đừng bao giờ gửi mã OTP.',
          },
        ],
        buttons: [
          {
            text: 'Thôi, khỏi báo',
            outcome: 'wrong',
            says: 'Báo một tin là giúp chặn số ấy, bớt được một người mắc lừa.',
          },
          { text: 'Gửi', outcome: 'right', look: 'main' },
        ],
      },
      {
        name: 'Đã báo',
        task: 'Xong rồi. Bạn kể chuyện này cho một người nhà nghe nhé.',
        items: [
          { kind: 'done', text: 'Đã gửi tin báo' },
          { kind: 'text', text: 'Bạn cũng có thể gọi thẳng số 156 để báo cuộc gọi lừa đảo.' },
          { kind: 'notice', text: 'Nếu đã lỡ chuyển tiền: gọi ngân hàng ngay, rồi báo công an xã.' },
        ],
      },
    ],
  },
};
