import type { DemoStep } from '../types';

/** A message from "the daughter" asks for money: the reader decides what the mother does. */
export const moneyRequestStory: DemoStep = {
  kind: 'story',
  story: {
    heading: 'Tin nhắn của con gái',
    intro:
      'Chị Hòa bán rau ở chợ huyện, có con gái tên Thảo đi học ở Hà Nội. Chị làm gì là do bạn quyết định.',
    scenes: [
      {
        id: 'message',
        title: 'Điện thoại rung giữa chợ',
        paragraphs: [
          'Tài khoản của Thảo nhắn: “Mẹ ơi, con cần năm triệu gấp. Mẹ chuyển vào tài khoản bạn con nhé, con đang họp không nghe máy được.”',
          'Tên tài khoản gửi kèm nghe lạ hoắc.',
        ],
        choices: [
          {
            text: 'Chuyển ngay, con đang cần',
            goTo: 'sent',
            feedback: 'Thương con là phải, nhưng kẻ lừa trông vào chính chữ thương ấy.',
          },
          { text: 'Nhắn lại hỏi cho rõ', goTo: 'asked' },
          {
            text: 'Gọi cho con theo số đã lưu',
            goTo: 'called',
            feedback: 'Nghe được giọng con là chắc nhất.',
          },
        ],
      },
      {
        id: 'asked',
        title: 'Bên kia trả lời rất nhanh',
        paragraphs: ['“Con thật mà mẹ! Mẹ chuyển nhanh kẻo muộn. Mẹ đừng gọi, con đang họp.”'],
        choices: [
          {
            text: 'Hỏi câu mật của nhà mình: “Con chó nhà mình tên gì?”',
            goTo: 'unmasked',
            feedback: 'Câu hỏi chỉ người nhà biết, kẻ lừa không trả lời được.',
          },
          { text: 'Đọc lại tin nhắn từ đầu cho kỹ', goTo: 'message' },
          {
            text: 'Nghe hợp lý, chuyển thôi',
            goTo: 'sent',
            feedback: 'Giục vội, không cho gọi: đó là hai dấu hiệu của kẻ lừa.',
          },
        ],
      },
      {
        id: 'unmasked',
        title: 'Im lặng một lúc lâu',
        paragraphs: [
          'Rồi bên kia nhắn: “Mẹ hỏi gì lạ thế, chuyển đi mẹ.” Con chó tên Mực, Thảo quên sao được.',
        ],
        choices: [
          { text: 'Gọi cho Thảo theo số đã lưu', goTo: 'called' },
          { text: 'Chặn tin nhắn rồi bán rau tiếp', goTo: 'quiet' },
        ],
      },
      {
        id: 'called',
        title: 'Thảo nghe máy',
        paragraphs: [
          '“Con có nhắn gì đâu! Tài khoản của con bị lấy mất từ sáng rồi. May mà mẹ gọi.”',
          'Chị Hòa thở phào. Giờ làm gì tiếp?',
        ],
        choices: [
          {
            text: 'Báo cho cả nhà và bạn bè của Thảo, rồi báo số lạ về 156 hoặc 5656',
            goTo: 'everybody',
          },
          { text: 'Nhà mình không mất gì, thôi kệ', goTo: 'quiet' },
        ],
      },
      {
        id: 'sent',
        title: 'Năm triệu vừa đi',
        paragraphs: [
          'Chưa kịp cất máy, lại có tin: “Mẹ ơi chưa đủ, mẹ chuyển thêm mười triệu nữa.” Chị Hòa giật mình.',
        ],
        choices: [
          { text: 'Chuyển nốt cho xong', goTo: 'lost' },
          {
            text: 'Dừng lại, gọi cho Thảo theo số đã lưu',
            goTo: 'late',
            feedback: 'Dừng lại lúc nào cũng chưa muộn hẳn.',
          },
        ],
      },
      {
        id: 'late',
        title: 'Thảo bật khóc',
        paragraphs: ['“Không phải con đâu mẹ ơi!” Chị Hòa vừa giận vừa ngượng.'],
        choices: [
          {
            text: 'Gọi ngay cho ngân hàng nhờ giữ tiền lại, rồi ra công an xã',
            goTo: 'rescued',
            feedback: 'Giờ đầu tiên là giờ quý nhất.',
          },
          { text: 'Im lặng, sợ hàng xóm cười', goTo: 'lost' },
        ],
      },
      {
        id: 'everybody',
        title: 'Cả nhà cùng biết',
        paragraphs: [
          'Nhờ chị Hòa báo sớm, hai người bạn của Thảo không mắc lừa. Tối ấy cả nhà đặt một câu mật mới.',
          'Một cú điện thoại giữ được năm triệu và giữ được cả bạn bè của con.',
        ],
        ending: 3,
      },
      {
        id: 'quiet',
        title: 'Nhà mình yên, nhà khác thì chưa',
        paragraphs: [
          'Chị Hòa không mất tiền. Nhưng chiều hôm ấy bạn cùng phòng của Thảo chuyển cho kẻ lừa hai triệu.',
          'Giá mà có ai báo trước một câu.',
        ],
        ending: 2,
      },
      {
        id: 'rescued',
        title: 'Giữ lại được một phần',
        paragraphs: [
          'Ngân hàng kịp giữ lại ba triệu. Công an xã ghi lời khai và dặn: lần sau cứ gọi cho con trước đã.',
        ],
        ending: 1,
      },
      {
        id: 'lost',
        title: 'Tiền không về nữa',
        paragraphs: [
          'Mấy gánh rau của cả tháng đi mất. Người có lỗi là kẻ lừa, không phải chị Hòa. Kể ra để xóm mình không ai mắc nữa.',
        ],
        ending: 0,
      },
    ],
  },
};
