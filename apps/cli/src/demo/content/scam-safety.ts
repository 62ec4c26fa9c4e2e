import { moneyRequestStory } from './practice/money-request-story';
import { scamCall } from './practice/scam-call';
import type { DemoProgramme } from './types';

/** Staying safe from scams over the phone and the Internet: recognising, refusing, recovering. */
export const scamSafety: DemoProgramme = {
  slug: 'an-toan-truoc-lua-dao',
  title: 'An toàn trước lừa đảo qua mạng và điện thoại',
  titleEn: 'Staying safe from phone and online scams',
  summary:
    'Nhận ra những chiêu lừa hay gặp, biết từ chối, biết kiểm tra và biết cứu mình, cứu người thân trong giờ đầu tiên.',
  summaryEn:
    'Recognise common tricks, learn to refuse and to verify, and know what to do in the first hour if you or your family are caught.',
  topic: 'family-safety',
  courses: [
    {
      slug: 'cuoc-goi-la',
      title: 'Cuộc gọi lạ: bình tĩnh rồi hãy nghe',
      titleEn: 'Strange calls: stay calm first',
      summary: 'Giả công an, giả ngân hàng, giả báo tin con cấp cứu: nhận ra giọng điệu chung của kẻ lừa.',
      summaryEn: 'Fake police, fake bank staff, fake emergencies: how all these calls sound alike.',
      topic: 'family-safety',
      level: 'beginner',
      audience: 'Người cao tuổi và bất kỳ ai có số điện thoại',
      outcomes: [
        'Kể được ba dấu hiệu chung của cuộc gọi lừa đảo',
        'Cúp máy mà không áy náy',
        'Tự gọi lại theo số tin cậy để kiểm tra',
      ],
      sections: [
        {
          title: 'Giọng điệu của kẻ lừa',
          lessons: [
            {
              kind: 'text',
              title: 'Sợ, vội, giấu: ba thứ chúng cần',
              minutes: 3,
              markdown: `Cụ Bảy, 74 tuổi, nhận một cuộc gọi: “Bà liên quan đến vụ rửa tiền. Có lệnh bắt. Không được nói với ai.” Cụ run đến mức đánh rơi cả rổ rau.

Kẻ lừa có trăm câu chuyện, nhưng lúc nào cũng cần ba thứ:

- **Sợ.** Dọa bắt, dọa khóa tài khoản, dọa con bị tai nạn. Người đang sợ thì không nghĩ được.
- **Vội.** “Trong mười phút nữa.” Người đang vội thì không kịp hỏi ai.
- **Giấu.** “Không được kể cho chồng con.” Người ở một mình thì dễ bị dắt đi.

Thấy đủ ba thứ ấy trong một cuộc gọi, gần như chắc chắn là lừa.

Cụ Bảy may mắn: cô hàng xóm sang mượn cái thúng, nghe thấy, bảo cụ tắt máy. Chỉ thế thôi mà giữ được sổ tiết kiệm cả đời.

Cơ quan công an làm việc bằng **giấy mời, giấy triệu tập** và gặp tại trụ sở. Không ai điều tra qua điện thoại, càng không bắt dân chuyển tiền để “chứng minh trong sạch”.`,
            },
            {
              kind: 'text',
              title: '“Con bác đang cấp cứu!”',
              minutes: 3,
              markdown: `Đang nấu cơm, chuông reo: “Tôi là thầy giáo của cháu. Cháu ngã cầu thang, phải mổ gấp. Chuyển hai mươi triệu ngay.” Chân tay ai mà chẳng rụng rời.

Lúc ấy, hãy làm thật chậm ba việc:

1. **Hỏi một câu chỉ người thật biết.** “Cháu học lớp mấy? Cô chủ nhiệm tên gì?”
2. **Cúp máy.** Không cần xin phép.
3. **Tự gọi** cho con, cho cô chủ nhiệm, cho văn phòng trường bằng số bạn đã lưu từ trước. Đừng gọi lại số vừa gọi đến.

Xin nhớ: bệnh viện cứu người trước. Bác sĩ không đợi tiền chuyển khoản mới mổ cấp cứu.

Nên làm trước hôm nay:

- Ghi số của nhà trường, cô giáo, bạn cùng phòng của con vào sổ.
- Cả nhà thống nhất **một câu mật**. Chẳng hạn hỏi: “Con chó nhà mình tên gì?” Ai trả lời sai thì không phải người nhà.

Câu mật ấy đừng đăng lên mạng, kẻo thành câu chung của cả thiên hạ.`,
            },
          ],
        },
        {
          title: 'Tập từ chối',
          lessons: [
            {
              kind: 'text',
              title: 'Cúp máy cũng là lịch sự với chính mình',
              minutes: 3,
              markdown: `Người mình hiền, nghe người ta nói chưa hết mà cúp thì ngại. Kẻ gian biết thế nên cứ nói mãi không dừng.

Bạn tập sẵn vài câu ngắn, nói xong là tắt:

- “Tôi không làm việc qua điện thoại. Chào anh.”
- “Có gì mời anh ra công an xã, tôi gặp ở đó.”
- “Tôi để con tôi nghe đã.”

Đừng cãi nhau, đừng chọc ghẹo, cũng đừng thử xem chúng nói gì tiếp. Nói càng lâu, chúng càng biết nhiều về mình: nhà có ai, gửi tiền ở đâu, tính hay lo chuyện gì.

Số điện thoại hiện lên giống số ngân hàng chưa chắc là ngân hàng. Kẻ gian có cách làm giả số. Muốn chắc, bạn gọi số **in sau thẻ** hoặc ra quầy.

Tắt máy rồi, kể cho một người tin cậy nghe. Kể ra không phải để khoe mình khôn, mà để lần sau hàng xóm nhận ra ngay. Xóm nào hay kể chuyện này với nhau, kẻ lừa khó sống ở xóm ấy.`,
            },
            {
              kind: 'h5p',
              title: 'Nghe máy cùng cụ Bảy',
              minutes: 4,
              passPercentage: 75,
              steps: [
                {
                  kind: 'page',
                  heading: 'Chuông lại reo',
                  text: 'Sau lần hú vía, cụ Bảy nhờ bạn ngồi bên nghe giúp. Mỗi câu dưới đây là một cuộc gọi.',
                },
                {
                  kind: 'dialogue',
                  heading: 'Cuộc gọi lúc giữa trưa',
                  intro: 'Bạn nhắc cụ Bảy nên đáp thế nào.',
                  speakers: [
                    { name: 'Người lạ', side: 'left', colour: 'brick' },
                    { name: 'Cụ Bảy', side: 'right', colour: 'night' },
                  ],
                  lines: [
                    { speaker: 1, text: 'A lô, tôi nghe đây.' },
                    {
                      speaker: 0,
                      text: 'Tôi gọi từ công an. Bà có tên trong một vụ rửa tiền, sắp bị bắt rồi.',
                      note: 'Mở đầu bằng dọa: người đang sợ thì không nghĩ được.',
                    },
                    {
                      speaker: 1,
                      asked: 'Cụ Bảy nên đáp câu nào?',
                      replies: [
                        {
                          text: 'Trời ơi, bây giờ tôi phải làm sao?',
                          correct: false,
                          feedback: 'Hỏi thế là giao dây cương cho họ dắt đi.',
                        },
                        {
                          text: 'Có gì mời anh gửi giấy, tôi ra công an xã gặp.',
                          correct: true,
                          feedback: 'Gọn và chắc. Công an thật làm việc bằng giấy mời, gặp tại trụ sở.',
                        },
                        {
                          text: 'Tôi tên Bảy, nhà ở cuối xóm, anh kiểm tra lại đi.',
                          correct: false,
                          feedback: 'Đừng kể thêm điều gì về mình cho người lạ.',
                        },
                      ],
                    },
                    {
                      speaker: 0,
                      text: 'Không kịp đâu! Bà chuyển tiền vào tài khoản an toàn ngay, và cấm kể với con cháu.',
                      note: 'Vội và giấu: đủ cả ba thứ rồi.',
                    },
                    {
                      speaker: 1,
                      asked: 'Bây giờ thì sao?',
                      replies: [
                        {
                          text: 'Tôi cúp máy đây. Tôi gọi cho con tôi.',
                          correct: true,
                          feedback: 'Cúp máy không cần xin phép. Kể ra là hết sợ.',
                        },
                        {
                          text: 'Tôi chuyển trước một ít được không?',
                          correct: false,
                          feedback: 'Một ít cũng mất, và họ sẽ đòi thêm.',
                        },
                      ],
                    },
                    { speaker: 1, text: 'Thế là xong. Chiều nay tôi kể cho cả xóm cùng biết.' },
                  ],
                },
                {
                  kind: 'choice',
                  question:
                    '“Tôi ở công an thành phố. Cụ chuyển tiền vào tài khoản an toàn để kiểm tra.” Cụ nên…',
                  answers: [
                    {
                      text: 'Chuyển một ít để thử',
                      correct: false,
                      feedback: 'Một ít cũng mất, và chúng sẽ đòi thêm.',
                    },
                    {
                      text: 'Cúp máy, hỏi công an xã',
                      correct: true,
                      feedback: 'Tốt lắm. Không có cái gọi là “tài khoản an toàn” của công an.',
                    },
                    {
                      text: 'Giữ máy, cãi cho ra lẽ',
                      correct: false,
                      feedback: 'Cãi lâu chỉ mệt và lộ thêm chuyện nhà.',
                    },
                  ],
                },
                {
                  kind: 'blanks',
                  instruction: 'Kẻ lừa cần ba thứ. Điền nốt.',
                  text: 'Làm cho mình *sợ*, giục mình cho *vội*, bắt mình phải *giấu* người nhà. (Gợi ý: giấu, sợ, vội)',
                },
                {
                  kind: 'trueFalse',
                  statement: 'Màn hình hiện đúng số của ngân hàng thì chắc chắn là ngân hàng gọi.',
                  correct: false,
                  feedbackRight: 'Đúng, số gọi đến có thể bị làm giả.',
                  feedbackWrong: 'Chưa chắc. Gọi lại số in sau thẻ mới yên tâm.',
                },
                {
                  kind: 'order',
                  instruction: 'Nhận tin con bị tai nạn. Xếp việc nên làm.',
                  items: [
                    'Hít sâu, nói chậm lại',
                    'Hỏi một câu chỉ người nhà biết',
                    'Cúp máy',
                    'Tự gọi cho con hoặc cô giáo theo số trong sổ',
                  ],
                },
                {
                  kind: 'match',
                  instruction: 'Ghép lời kẻ gian với câu đáp gọn.',
                  pairs: [
                    { left: '“Tôi đang điều tra anh”', right: '“Mời anh gửi giấy, tôi ra công an xã”' },
                    { left: '“Đọc mã cho tôi”', right: '“Mã của tôi, tôi không đọc”' },
                    { left: '“Đừng nói với ai”', right: '“Tôi sẽ hỏi các con tôi”' },
                  ],
                },
              ],
            },
            {
              kind: 'h5p',
              title: 'Tập nghe một cuộc gọi lừa đảo',
              minutes: 5,
              passPercentage: 70,
              steps: [
                {
                  kind: 'page',
                  heading: 'Một chiếc điện thoại để tập',
                  text: 'Đây là điện thoại giả trên màn hình. Bạn cứ bấm thử: không ai gọi thật, không mất đồng nào.',
                },
                scamCall,
              ],
            },
          ],
        },
      ],
    },
    {
      slug: 'tin-nhan-va-duong-lien-ket-gia',
      title: 'Tin nhắn và đường liên kết giả',
      titleEn: 'Fake messages and links',
      summary: 'Soi một tin nhắn, một địa chỉ trang mạng và biết vì sao không nên bấm.',
      summaryEn: 'How to look closely at a message or web address, and why not to tap it.',
      topic: 'family-safety',
      level: 'beginner',
      audience: 'Người dùng điện thoại có mạng',
      outcomes: [
        'Nhận ra đường liên kết đáng ngờ',
        'Không cài ứng dụng từ tin nhắn',
        'Biết xử lý khi đã lỡ bấm',
      ],
      sections: [
        {
          title: 'Lưỡi câu giấu trong tin nhắn',
          lessons: [
            {
              kind: 'text',
              title: 'Con cá mắc câu vì con giun',
              minutes: 3,
              markdown: `Người đi câu không ném lưỡi câu trần xuống ao. Họ móc con giun vào trước. Kẻ lừa cũng thế: tin nhắn là con giun, đường liên kết là lưỡi câu.

Mấy con giun thường gặp:

- “Bưu phẩm của bạn bị giữ, bấm để nhận.”
- “Tài khoản bị đăng nhập lạ, xác minh tại đây.”
- “Nhà nước hỗ trợ 2 triệu đồng, điền thông tin.”
- “Trường mình bình chọn bé khỏe bé ngoan, cô chú bấm giúp cháu.”

Bấm vào, một trang hiện ra giống hệt trang thật. Bạn gõ tên đăng nhập, mật khẩu, OTP. Thế là mắc câu.

Điều đáng lo là tin giả có khi **nằm lẫn trong cùng luồng tin nhắn** với tin thật của ngân hàng. Kẻ gian dùng thiết bị phát sóng để chen vào. Nên đừng nhìn tên người gửi mà tin.

Quy tắc giản dị nhất: **ngân hàng và cơ quan nhà nước nhắn gì, bạn cũng tự mở ứng dụng hoặc tự gõ địa chỉ**, không bấm đường liên kết trong tin.`,
            },
            {
              kind: 'text',
              title: 'Soi địa chỉ từ phải sang trái',
              minutes: 4,
              markdown: `Một đường liên kết dài loằng ngoằng, nhìn đâu trước? Bạn tìm phần tên nằm ngay **trước dấu gạch chéo đầu tiên** (không kể hai gạch sau chữ https:), rồi đọc **từ phải sang trái**.

Thử ba ví dụ tự đặt:

- *dichvucong.gov.vn/tra-cuu* → cuối tên là **gov.vn**: của nhà nước.
- *gov.vn.nhanqua88.example* → cuối tên là **nhanqua88.example**: trang lạ, chữ gov.vn chỉ để lòe.
- *nganhang-xacminh.example/dangnhap* → tên ngân hàng bị gắn thêm chữ lạ: đừng vào.

Cái khóa nhỏ bên cạnh địa chỉ chỉ cho biết đường truyền được che kín. Nó **không** cho biết chủ trang là người tốt. Trang lừa cũng có khóa.

Đường liên kết rút gọn, vài chữ ngắn ngủn, càng phải cẩn thận vì không thấy đích đến.

Gặp chữ **.apk** ở cuối thì dừng hẳn. Đó là tệp cài ứng dụng cho máy Android. Nhiều người mất sạch tiền vì cài ứng dụng “của cơ quan thuế”, “của điện lực” gửi qua tin nhắn như vậy.`,
            },
          ],
        },
        {
          title: 'Lỡ bấm rồi thì sao?',
          lessons: [
            {
              kind: 'text',
              title: 'Đã bấm, đừng hoảng',
              minutes: 3,
              markdown: `Bấm vào rồi chưa phải đã mất. Mức độ nguy hiểm tùy bạn làm đến đâu.

**Chỉ mới mở trang xem:** đóng lại, xóa tin nhắn. Theo dõi máy vài hôm.

**Đã gõ mật khẩu:** vào trang thật hoặc ứng dụng thật, đổi mật khẩu ngay. Chỗ nào dùng chung mật khẩu ấy, đổi luôn.

**Đã gõ thông tin thẻ hay OTP:** gọi ngân hàng, xin khóa thẻ, khóa tài khoản. Càng sớm càng tốt, đêm hôm cũng gọi, tổng đài ngân hàng trực cả ngày.

**Đã cài ứng dụng lạ:** đây là ca nặng. Bạn làm theo thứ tự:

1. Tắt Wi-Fi và dữ liệu di động.
2. Dùng **máy khác** gọi ngân hàng khóa tài khoản.
3. Mang máy ra nơi tin cậy để gỡ, tốt nhất là khôi phục cài đặt gốc.
4. Từ máy khác, đổi mật khẩu mọi nơi quan trọng.

Ứng dụng độc có thể nhìn màn hình, đọc tin nhắn, tự bấm thay bạn. Vì vậy đừng mở ứng dụng ngân hàng trên chiếc máy đang nhiễm.`,
            },
            {
              kind: 'h5p',
              title: 'Thử mắt: bấm hay không bấm?',
              minutes: 4,
              passPercentage: 75,
              steps: [
                {
                  kind: 'page',
                  heading: 'Hộp thư sáng thứ Hai',
                  text: 'Máy bạn nhận năm tin liền. Có tin lành, có tin độc. Đọc kỹ từng tin rồi quyết.',
                },
                {
                  kind: 'choice',
                  question: 'Địa chỉ nào thật sự của cơ quan nhà nước?',
                  answers: [
                    {
                      text: 'gov.vn.trocap24h.example',
                      correct: false,
                      feedback:
                        'Đọc từ phải sang thì tên thật là trocap24h. Chữ gov.vn đứng trước chỉ là vỏ.',
                    },
                    {
                      text: 'trocap-govvn.example',
                      correct: false,
                      feedback: 'Chữ “govvn” viết dính, lại không nằm ở đuôi. Không phải.',
                    },
                    {
                      text: 'baohiemxahoi.gov.vn',
                      correct: true,
                      feedback: 'Đúng, kết thúc bằng .gov.vn.',
                    },
                  ],
                },
                {
                  kind: 'trueFalse',
                  statement: 'Tin nhắn giả có thể nằm lẫn trong cùng luồng với tin thật của ngân hàng.',
                  correct: true,
                  feedbackRight: 'Đúng vậy, nên đừng chỉ nhìn tên người gửi.',
                  feedbackWrong: 'Có thể đấy, kẻ gian chen tin vào được. Hãy tự mở ứng dụng để xem.',
                },
                {
                  kind: 'match',
                  instruction: 'Đã lỡ tay thì làm gì trước?',
                  pairs: [
                    { left: 'Chỉ mở trang ra xem', right: 'Đóng lại, xóa tin' },
                    { left: 'Đã gõ mật khẩu', right: 'Đổi mật khẩu ở trang thật' },
                    { left: 'Đã đọc OTP', right: 'Gọi ngân hàng khóa tài khoản' },
                    { left: 'Đã cài ứng dụng lạ', right: 'Tắt mạng, dùng máy khác gọi ngân hàng' },
                  ],
                },
                {
                  kind: 'choice',
                  question: 'Tin “Điện lực: cài ứng dụng dienluc.apk để khỏi bị cắt điện”. Bạn làm gì?',
                  answers: [
                    {
                      text: 'Không cài, hỏi tổng đài in trên hóa đơn điện',
                      correct: true,
                      feedback: 'Đúng cách. Số trên hóa đơn giấy là số tin được.',
                    },
                    {
                      text: 'Cài thử, không ưng thì gỡ',
                      correct: false,
                      feedback: 'Cài một lần là đủ để nó lấy tin nhắn và tiền.',
                    },
                  ],
                },
              ],
            },
          ],
        },
      ],
    },
    {
      slug: 'bay-viec-nhe-luong-cao',
      title: 'Bẫy việc nhẹ lương cao và đầu tư siêu lời',
      titleEn: 'Easy-money jobs and miracle investments',
      summary: 'Hiểu vì sao lời mời quá ngọt thường là bẫy: làm nhiệm vụ, sàn ảo, việc làm ở nước ngoài.',
      summaryEn:
        'Why offers that sound too good usually are: paid “tasks”, fake trading floors and jobs abroad.',
      topic: 'work',
      level: 'intermediate',
      audience: 'Người tìm việc, phụ nữ ở nhà muốn có thêm thu nhập, thanh niên mới lớn',
      outcomes: [
        'Nhận ra mẫu lừa “làm nhiệm vụ nhận hoa hồng”',
        'Đặt được năm câu hỏi trước khi bỏ tiền đầu tư',
        'Kiểm tra một lời mời đi làm xa',
      ],
      sections: [
        {
          title: 'Tiền dễ, bẫy khó gỡ',
          lessons: [
            {
              kind: 'text',
              title: 'Làm nhiệm vụ, nhận hoa hồng: vở kịch bốn màn',
              minutes: 4,
              markdown: `Chị Thu ở nhà trông con, thấy quảng cáo: “Bấm thích, kiếm 300 nghìn mỗi ngày.” Vở kịch bắt đầu.

**Màn một:** chị bấm thích vài bài, nhận ngay 30 nghìn thật vào tài khoản. Chị tin.

**Màn hai:** họ đưa chị vào một nhóm đông vui, ai cũng khoe vừa nhận tiền. Chị đâu biết trong nhóm, gần hết là người của họ.

**Màn ba:** “nhiệm vụ nâng cao” phải nạp trước 500 nghìn, nhận về 650 nghìn. Chị nạp, được trả. Rồi nạp 5 triệu. Rồi 20 triệu.

**Màn bốn:** muốn rút thì “sai cú pháp”, phải nạp thêm để “mở khóa”. Càng gỡ càng lún.

Số tiền nhỏ ban đầu chỉ là mồi. Việc làm thật thì **người thuê trả tiền cho mình**, không bao giờ bắt mình nộp tiền để được làm.

Chị dừng ở 20 triệu nhờ chồng hỏi một câu: “Bấm nút mà cũng được từng ấy, sao họ không tự bấm?”`,
            },
            {
              kind: 'text',
              title: 'Năm câu hỏi trước khi bỏ tiền',
              minutes: 3,
              markdown: `“Cam kết lời 3% mỗi ngày, không rủi ro.” Thử nhân lên mà xem: mỗi ngày 3% thì chưa đầy một tháng vốn đã tăng gấp đôi. Không có thửa ruộng hay cửa hàng nào làm nổi chuyện ấy một cách đều đặn.

Trước khi đưa tiền cho ai, bạn hỏi năm câu:

1. **Tiền lời từ đâu ra?** Bán cái gì, cho ai? Nếu lời của người trước lấy từ tiền của người sau thì sẽ có ngày sập.
2. **Công ty có thật không?** Tra tên, mã số thuế, có giấy phép đúng ngành nghề không.
3. **Rút ra có dễ không?** Dễ nạp, khó rút là bẫy.
4. **Có phải rủ thêm người không?** Được thưởng vì kéo người vào là dấu hiệu đa cấp trái phép.
5. **Mất hết số này, nhà mình có sống được không?**

Chỉ cần một câu trả lời lơ mơ thì giữ tiền lại. Gửi tiết kiệm lời ít mà ngủ ngon.

Đừng vay nóng để đầu tư. Cũng đừng nể họ hàng; người rủ có khi cũng đang bị lừa.`,
            },
          ],
        },
        {
          title: 'Đi làm xa',
          lessons: [
            {
              kind: 'text',
              title: 'Lời mời sang bên kia biên giới',
              minutes: 4,
              markdown: `“Chỉ đánh máy thôi, lương hai mươi triệu, xe đón tận nhà, không cần bằng cấp.” Nhiều bạn trẻ bản trên đã đi theo lời ấy, rồi bị giữ giấy tờ, bị ép đi lừa người khác, muốn về phải nộp tiền chuộc.

Trước khi nhận việc xa, nhất là ra nước ngoài, bạn xem từng điểm:

- **Hợp đồng** bằng giấy, ghi tên công ty, địa chỉ, việc làm, tiền lương. Không có thì không đi.
- **Giấy phép** đưa người đi làm việc ở nước ngoài: hỏi sở, hỏi xã để tra. Người môi giới quen qua mạng thường không có.
- **Đường đi**: phải có hộ chiếu và qua cửa khẩu. Ai bảo đi lối mòn, vượt suối ban đêm thì đó là nguy hiểm.
- **Giấy tờ tùy thân** luôn do mình giữ.
- **Người nhà** biết bạn ở đâu, đi với ai, số xe nào.

Thấy con cháu đột nhiên giấu giếm, nói sắp giàu to, hãy ngồi xuống nghe chứ đừng mắng. Bị lừa đi rồi, gọi **113** hoặc báo công an nơi gần nhất.`,
            },
            {
              kind: 'h5p',
              title: 'Lời mời của người bạn cũ',
              minutes: 5,
              passPercentage: 70,
              steps: [
                {
                  kind: 'page',
                  heading: 'Tin nhắn lúc mười giờ đêm',
                  text: 'Bạn học cũ mười năm không gặp nhắn cho Sinh: “Có việc hay lắm, tháng ba mươi triệu.” Sinh đưa bạn xem.',
                },
                {
                  kind: 'choice',
                  question: 'Điều nào trong lời mời đáng ngờ nhất?',
                  answers: [
                    {
                      text: 'Việc bắt đầu từ thứ Hai',
                      correct: false,
                      feedback: 'Ngày bắt đầu thì chưa nói lên điều gì.',
                    },
                    {
                      text: 'Phải đặt cọc ba triệu để giữ chỗ làm',
                      correct: true,
                      feedback: 'Đúng. Đi làm mà phải nộp tiền trước là ngược đời.',
                    },
                    {
                      text: 'Làm việc tám tiếng một ngày',
                      correct: false,
                      feedback: 'Tám tiếng là bình thường.',
                    },
                  ],
                },
                {
                  kind: 'order',
                  instruction: 'Xếp bốn màn của vở kịch “làm nhiệm vụ”.',
                  items: [
                    'Cho kiếm được ít tiền thật',
                    'Mời vào nhóm ai cũng khoe lời',
                    'Bắt nạp tiền để nhận nhiệm vụ lớn',
                    'Không cho rút, đòi nạp thêm',
                  ],
                },
                {
                  kind: 'trueFalse',
                  statement: 'Người rủ mình đầu tư là anh họ, vậy chắc chắn an toàn.',
                  correct: false,
                  feedbackRight: 'Đúng, anh họ có khi cũng là nạn nhân mà chưa biết.',
                  feedbackWrong: 'Tình thân không bảo đảm được đồng tiền. Vẫn phải hỏi đủ năm câu.',
                },
                {
                  kind: 'choice',
                  question: 'Trước khi nhận việc ở nước ngoài, Sinh cần có gì? (chọn nhiều)',
                  answers: [
                    { text: 'Hợp đồng bằng giấy', correct: true, feedback: 'Cần, và phải đọc kỹ.' },
                    {
                      text: 'Hộ chiếu, đi qua cửa khẩu',
                      correct: true,
                      feedback: 'Đúng, lối chính ngạch mới được bảo vệ.',
                    },
                    {
                      text: 'Đưa căn cước cho người dẫn giữ hộ',
                      correct: false,
                      feedback: 'Giấy tờ rời tay là mất tự do.',
                    },
                    {
                      text: 'Báo cho gia đình nơi ở, người đi cùng',
                      correct: true,
                      feedback: 'Có người biết là có người cứu.',
                    },
                  ],
                },
              ],
            },
          ],
        },
      ],
    },
    {
      slug: 'mua-ban-qua-mang-khong-mat-oan',
      title: 'Mua bán qua mạng không mất tiền oan',
      titleEn: 'Buying and selling online without losing money',
      summary: 'Người mua biết chọn chỗ, kiểm hàng; người bán biết phòng biên lai giả và đơn ảo.',
      summaryEn:
        'Buyers learn where to shop and how to check goods; sellers learn to spot fake receipts and orders.',
      topic: 'family-safety',
      level: 'beginner',
      audience: 'Người mua hàng trên mạng và tiểu thương nhận chuyển khoản',
      outcomes: [
        'Kiểm tra người bán trước khi đặt cọc',
        'Nhận hàng COD đúng cách',
        'Không giao hàng khi tiền chưa thật sự về',
      ],
      sections: [
        {
          title: 'Khi mình là người mua',
          lessons: [
            {
              kind: 'text',
              title: 'Hàng rẻ giật mình thì hãy giật mình',
              minutes: 3,
              markdown: `Chiếc máy giặt tám triệu, có nơi rao một triệu rưỡi “xả kho”. Đặt cọc năm trăm nghìn giữ hàng. Gửi xong, trang biến mất.

Giá rẻ quá là chuông báo. Trước khi mua, bạn xem:

- Trang bán lập bao lâu rồi? Mới vài tuần thì cẩn thận.
- Bình luận có thật không? Mười lời khen giống hệt nhau là tự khen.
- Có địa chỉ, số điện thoại gọi được không?
- Có cho **xem hàng rồi mới trả tiền** không?

Mua trên **sàn thương mại điện tử** thì nên trả tiền ngay trong sàn. Người bán rủ “chuyển khoản riêng cho rẻ”, bạn lắc đầu, vì ra ngoài sàn là hết được bảo vệ.

Vé máy bay, phòng nghỉ dịp lễ, vé xem ca nhạc là những thứ hay bị làm giả. Nhận vé rồi, gọi thẳng hãng hoặc khách sạn theo số chính thức để hỏi mã vé có thật không.

Và món nào không cần thì đừng mua chỉ vì đồng hồ đang đếm ngược.`,
            },
            {
              kind: 'text',
              title: 'Gói hàng không ai đặt',
              minutes: 3,
              markdown: `Trưa nắng, anh giao hàng gọi: “Chị có đơn 250 nghìn, chị không ở nhà thì chuyển khoản, em gửi hàng xóm.” Chị Sen bận tay nên chuyển luôn. Chiều về mở ra: một chiếc khăn cũ.

Kẻ gian mua được danh sách tên, số điện thoại, địa chỉ, rồi giả làm người giao hàng. Cả nhà nên thống nhất mấy điều:

1. Ai đặt hàng thì **báo trước** trong nhóm gia đình: món gì, bao nhiêu tiền.
2. Không có tên trong nhóm thì **không nhận, không trả**.
3. Thấy hàng mới trả tiền. Được đồng kiểm thì mở xem ngay trước mặt người giao.
4. Quay lại lúc mở gói. Sai hàng, bạn có bằng chứng.

Lại có chiêu này: chuyển tiền xong, “anh giao hàng” gọi lại báo *em đưa nhầm số tài khoản của hội viên, chị sẽ bị trừ tiền hằng tháng, bấm vào đây để hủy*. Đừng bấm. Chẳng có hội viên nào cả.

Vỏ hộp có ghi tên và số điện thoại thì xé nhãn trước khi vứt.`,
            },
          ],
        },
        {
          title: 'Khi mình là người bán',
          lessons: [
            {
              kind: 'text',
              title: 'Tiền báo về mới là tiền',
              minutes: 3,
              markdown: `Quán tạp hóa cô Dung đông khách. Một cậu mua hai cây thuốc lá, giơ điện thoại: “Con chuyển rồi nhé.” Màn hình có chữ *Giao dịch thành công* hẳn hoi. Tối kiểm sổ, chẳng có đồng nào.

Ảnh biên lai **làm giả trong một phút**. Vì thế, người bán chỉ nên tin một thứ: tiền đã vào tài khoản của mình.

- Cài loa báo tiền về, hoặc bật thông báo biến động số dư trên ứng dụng ngân hàng.
- Đông khách cũng phải nghe loa, hoặc nhìn số dư rồi mới đưa hàng.
- Người bán và người giữ điện thoại là hai người? Gọi hỏi nhau một câu.
- Tấm mã QR để phía trong quầy, mỗi sáng nhìn lại xem có bị dán đè.

Với đơn đặt lớn của người lạ, như trăm suất cơm, ba mươi mâm cỗ, cô xin cọc và gọi xác nhận. Kẻ gian hay đặt hàng rồi nhờ cô **mua hộ** rượu, sữa ở chỗ khác. Tiền mua hộ ấy chạy thẳng vào túi chúng.`,
            },
            {
              kind: 'h5p',
              title: 'Một buổi đứng quầy',
              minutes: 4,
              passPercentage: 70,
              layout: 'test',
              steps: [
                {
                  kind: 'page',
                  heading: 'Cô Dung nhờ trông quán',
                  text: 'Cô Dung về quê ăn giỗ, giao quán cho bạn nửa ngày. Giữ hàng, giữ tiền giúp cô nhé.',
                },
                {
                  kind: 'choice',
                  question: 'Khách giơ màn hình “chuyển thành công”, loa chưa kêu. Bạn nói gì?',
                  answers: [
                    {
                      text: '“Dạ, anh cầm hàng về đi ạ.”',
                      correct: false,
                      feedback: 'Hàng đi rồi, tiền chưa thấy. Phải chờ loa.',
                    },
                    {
                      text: '“Anh chờ em một chút, em nghe loa báo đã.”',
                      correct: true,
                      feedback: 'Lịch sự mà chắc chắn.',
                    },
                    {
                      text: '“Anh lừa em à?”',
                      correct: false,
                      feedback: 'Khách ngay thẳng nghe vậy buồn lắm. Mạng chậm cũng là chuyện thường.',
                    },
                  ],
                },
                {
                  kind: 'trueFalse',
                  statement:
                    'Mua trên sàn thương mại điện tử, trả tiền ngay trong sàn an toàn hơn chuyển khoản riêng.',
                  correct: true,
                  feedbackRight: 'Đúng, trong sàn thì còn chỗ khiếu nại, còn đòi lại được.',
                  feedbackWrong: 'Chuyển riêng là mất chỗ bảo vệ. Người bán thật không sợ bạn trả trong sàn.',
                },
                {
                  kind: 'match',
                  instruction: 'Gặp cảnh này, làm gì?',
                  pairs: [
                    { left: 'Gói hàng không ai trong nhà đặt', right: 'Không nhận, không trả tiền' },
                    { left: 'Người bán rủ trả ngoài sàn', right: 'Từ chối, trả trong sàn' },
                    { left: 'Mua được vé máy bay giá hời', right: 'Gọi hãng kiểm tra mã vé' },
                  ],
                },
                {
                  kind: 'blanks',
                  instruction: 'Điền từ.',
                  text: 'Trước khi vứt vỏ hộp, hãy xé *nhãn*. Khi mở gói hàng, nên *quay/quay phim/quay lại* để làm bằng chứng.',
                },
              ],
            },
          ],
        },
      ],
    },
    {
      slug: 'mao-danh-nguoi-than-va-tinh-cam-qua-mang',
      title: 'Mạo danh người thân và tình cảm qua mạng',
      titleEn: 'Impersonated relatives and online romance',
      summary: 'Giọng giả, mặt giả, tài khoản bị chiếm, người yêu trên mạng: kiểm tra bằng cách nào?',
      summaryEn:
        'Fake voices, fake faces, hijacked accounts and online lovers: how to check who is really there.',
      topic: 'family-safety',
      level: 'intermediate',
      audience: 'Mọi người dùng mạng xã hội, nhất là người sống một mình',
      outcomes: [
        'Kiểm tra khi người thân nhắn vay tiền',
        'Biết dấu hiệu của gọi hình giả',
        'Nhận ra kịch bản lừa tình cảm',
      ],
      sections: [
        {
          title: 'Người quen mà không phải người quen',
          lessons: [
            {
              kind: 'text',
              title: '“Chị ơi, cho em mượn năm triệu”',
              minutes: 3,
              markdown: `Tin nhắn từ em gái ruột, ảnh đại diện đúng, cách xưng hô cũng đúng. Chị Tâm suýt chuyển. Nhưng chị thấy lạ: em mình xưa nay gọi “chị Hai”, hôm nay lại gọi “chị ơi”.

Tài khoản mạng xã hội bị chiếm là chuyện xảy ra hằng ngày. Kẻ gian đọc tin cũ để bắt chước, rồi nhắn cả trăm người trong danh bạ.

Ai nhắn vay tiền, bạn làm đúng một việc: **gọi điện thoại thường vào số vẫn lưu**. Không gọi qua chính ứng dụng ấy. Nghe được giọng, nói dăm ba câu chuyện nhà, rồi hẵng tính.

Xem thêm tên chủ tài khoản nhận tiền. Em gái vay mà tài khoản mang tên người lạ, với lý do “tài khoản em bị khóa”, thì dừng.

Nếu chính bạn bị chiếm tài khoản:

- Báo ngay cho mọi người bằng cuộc gọi, bằng tài khoản của người nhà.
- Vào phần *Quên mật khẩu* để lấy lại.
- Nhờ nhiều bạn bè cùng bấm **báo cáo tài khoản**.`,
            },
            {
              kind: 'text',
              title: 'Mặt thật, giọng thật… do máy làm',
              minutes: 3,
              markdown: `Bây giờ máy tính ghép được mặt và giọng của một người từ vài tấm ảnh, vài đoạn phim đăng trên mạng. Người ta gọi đó là *deepfake*. Cuộc gọi hình chỉ kéo dài mươi giây, hình mờ, rồi tắt vì “mạng yếu”, xong là tin nhắn vay tiền.

Vài dấu hiệu để ngờ:

- Mặt ít cử động, mắt ít chớp, môi và tiếng không khớp.
- Màu da, viền tóc nhòe khi quay đầu.
- Giọng đều đều, không nghe tiếng xung quanh.

Nhưng máy ngày càng khéo, mắt thường có lúc chịu. Cách chắc hơn là **thử bằng việc đời thường**: nhờ người ấy đưa tay ngang mặt, quay nghiêng đầu, hoặc hỏi câu mật của gia đình.

Và vẫn là bước cuối cùng không đổi: cúp máy, gọi lại số quen.

Để bớt nguyên liệu cho kẻ xấu, hạn chế đăng công khai phim quay rõ mặt, rõ giọng của trẻ nhỏ và người già. Để chế độ **chỉ bạn bè xem** là vừa đẹp.`,
            },
          ],
        },
        {
          title: 'Khi trái tim bị đem ra làm mồi',
          lessons: [
            {
              kind: 'text',
              title: 'Người đàn ông tốt ở nơi rất xa',
              minutes: 4,
              markdown: `Cô Vân góa chồng đã lâu. Một người lạ kết bạn: kỹ sư dầu khí, góa vợ, ngày nào cũng chúc ngủ ngon. Ba tháng sau, ông gửi quà về, hải quan “giữ lại”, cần bốn mươi triệu đóng thuế.

Cô đơn không phải là lỗi. Muốn được thương cũng không phải là lỗi. Kẻ lừa mới có lỗi. Nhưng ta có thể giữ mình bằng vài điều:

- Yêu nhanh quá, hứa cưới khi chưa gặp mặt: chậm lại.
- Luôn có cớ để không gọi hình: đáng ngờ.
- Ảnh đẹp như tài tử: thử tìm bằng hình ảnh xem có phải lấy của người khác.
- Nhắc đến **tiền, quà, thuế, đầu tư**: dừng hẳn.
- Xin ảnh riêng tư: không gửi. Họ sẽ lấy ảnh ấy để dọa.

Nếu đang bị dọa tung ảnh, đừng trả tiền, vì trả rồi họ đòi nữa. Giữ lại tin nhắn, báo công an, kể với người bạn tin nhất.

Bạn của người đang yêu qua mạng cũng nên nhẹ lời. Cười chê chỉ khiến người ta giấu kỹ hơn.`,
            },
            {
              kind: 'h5p',
              title: 'Ai đang ở đầu dây bên kia?',
              minutes: 4,
              passPercentage: 70,
              steps: [
                {
                  kind: 'page',
                  heading: 'Tin người, nhưng tin đúng người',
                  text: 'Phần này có ba người: em gái vay tiền, cháu trai gọi hình và một người yêu ở xa. Ai thật, ai giả?',
                },
                {
                  kind: 'choice',
                  question: 'Em gái nhắn Zalo vay năm triệu. Cách kiểm tra chắc nhất là gì?',
                  answers: [
                    {
                      text: 'Nhắn lại hỏi “có đúng em không?”',
                      correct: false,
                      feedback: 'Kẻ gian đang cầm tài khoản, chúng sẽ trả lời “đúng em đây”.',
                    },
                    {
                      text: 'Xem ảnh đại diện có đúng không',
                      correct: false,
                      feedback: 'Ảnh vẫn đúng, vì chúng chiếm cả tài khoản.',
                    },
                    {
                      text: 'Gọi điện thoại thường vào số em vẫn dùng',
                      correct: true,
                      feedback: 'Chuẩn. Đi đường khác thì kẻ gian không chặn được.',
                    },
                  ],
                },
                {
                  kind: 'trueFalse',
                  statement: 'Nhìn thấy mặt cháu qua cuộc gọi hình mười giây thì có thể yên tâm chuyển tiền.',
                  correct: false,
                  feedbackRight: 'Đúng, mười giây hình mờ chưa chứng minh được gì.',
                  feedbackWrong: 'Khoan đã. Hình có thể do máy ghép, hãy hỏi câu mật.',
                },
                {
                  kind: 'choice',
                  question: 'Dấu hiệu nào của lừa tình cảm? (chọn nhiều)',
                  answers: [
                    {
                      text: 'Chưa gặp đã hứa cưới',
                      correct: true,
                      feedback: 'Đúng, nhanh quá là có ý.',
                    },
                    {
                      text: 'Kẹt quà ở hải quan, nhờ đóng thuế',
                      correct: true,
                      feedback: 'Đúng, đây là màn quen thuộc.',
                    },
                    {
                      text: 'Hẹn gặp ở nơi đông người cùng bạn của cô',
                      correct: false,
                      feedback: 'Người dám gặp giữa ban ngày thì bớt lo hơn.',
                    },
                  ],
                },
                {
                  kind: 'order',
                  instruction: 'Bị dọa tung ảnh riêng tư. Xếp việc làm.',
                  items: [
                    'Không trả tiền',
                    'Chụp lại tin nhắn, tài khoản của kẻ dọa',
                    'Kể với một người mình tin',
                    'Trình báo công an',
                  ],
                },
              ],
            },
            {
              kind: 'h5p',
              title: 'Truyện rẽ nhánh: tin nhắn của con gái',
              minutes: 5,
              passPercentage: 60,
              steps: [
                {
                  kind: 'page',
                  heading: 'Bạn quyết định câu chuyện',
                  text: 'Mỗi lựa chọn dẫn sang một cảnh khác. Đi đến cuối rồi, bạn có thể quay lại thử đường khác.',
                },
                moneyRequestStory,
              ],
            },
          ],
        },
      ],
    },
    {
      slug: 'lo-mac-bay-gio-dau-tien',
      title: 'Lỡ mắc bẫy: việc cần làm trong giờ đầu tiên',
      titleEn: 'If you are caught: the first hour',
      summary: 'Chặn tiền, giữ chứng cứ, trình báo và đứng dậy sau khi bị lừa.',
      summaryEn: 'Stop the money, keep the evidence, report it and get back on your feet.',
      topic: 'family-safety',
      level: 'beginner',
      audience: 'Người vừa bị lừa và người thân của họ',
      outcomes: [
        'Biết gọi ai trước, gọi ai sau',
        'Lưu đủ chứng cứ để trình báo',
        'Giúp người thân mà không trách móc',
      ],
      sections: [
        {
          title: 'Chạy đua với đồng hồ',
          lessons: [
            {
              kind: 'text',
              title: 'Năm việc trong sáu mươi phút',
              minutes: 3,
              markdown: `Tiền vừa đi, đầu óc quay cuồng. In bài này ra, dán cạnh tủ lạnh, để lúc rối cứ thế mà làm.

1. **Gọi ngân hàng của mình.** Nói: “Tôi vừa bị lừa chuyển tiền, xin hỗ trợ ngăn chặn.” Đọc giờ chuyển, số tiền, tài khoản nhận. Làm nhanh thì có khi tiền chưa bị rút.
2. **Khóa lại.** Nhờ khóa thẻ, khóa ứng dụng ngân hàng nếu đã lộ mật khẩu hay OTP.
3. **Đổi mật khẩu** những nơi quan trọng, bằng một chiếc máy sạch.
4. **Giữ nguyên hiện trường.** Không xóa tin nhắn, không chặn ngay, không chửi mắng để chúng xóa dấu vết.
5. **Ra công an xã, phường** trình báo. Đang bị đe dọa thì gọi 113.

Đừng mất giờ vào việc năn nỉ kẻ lừa trả lại. Chúng chỉ kéo dài để tẩu tán.

Gọi một người thân tới ngồi cạnh. Hai cái đầu lúc này sáng hơn một cái. Người ngoài cuộc sẽ nhớ giúp bạn những việc bạn quên.`,
            },
            {
              kind: 'text',
              title: 'Bằng chứng gom vào một phong bì',
              minutes: 3,
              markdown: `Công an giúp được bao nhiêu, phần nhiều nhờ bạn đưa được những gì. Gom đủ thì kể một lần là xong.

Lấy một tờ giấy, viết theo **trình tự thời gian**: ngày nào, mấy giờ, ai nói gì, mình làm gì. Viết khi còn nhớ rõ.

Chụp màn hình và in ra nếu được:

- Toàn bộ đoạn tin nhắn, cuộn từ đầu đến cuối, thấy cả ngày giờ.
- Trang cá nhân, **đường dẫn** tới tài khoản của kẻ lừa.
- Số điện thoại, lịch sử cuộc gọi.
- Số tài khoản, tên chủ tài khoản đã nhận tiền.
- Biên lai chuyển khoản.

Mang theo căn cước. Ra **công an cấp xã nơi gần nhất**, nói rõ “tôi đến trình báo bị lừa đảo”. Xin một giấy tiếp nhận, ghi tên cán bộ và ngày hẹn.

Vài trăm nghìn cũng nên báo. Một vụ nhỏ ghép với trăm vụ nhỏ khác có khi lần ra cả đường dây. Im lặng là điều kẻ lừa mong nhất.`,
            },
          ],
        },
        {
          title: 'Đứng dậy',
          lessons: [
            {
              kind: 'text',
              title: 'Đừng để bị lừa lần thứ hai',
              minutes: 4,
              markdown: `Mất tiền xong vài hôm, sẽ có người nhắn: “Chúng tôi là luật sư, chuyên lấy lại tiền bị lừa, chỉ cần đóng phí trước.” Đó là **cú lừa thứ hai**, có khi vẫn đám ấy, vì chúng biết bạn đang khát hy vọng.

Không có dịch vụ nào trên mạng lấy lại tiền cho bạn. Chỉ ngân hàng và cơ quan công an làm được việc ấy, và họ không thu “phí giải cứu”.

Còn vết thương trong lòng thì sao? Nhiều người xấu hổ, mất ngủ, giấu cả nhà. Xin bạn nhớ: bác sĩ, giáo viên, giám đốc cũng từng bị lừa. Kẻ gian làm nghề này mỗi ngày, có kịch bản, có cả nhóm; mình chỉ có một mình, vào một lúc yếu lòng.

Người nhà nên nói gì?

- Nên: “Có con đây, mình cùng lo.”
- Tránh: “Đã dặn rồi mà còn ngu!”

Lời trách làm người ta giấu lần sau. Ai có dấu hiệu tuyệt vọng, nói chuyện không muốn sống, đừng để ở một mình và đưa đi gặp bác sĩ.`,
            },
            {
              kind: 'h5p',
              title: 'Diễn tập: bác Lực vừa sập bẫy',
              minutes: 5,
              passPercentage: 75,
              steps: [
                {
                  kind: 'page',
                  heading: 'Chín giờ mười lăm phút',
                  text: 'Bác Lực vừa chuyển 15 triệu cho “cán bộ thuế”. Giờ bác mới hiểu ra. Bạn là người cháu ở gần nhất.',
                },
                {
                  kind: 'order',
                  instruction: 'Xếp việc cần làm cho kịp.',
                  items: [
                    'Gọi ngân hàng xin ngăn chặn giao dịch',
                    'Khóa thẻ, khóa ứng dụng đã lộ mã',
                    'Chụp lại tin nhắn và biên lai',
                    'Đưa bác ra công an xã trình báo',
                  ],
                },
                {
                  kind: 'choice',
                  question: 'Câu nào nên nói với bác Lực?',
                  answers: [
                    {
                      text: '“Bác già rồi, từ nay đừng dùng điện thoại nữa.”',
                      correct: false,
                      feedback: 'Bác sẽ tủi thân và lần sau giấu chuyện.',
                    },
                    {
                      text: '“Cháu ngồi đây, mình gọi ngân hàng ngay.”',
                      correct: true,
                      feedback: 'Ấm lòng và làm được việc.',
                    },
                    {
                      text: '“Có mười lăm triệu, bỏ đi bác.”',
                      correct: false,
                      feedback: 'Vẫn phải báo, biết đâu còn chặn được.',
                    },
                  ],
                },
                {
                  kind: 'trueFalse',
                  statement: 'Chỉ mất vài trăm nghìn cũng nên trình báo.',
                  correct: true,
                  feedbackRight: 'Phải, vụ nhỏ của bác có thể nối vào một đường dây lớn.',
                  feedbackWrong: 'Vẫn nên báo bác ạ. Nhiều người im lặng thì kẻ gian càng dễ sống.',
                },
                {
                  kind: 'choice',
                  question:
                    'Hai hôm sau có “luật sư” trên Facebook hứa lấy lại tiền, phí trước hai triệu. Bác nên…',
                  answers: [
                    {
                      text: 'Đóng phí, hai triệu đổi mười lăm triệu là lời',
                      correct: false,
                      feedback: 'Sẽ mất thêm hai triệu. Đó là cú lừa thứ hai.',
                    },
                    {
                      text: 'Từ chối và báo thêm cho công an',
                      correct: true,
                      feedback: 'Đúng. Tài khoản ấy cũng là một manh mối.',
                    },
                  ],
                },
                {
                  kind: 'blanks',
                  instruction: 'Điền cho trọn câu.',
                  text: 'Cuộc gọi đầu tiên là gọi *ngân hàng*. Nơi trình báo gần nhất là *công an* xã. Đang bị đe dọa thì gọi số *113*.',
                },
              ],
            },
          ],
        },
      ],
    },
  ],
};
