import { onlineForm } from './practice/online-form';
import type { DemoProgramme } from './types';

/** Online public services: electronic identity, filing, paying, health insurance, residence and feedback. */
export const publicServicesOnline: DemoProgramme = {
  slug: 'dich-vu-cong-truc-tuyen',
  title: 'Dịch vụ công trực tuyến',
  titleEn: 'Public services online',
  summary:
    'Làm giấy tờ ngay tại nhà: dùng VNeID, nộp hồ sơ, trả phí, xem thẻ bảo hiểm y tế, khai báo cư trú và gửi phản ánh đến chính quyền.',
  summaryEn:
    'Paperwork from home: use VNeID, file an application, pay fees, check health insurance, declare residence and send feedback to the authorities.',
  topic: 'digital-skills',
  courses: [
    {
      slug: 'vneid-can-cuoc-tren-dien-thoai',
      title: 'VNeID: căn cước trên điện thoại',
      titleEn: 'VNeID: your identity card on the phone',
      summary: 'Đăng ký tài khoản định danh mức 2, mở ứng dụng, tích hợp giấy tờ và giữ an toàn.',
      summaryEn: 'Register a level-2 identity account, open the app, add your papers and keep them safe.',
      topic: 'digital-skills',
      level: 'beginner',
      audience: 'Công dân đã có thẻ căn cước và điện thoại thông minh',
      outcomes: [
        'Biết đến đâu, mang gì để làm định danh mức 2',
        'Mở được căn cước điện tử khi cần',
        'Không bị lừa cài VNeID giả',
      ],
      sections: [
        {
          title: 'Có tài khoản của mình',
          lessons: [
            {
              kind: 'text',
              title: 'Định danh mức 2 là gì?',
              minutes: 3,
              markdown: `Đi ra bưu điện, lên xã, vào bệnh viện, người ta hay hỏi: “Bác cho xem căn cước.” VNeID là ứng dụng của Bộ Công an giúp bạn mang căn cước ấy trong điện thoại.

Tài khoản có hai mức. **Mức 1** dùng được ít việc. **Mức 2** mới là mức bạn cần, vì nó có giá trị như đưa thẻ căn cước, và đăng nhập được Cổng Dịch vụ công.

Muốn có mức 2, bạn phải **đến tận nơi** một lần:

1. Mang thẻ căn cước và điện thoại ra công an xã, phường, hoặc nơi làm thủ tục cấp căn cước.
2. Cho cán bộ biết số điện thoại đang dùng, đúng tên mình thì tốt.
3. Lấy vân tay, chụp ảnh khuôn mặt.
4. Chờ tin nhắn báo đã được duyệt.

Bạn già yếu, đi lại khó? Người nhà có thể hỏi công an xã xem khi nào có tổ lưu động về thôn.

Làm định danh không mất tiền. Ai đòi tiền để “làm nhanh qua mạng” là người cần tránh xa.`,
            },
            {
              kind: 'text',
              title: 'Kích hoạt và mở căn cước điện tử',
              minutes: 4,
              markdown: `Tin nhắn báo duyệt đã đến. Giờ ta đánh thức tài khoản.

Bạn tải **VNeID** từ CH Play hoặc App Store, rồi chọn **Kích hoạt**. Máy hỏi số căn cước, số điện thoại; bạn gõ vào. Một mã sẽ gửi về tin nhắn, gõ mã ấy để đi tiếp. Sau đó bạn đặt:

- **Mật khẩu** để đăng nhập.
- **Mã passcode** gồm sáu số, dùng mỗi lần mở giấy tờ.
- **Câu hỏi bảo mật**, phòng khi quên.

Hai thứ đầu nên khác nhau. Đừng lấy ngày sinh làm passcode, vì ngày sinh in ngay trên thẻ.

Lúc cần trình giấy tờ, bạn đăng nhập, vào **Ví giấy tờ**, chọn **Thẻ căn cước**, gõ passcode. Thẻ hiện lên cùng mã QR. Nên **mở ngay tại chỗ** cho cán bộ xem; ảnh chụp màn hình không thay được.

Đi nơi sóng yếu, bạn vẫn nên cầm theo thẻ nhựa cho chắc. Điện thoại hết pin thì chẳng có gì để đưa.`,
            },
          ],
        },
        {
          title: 'Dùng hằng ngày',
          lessons: [
            {
              kind: 'text',
              title: 'Gom giấy tờ vào một ví',
              minutes: 3,
              markdown: `Ví da của ông Páo ngày trước dày cộm: căn cước, bằng lái, thẻ bảo hiểm y tế, đăng ký xe. Bây giờ phần lớn nằm gọn trong VNeID.

Để đưa thêm giấy tờ vào, ông làm thế này:

1. Vào **Ví giấy tờ**, chọn **Tích hợp thông tin**.
2. Chọn loại giấy, ví dụ *Thẻ bảo hiểm y tế*.
3. Gõ số trên giấy, bấm gửi yêu cầu.
4. Chờ hệ thống đối chiếu. Có khi vài phút, có khi vài ngày.

Bị từ chối thường vì **thông tin không khớp**: sai một chữ trong tên, lệch ngày sinh. Khi ấy ông liên hệ nơi cấp tờ giấy đó để sửa.

Ông cũng dặn các cháu ba điều phải nhớ:

- Công an không gọi điện bảo bấm đường liên kết để cài VNeID.
- Không đưa điện thoại đang mở VNeID cho người lạ cầm.
- Đổi số điện thoại hay đổi máy thì báo công an xã, hoặc làm theo hướng dẫn trong ứng dụng.`,
            },
            {
              kind: 'h5p',
              title: 'Ông Páo dùng VNeID',
              minutes: 4,
              passPercentage: 70,
              steps: [
                {
                  kind: 'page',
                  heading: 'Buổi sáng ở trụ sở công an xã',
                  text: 'Ông Páo vừa làm xong định danh. Trên đường về, ông gặp đủ chuyện. Bạn chọn giúp ông cách xử lý.',
                },
                {
                  kind: 'order',
                  instruction: 'Từ lúc chưa có gì đến lúc xem được căn cước trên máy.',
                  items: [
                    'Mang thẻ căn cước ra công an xã',
                    'Lấy vân tay, chụp khuôn mặt',
                    'Nhận tin nhắn báo đã duyệt',
                    'Tải VNeID và kích hoạt',
                    'Mở Ví giấy tờ, gõ passcode',
                  ],
                },
                {
                  kind: 'choice',
                  question:
                    'Có người xưng công an gọi: “VNeID của ông lỗi, bấm đường liên kết tôi gửi để cập nhật.” Ông nên…',
                  answers: [
                    {
                      text: 'Bấm ngay kẻo mất tài khoản',
                      correct: false,
                      feedback: 'Đó là cách kẻ gian đưa ứng dụng độc vào máy.',
                    },
                    {
                      text: 'Tắt máy, ra công an xã hỏi cho rõ',
                      correct: true,
                      feedback: 'Rất tỉnh táo. Cán bộ xã sẽ xem giúp ông.',
                    },
                    {
                      text: 'Đọc số căn cước cho họ kiểm tra',
                      correct: false,
                      feedback: 'Người lạ qua điện thoại thì không đọc gì hết.',
                    },
                  ],
                },
                {
                  kind: 'trueFalse',
                  statement:
                    'Muốn có định danh mức 2, phải đến gặp cán bộ ít nhất một lần để lấy vân tay và chụp ảnh.',
                  correct: true,
                  feedbackRight: 'Phải, vì cán bộ cần chắc đúng người thật.',
                  feedbackWrong: 'Có đấy. Ai bảo làm mức 2 hoàn toàn qua điện thoại là nói sai.',
                },
                {
                  kind: 'writeCards',
                  instruction: 'Nhìn việc cần làm, viết tên giấy tờ có trong VNeID.',
                  cards: [
                    {
                      front: 'Đi khám bệnh ở trạm y tế xã',
                      back: 'Thẻ bảo hiểm y tế',
                      answers: ['Thẻ bảo hiểm y tế', 'Bảo hiểm y tế', 'Thẻ BHYT', 'BHYT'],
                    },
                    {
                      front: 'Lái xe máy đi đường xa',
                      back: 'Giấy phép lái xe',
                      answers: ['Giấy phép lái xe', 'Bằng lái xe', 'Bằng lái', 'GPLX'],
                    },
                  ],
                },
                {
                  kind: 'blanks',
                  instruction: 'Điền cho đủ câu.',
                  text: 'Chỉ tải VNeID từ CH Play hoặc *App Store/Appstore*. Mỗi lần mở giấy tờ phải gõ mã *passcode* gồm *sáu/6* số.',
                },
              ],
            },
          ],
        },
      ],
    },
    {
      slug: 'nop-ho-so-truc-tuyen',
      title: 'Nộp hồ sơ trên Cổng Dịch vụ công quốc gia',
      titleEn: 'Filing an application on the National Public Service Portal',
      summary: 'Chuẩn bị giấy tờ, nộp qua mạng, theo dõi và bổ sung hồ sơ cho đến khi có kết quả.',
      summaryEn:
        'Prepare documents, file online, follow progress and complete an application until the result arrives.',
      topic: 'digital-skills',
      level: 'beginner',
      audience: 'Người cần làm giấy tờ hộ tịch, đất đai, kinh doanh, chế độ',
      outcomes: [
        'Tìm đúng thủ tục trên dichvucong.gov.vn',
        'Chuẩn bị ảnh, tệp giấy tờ đạt yêu cầu',
        'Theo dõi hồ sơ bằng mã số',
      ],
      sections: [
        {
          title: 'Trước khi bấm nộp',
          lessons: [
            {
              kind: 'text',
              title: 'Tìm đúng cửa để gõ',
              minutes: 3,
              markdown: `Vợ chồng chị Nhung vừa sinh bé gái. Chị ở cữ, anh đi làm ca, chưa ai lên xã được. May là khai sinh nộp qua mạng được.

Anh mở trình duyệt, gõ **dichvucong.gov.vn**. Đây là Cổng Dịch vụ công quốc gia, nơi tập trung thủ tục của cả nước. Anh bấm **Đăng nhập**, chọn tài khoản **định danh điện tử**, rồi đăng nhập bằng VNeID.

Trong ô tìm kiếm, anh gõ “đăng ký khai sinh”. Kết quả hiện ra vài thủ tục na ná nhau. Anh đọc kỹ ba chỗ:

- **Ai được làm**: cha mẹ, ông bà hay người khác.
- **Giấy tờ cần có**: giấy chứng sinh, thông tin cha mẹ…
- **Thời gian và lệ phí**: mấy ngày xong, mất bao nhiêu.

Xong mới bấm **Nộp hồ sơ** và chọn nơi giải quyết là xã của mình.

Chưa rành máy? Ra **Trung tâm Phục vụ hành chính công** của xã, phường, hoặc hỏi tổ công nghệ số cộng đồng ở thôn. Người ta hướng dẫn tận tay.`,
            },
            {
              kind: 'text',
              title: 'Bộ hồ sơ gọn như mâm cơm đủ món',
              minutes: 3,
              markdown: `Thiếu bát nước mắm, mâm cơm kém ngon. Thiếu một tờ giấy, hồ sơ phải trả về. Nên soạn đủ rồi hãy nộp.

Bạn bày giấy tờ lên bàn, đối chiếu từng dòng trong mục **Thành phần hồ sơ**. Có tờ nào thì đánh dấu tờ ấy.

Khi chụp hoặc quét:

- Mỗi tờ một ảnh, đủ mặt trước mặt sau.
- Chữ và con dấu phải đọc được.
- Đặt tên tệp cho dễ nhớ: *giay-chung-sinh*, *can-cuoc-cha*.

Khi gõ vào mẫu đơn:

1. Họ tên đúng từng dấu như trên căn cước.
2. Ngày sinh theo thứ tự ngày, tháng, năm.
3. Địa chỉ theo tên xã, tỉnh **hiện nay**; nơi nào đã sáp nhập thì dùng tên mới.

Dữ liệu nào nhà nước đã có sẵn, hệ thống thường tự điền. Bạn chỉ cần đọc lại, thấy sai thì sửa.

Cuối cùng, đọc một lượt từ đầu đến cuối, như soát lại bài trước khi nộp cho cô giáo.`,
            },
          ],
        },
        {
          title: 'Sau khi nộp',
          lessons: [
            {
              kind: 'text',
              title: 'Theo dõi hồ sơ từ ruộng ngô',
              minutes: 3,
              markdown: `Nộp xong, màn hình hiện một **mã hồ sơ** dài. Chụp lại hoặc chép vào sổ ngay. Mã này giống như phiếu hẹn ngày trước.

Muốn biết hồ sơ đi đến đâu, bạn vào Cổng, chọn **Tra cứu hồ sơ**, gõ mã. Bạn sẽ thấy một trong các chữ sau:

- **Mới đăng ký / Chờ tiếp nhận**: cán bộ chưa xem.
- **Yêu cầu bổ sung**: còn thiếu giấy, bạn đọc xem thiếu gì rồi gửi thêm.
- **Đang xử lý**: đã đủ, đang làm.
- **Đã có kết quả**: xong rồi.

Tin nhắn báo bổ sung hay bị bỏ quên, nên hai ba ngày bạn ngó một lần, dù đang ngoài ruộng ngô.

Kết quả có thể là bản điện tử có chữ ký số, giá trị như bản giấy. Bạn tải về, cất vào một thư mục riêng. Cần bản giấy thì hẹn lên lấy, hoặc đăng ký gửi bưu điện.

Quá hẹn mà chưa thấy gì? Gọi nơi tiếp nhận, đọc mã hồ sơ, hỏi nhẹ nhàng nhưng rõ ràng.`,
            },
            {
              kind: 'h5p',
              title: 'Làm khai sinh cho bé cùng anh Quân',
              minutes: 5,
              passPercentage: 70,
              steps: [
                {
                  kind: 'page',
                  heading: 'Bé gái chào đời',
                  text: 'Anh Quân tranh thủ giờ nghỉ trưa nộp hồ sơ khai sinh cho con. Bạn ngồi cạnh nhắc anh nhé.',
                },
                {
                  kind: 'choice',
                  question: 'Anh Quân nên vào địa chỉ nào?',
                  answers: [
                    {
                      text: 'dichvucong.gov.vn',
                      correct: true,
                      feedback: 'Đúng cửa rồi.',
                    },
                    {
                      text: 'dichvucong-nhanh.example',
                      correct: false,
                      feedback: 'Thêm chữ “nhanh”, lại không có đuôi .gov.vn: không phải trang nhà nước.',
                    },
                    {
                      text: 'Đường liên kết một người lạ gửi trên Facebook',
                      correct: false,
                      feedback: 'Anh nên tự gõ địa chỉ, đừng bấm đường liên kết lạ.',
                    },
                  ],
                },
                {
                  kind: 'match',
                  instruction: 'Chữ trên màn hình nghĩa là gì?',
                  pairs: [
                    { left: 'Chờ tiếp nhận', right: 'Cán bộ chưa xem' },
                    { left: 'Yêu cầu bổ sung', right: 'Còn thiếu giấy, phải gửi thêm' },
                    { left: 'Đang xử lý', right: 'Hồ sơ đủ, đang làm' },
                    { left: 'Đã có kết quả', right: 'Xong, vào tải về hoặc đến lấy' },
                  ],
                },
                {
                  kind: 'order',
                  instruction: 'Xếp thứ tự nộp hồ sơ.',
                  items: [
                    'Đăng nhập bằng VNeID',
                    'Tìm thủ tục đăng ký khai sinh',
                    'Đọc thành phần hồ sơ',
                    'Điền mẫu đơn, gửi kèm ảnh giấy tờ',
                    'Lưu lại mã hồ sơ',
                  ],
                },
                {
                  kind: 'trueFalse',
                  statement:
                    'Nộp xong là yên tâm, không cần vào xem lại, vì thiếu giấy thì cán bộ sẽ tự làm hộ.',
                  correct: false,
                  feedbackRight: 'Bạn nói đúng. Cứ vài ngày vào xem một lần.',
                  feedbackWrong: 'Cán bộ chỉ báo thiếu; người bổ sung vẫn là mình.',
                },
              ],
            },
            {
              kind: 'h5p',
              title: 'Tập nộp tờ khai trên điện thoại',
              minutes: 6,
              passPercentage: 70,
              steps: [
                {
                  kind: 'page',
                  heading: 'Nộp thử trước khi nộp thật',
                  text: 'Màn hình dưới đây chỉ để tập, không phải cổng thật. Bạn dùng thông tin giả định cho sẵn, đừng gõ thông tin của mình.',
                },
                onlineForm,
              ],
            },
          ],
        },
      ],
    },
    {
      slug: 'thanh-toan-khong-tien-mat',
      title: 'Trả tiền không cần tiền mặt',
      titleEn: 'Cashless payments',
      summary: 'Mở tài khoản, chuyển tiền, trả lệ phí, tiền điện nước và giữ tiền an toàn trong điện thoại.',
      summaryEn:
        'Open an account, transfer money, pay fees and bills, and keep the money in your phone safe.',
      topic: 'digital-skills',
      level: 'beginner',
      audience: 'Người bán hàng, người nhận lương hưu và trợ cấp, ai hay phải trả lệ phí',
      outcomes: [
        'Chuyển tiền và trả hóa đơn từng bước',
        'Trả phí, lệ phí hành chính và giữ biên lai điện tử',
        'Biết làm gì khi chuyển nhầm',
      ],
      sections: [
        {
          title: 'Tiền trong điện thoại',
          lessons: [
            {
              kind: 'text',
              title: 'Tài khoản ngân hàng đầu tiên',
              minutes: 3,
              markdown: `Bà Mùi nhận trợ cấp hằng tháng. Trước kia bà phải chờ đúng ngày, ngồi từ sáng sớm. Nay tiền tự vào tài khoản, bà rút lúc nào cũng được.

Muốn mở tài khoản, mang **căn cước** và **điện thoại** ra quầy giao dịch. Có thể mở qua ứng dụng, nhưng lần đầu ra quầy thì có người chỉ cho.

Bạn cần quen ba thứ:

- **Số tài khoản**: đưa cho người khác được, để họ chuyển tiền cho mình.
- **Mật khẩu, mã PIN**: chỉ mình biết.
- **Mã OTP**: máy gửi khi chuyển tiền, cũng chỉ mình xem.

Ngân hàng yêu cầu đối chiếu khuôn mặt với căn cước gắn chip khi chuyển món lớn; bạn làm bước này tại quầy cho dễ.

**Không** cho ai mượn, thuê hay mua tài khoản của mình. Kẻ xấu dùng nó để nhận tiền lừa đảo, còn người đứng tên là bạn phải giải trình.

Lúc mới dùng, bỏ vào ít tiền thôi. Quen tay rồi hãy để nhiều.`,
            },
            {
              kind: 'text',
              title: 'Chuyển tiền: chậm một nhịp cho chắc',
              minutes: 3,
              markdown: `Chuyển tiền nhanh như thổi nắm trấu, lấy lại thì khó như nhặt từng vỏ trấu. Vì vậy, trước khi bấm **Xác nhận**, bạn dừng một nhịp.

Các bước thường là:

1. Mở ứng dụng ngân hàng, chọn **Chuyển tiền**.
2. Chọn ngân hàng của người nhận, gõ số tài khoản, hoặc quét mã QR.
3. Máy hiện **tên người nhận**. Đọc to lên.
4. Gõ số tiền. Đọc cả chữ “nghìn”, “triệu”.
5. Ghi nội dung: “Hoa trả tiền phân bón tháng 3”.
6. Xác nhận bằng mã hoặc khuôn mặt.

Trả tiền điện, tiền nước, tiền mạng thì vào mục **Thanh toán hóa đơn**, gõ mã khách hàng in trên giấy báo. Số tiền tự hiện, khỏi lo gõ sai.

Lỡ **chuyển nhầm**: gọi ngay ngân hàng của mình, báo giờ chuyển, số tiền. Ngân hàng sẽ liên hệ phía bên kia. Đừng tự tìm đến đòi.

Có tiền lạ vào tài khoản mình? Đừng tiêu. Cũng đừng chuyển trả theo lời người gọi đến. Báo ngân hàng để họ xử lý.`,
            },
          ],
        },
        {
          title: 'Trả phí cho nhà nước',
          lessons: [
            {
              kind: 'text',
              title: 'Lệ phí, phạt, thuế: trả tại nhà',
              minutes: 3,
              markdown: `Nhiều hồ sơ nộp qua mạng có bước trả **phí, lệ phí**. Trả ngay trên Cổng Dịch vụ công quốc gia, bạn khỏi cầm tiền lẻ đi xếp hàng.

Cách làm: khi hồ sơ báo cần thanh toán, bạn bấm **Thanh toán**, chọn ngân hàng hoặc ví điện tử, rồi xác nhận. Xong, hệ thống cấp **biên lai điện tử**. Tải về mà giữ, ít nhất đến khi nhận kết quả.

Trên Cổng còn trả được nhiều khoản khác, như thuế đất phi nông nghiệp, tiền phạt giao thông, đóng bảo hiểm xã hội tự nguyện, bảo hiểm y tế hộ gia đình.

Để ý giúp mình:

- Chỉ trả **bên trong Cổng** hoặc ứng dụng chính thức, sau khi đã đăng nhập.
- Người nhận là **cơ quan nhà nước** hoặc kho bạc. Thấy tên một cá nhân thì dừng.
- Có người gọi báo “phạt nguội”, bắt chuyển khoản ngay? Cúp máy, tự lên trang chính thức mà tra.

Một số thủ tục nộp qua mạng còn được giảm lệ phí, bạn nhớ xem kỹ.`,
            },
            {
              kind: 'h5p',
              title: 'Bà Mùi trả tiền điện',
              minutes: 4,
              passPercentage: 70,
              steps: [
                {
                  kind: 'page',
                  heading: 'Giấy báo tiền điện tháng này',
                  text: 'Giấy báo ghi 186.000 đồng. Bà Mùi muốn tự trả bằng điện thoại, lần đầu tiên trong đời.',
                },
                {
                  kind: 'order',
                  instruction: 'Giúp bà xếp các bước.',
                  items: [
                    'Mở ứng dụng ngân hàng',
                    'Chọn Thanh toán hóa đơn, mục Điện',
                    'Gõ mã khách hàng trên giấy báo',
                    'Xem tên chủ hộ và số tiền',
                    'Xác nhận và giữ lại biên nhận',
                  ],
                },
                {
                  kind: 'choice',
                  question:
                    'Một người lạ chuyển vào tài khoản bà 5 triệu đồng, rồi gọi đòi bà chuyển trả sang tài khoản khác. Bà làm gì?',
                  answers: [
                    {
                      text: 'Chuyển trả ngay cho người ta khỏi lo',
                      correct: false,
                      feedback:
                        'Lòng tốt ấy dễ bị lợi dụng. Tài khoản họ đưa có thể không phải nơi đã gửi tiền.',
                    },
                    {
                      text: 'Coi như lộc trời, đem tiêu',
                      correct: false,
                      feedback: 'Tiền không phải của mình, tiêu là phạm luật.',
                    },
                    {
                      text: 'Báo ngân hàng để họ hoàn lại',
                      correct: true,
                      feedback: 'Đúng. Để ngân hàng làm thì có giấy tờ rõ ràng.',
                    },
                  ],
                },
                {
                  kind: 'trueFalse',
                  statement: 'Số tài khoản có thể đưa cho người khác, còn mã PIN và mã OTP thì không.',
                  correct: true,
                  feedbackRight: 'Đúng. Số tài khoản như địa chỉ nhà, còn PIN là chìa khóa.',
                  feedbackWrong:
                    'Người ta cần số tài khoản mới gửi tiền cho mình được. Chỉ PIN và OTP là phải giữ kín.',
                },
                {
                  kind: 'choice',
                  question: 'Trả lệ phí hồ sơ, màn hình hiện người nhận là “TRAN VAN B”. Bạn…',
                  answers: [
                    {
                      text: 'Dừng lại và kiểm tra địa chỉ trang',
                      correct: true,
                      feedback: 'Giỏi lắm. Lệ phí phải vào cơ quan nhà nước, không vào túi cá nhân.',
                    },
                    {
                      text: 'Trả, chắc là ông cán bộ',
                      correct: false,
                      feedback: 'Cán bộ không thu lệ phí qua tài khoản riêng.',
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
      slug: 'tra-cuu-bao-hiem-y-te',
      title: 'Tra cứu bảo hiểm y tế',
      titleEn: 'Checking your health insurance',
      summary: 'Xem thẻ bảo hiểm y tế trên điện thoại, hiểu thông tin trên thẻ và đi khám không bị động.',
      summaryEn:
        'View your health insurance card on the phone, understand it and be prepared when seeing a doctor.',
      topic: 'essential-skills',
      level: 'beginner',
      audience: 'Mọi gia đình có người tham gia bảo hiểm y tế',
      outcomes: [
        'Mở thẻ bảo hiểm y tế bằng VNeID hoặc VssID',
        'Đọc được hạn thẻ và nơi đăng ký khám ban đầu',
        'Biết gia hạn trước khi thẻ hết hạn',
      ],
      sections: [
        {
          title: 'Thẻ nằm ở đâu?',
          lessons: [
            {
              kind: 'text',
              title: 'Quên thẻ giấy vẫn khám được',
              minutes: 3,
              markdown: `Nửa đêm cháu sốt cao, cả nhà cuống lên, đến trạm mới biết quên thẻ. Đừng quay về. Thẻ bảo hiểm y tế nay nằm sẵn trong điện thoại.

Có hai chỗ để mở:

- **VNeID**: vào Ví giấy tờ, chọn Thẻ bảo hiểm y tế, gõ passcode.
- **VssID**: ứng dụng của Bảo hiểm xã hội, chọn mục Thẻ BHYT.

Người đã có căn cước gắn chip thì đưa luôn **thẻ căn cước** cho nơi khám; máy quét sẽ tìm ra bảo hiểm của bạn.

Trẻ nhỏ chưa có căn cước thì sao? Cha mẹ hỏi cán bộ bảo hiểm cách xem thẻ của con trên điện thoại mình. Trong khi chờ, cất thẻ giấy hoặc giấy khai sinh của bé vào một túi, treo chỗ dễ lấy.

**Việc nên làm tối nay:** mở thử thẻ của từng người trong nhà. Ai mở không được thì sửa lúc khỏe, chứ đừng đợi lúc ốm. Với cụ già không dùng điện thoại, con cháu nhớ nhắc cụ luôn mang căn cước theo người.`,
            },
            {
              kind: 'text',
              title: 'Đọc thẻ như đọc lịch',
              minutes: 3,
              markdown: `Trên thẻ có nhiều dòng, nhưng bạn chỉ cần nhìn kỹ bốn dòng.

1. **Họ tên, ngày sinh.** Sai một chữ cũng có thể bị hỏi lại. Thấy sai, báo cơ quan bảo hiểm xã hội hoặc nơi lập danh sách cho mình.
2. **Giá trị sử dụng.** Thẻ có hiệu lực từ ngày nào. Ngày hết hạn xem trong ứng dụng.
3. **Nơi đăng ký khám ban đầu.** Thường là trạm y tế hay bệnh viện gần nhà. Muốn đổi, hỏi cơ quan bảo hiểm xem kỳ nào đổi được.
4. **Thời điểm đủ năm năm liên tục.** Tham gia lâu, không đứt quãng, bạn được thêm quyền lợi khi trong năm phải cùng chi trả nhiều. Vì thế đừng để thẻ gián đoạn.

Mức hưởng mỗi người một khác: người nghèo, trẻ dưới sáu tuổi, người có công, hộ gia đình tự đóng… được trả theo tỷ lệ riêng. Không chắc mình thuộc mức nào, bạn hỏi ngay quầy bảo hiểm của bệnh viện trước khi làm thủ thuật tốn tiền.`,
            },
          ],
        },
        {
          title: 'Đi khám và gia hạn',
          lessons: [
            {
              kind: 'text',
              title: 'Gia hạn sớm, ốm không lo',
              minutes: 3,
              markdown: `Thẻ hết hạn giống như lúa giống cất quên đến mốc: lúc cần thì hỏng việc. Hãy xem hạn thẻ của cả nhà mỗi đầu quý.

Hộ gia đình tự đóng có mấy cách gia hạn:

- Ra **tổ chức dịch vụ thu**, bưu điện hoặc cơ quan bảo hiểm xã hội gần nhà.
- Làm trên **Cổng Dịch vụ công quốc gia**, trả tiền bằng tài khoản ngân hàng.
- Qua ứng dụng của một số ngân hàng.

Cả hộ cùng tham gia thì người thứ hai trở đi đóng ít hơn người đầu. Học sinh đóng qua trường. Hộ nghèo, người cao tuổi thuộc diện hỗ trợ thì xã lập danh sách; bạn nên hỏi xem tên nhà mình có trong đó chưa.

Sau khi đóng, giữ biên lai. Vài hôm sau mở VssID xem hạn mới đã hiện chưa.

Khi đi khám, bạn nên ghé nơi đăng ký ban đầu trước nếu bệnh thường. **Cấp cứu** thì vào cơ sở gần nhất, đừng chần chừ. Gọi **115** khi cần xe cấp cứu.`,
            },
            {
              kind: 'h5p',
              title: 'Túi đi khám của nhà chị Xuân',
              minutes: 4,
              passPercentage: 60,
              steps: [
                {
                  kind: 'page',
                  heading: 'Chuẩn bị trước khi ốm',
                  text: 'Chị Xuân có mẹ chồng 72 tuổi và hai con nhỏ. Tối nay chị soát lại bảo hiểm y tế cho cả nhà.',
                },
                {
                  kind: 'choice',
                  question: 'Chị mở được thẻ bảo hiểm y tế ở đâu? (chọn nhiều)',
                  answers: [
                    { text: 'Ứng dụng VNeID', correct: true, feedback: 'Đúng, trong Ví giấy tờ.' },
                    { text: 'Ứng dụng VssID', correct: true, feedback: 'Đúng, mục Thẻ BHYT.' },
                    {
                      text: 'Ứng dụng xem phim',
                      correct: false,
                      feedback: 'Xem phim thì không có thẻ trong đó đâu chị ơi.',
                    },
                  ],
                },
                {
                  kind: 'match',
                  instruction: 'Ghép dòng trên thẻ với ý nghĩa.',
                  pairs: [
                    { left: 'Giá trị sử dụng', right: 'Thẻ có hiệu lực từ ngày nào' },
                    { left: 'Nơi đăng ký khám ban đầu', right: 'Chỗ nên đến trước khi bệnh thường' },
                    { left: 'Đủ năm năm liên tục', right: 'Mốc để được thêm quyền lợi' },
                  ],
                },
                {
                  kind: 'blanks',
                  instruction: 'Điền vào chỗ trống.',
                  text: 'Cần xe cấp cứu, gọi số *115*. Quên thẻ bảo hiểm thì đưa thẻ *căn cước/căn cước gắn chip* cho nơi khám quét.',
                },
                {
                  kind: 'trueFalse',
                  statement:
                    'Mẹ chồng chị đau ngực dữ dội, phải đưa bà về đúng nơi đăng ký khám ban đầu dù xa.',
                  correct: false,
                  feedbackRight: 'Đúng là không. Cấp cứu thì đến nơi gần nhất.',
                  feedbackWrong: 'Cấp cứu được vào bất cứ nơi nào gần nhất. Chậm là nguy.',
                },
              ],
            },
          ],
        },
      ],
    },
    {
      slug: 'khai-bao-cu-tru',
      title: 'Khai báo cư trú: thường trú, tạm trú, lưu trú',
      titleEn: 'Declaring where you live',
      summary: 'Hiểu ba loại cư trú và tự khai báo qua mạng cho mình, cho khách, cho người thuê trọ.',
      summaryEn:
        'The three kinds of residence, and how to declare them online for yourself, guests and tenants.',
      topic: 'law',
      level: 'beginner',
      audience: 'Người đi làm xa, chủ nhà trọ, gia đình có khách ở lại',
      outcomes: [
        'Phân biệt thường trú, tạm trú, lưu trú',
        'Biết thời hạn phải đăng ký tạm trú và báo lưu trú',
        'Khai báo được qua Cổng dịch vụ công hoặc VNeID',
      ],
      sections: [
        {
          title: 'Ở đâu, khai đó',
          lessons: [
            {
              kind: 'text',
              title: 'Ba chữ “trú” không giống nhau',
              minutes: 3,
              markdown: `Nghe qua thì rối, nhưng thử nghĩ đến ba người trong một con ngõ là rõ ngay.

**Bác Lợi** ở đây lâu dài, nhà của bác ở đây. Bác *thường trú*.

**Em Dí** từ Đồng Văn xuống làm công nhân, thuê phòng một năm. Em *tạm trú*. Ai đến sống ngoài nơi thường trú từ **30 ngày trở lên** thì phải đăng ký tạm trú.

**Cô Ba** về chơi với cháu ba hôm. Cô *lưu trú*, nghĩa là ở lại ngắn ngày, dưới 30 ngày. Chủ nhà báo giúp cô.

Sổ hộ khẩu giấy không còn dùng nữa từ năm 2023. Thông tin nằm trong cơ sở dữ liệu về cư trú, và bạn xem được trên VNeID, mục Thông tin cư trú.

Khai cho đúng để được gì?

- Con vào học đúng tuyến.
- Được hưởng chế độ ở nơi mình sống.
- Khi có dịch bệnh, lũ lụt, chính quyền biết nhà có mấy người mà cứu.

Vậy nên khai báo không phải là để bị quản, mà để được tính đến.`,
            },
            {
              kind: 'text',
              title: 'Đăng ký tạm trú từ phòng trọ',
              minutes: 3,
              markdown: `Em Dí đi làm ca, hết giờ thì cơ quan cũng đóng cửa. Em quyết định làm trên điện thoại lúc nghỉ giữa ca.

Em đăng nhập **Cổng Dịch vụ công quốc gia** bằng VNeID (trên VNeID cũng có mục về cư trú), tìm **Đăng ký tạm trú**, rồi:

1. Chọn nơi tiếp nhận là công an xã, phường chỗ em thuê.
2. Điền địa chỉ phòng trọ, ngày bắt đầu ở.
3. Gửi kèm **giấy tờ chứng minh chỗ ở hợp pháp**, ví dụ hợp đồng thuê.
4. Gửi hồ sơ, lưu mã.

Thời hạn tạm trú tối đa là **hai năm**, hết hạn thì gia hạn tiếp. Nên làm trong 15 ngày trước khi hết hạn, đừng để trôi qua.

Chủ trọ tốt là người nhắc khách đăng ký ngay và đưa hợp đồng tử tế. Khách cũng đừng ngại: đăng ký tạm trú không làm mất hộ khẩu ở quê.

Dọn đi chỗ khác, em làm lại từ đầu ở nơi mới. Nơi cũ, em báo chủ trọ một tiếng cho họ khai.`,
            },
          ],
        },
        {
          title: 'Có khách ở lại',
          lessons: [
            {
              kind: 'text',
              title: 'Khách ngủ lại, báo trước mười một giờ đêm',
              minutes: 3,
              markdown: `Cưới cháu, khách ở xa về đầy nhà. Vui thì vui, nhưng chủ nhà còn một việc nhỏ: **thông báo lưu trú**.

Ai phải báo? Người có nhà cho khách ở lại: hộ gia đình, nhà trọ, nhà nghỉ, homestay, bệnh viện có người nằm lại.

Báo lúc nào? **Trước 23 giờ** ngày khách đến. Khách đến sau 23 giờ thì báo **trước 8 giờ sáng hôm sau**.

Báo bằng cách nào?

- Đến trực tiếp hoặc gọi điện cho công an xã, phường.
- Qua Cổng dịch vụ công, ứng dụng VNeID hoặc trang do công an nơi bạn ở hướng dẫn.

Bạn chuẩn bị: họ tên khách, số căn cước, lý do ở lại, ở từ ngày nào đến ngày nào, địa chỉ.

Ông bà, cha mẹ, vợ chồng, con cháu, anh chị em ruột đến ở nhiều lần thì chỉ cần báo **một lần**.

Mẹo nhỏ: lưu số trực của công an xã vào máy, đặt tên “Công an xã – lưu trú”. Lúc bận khách, bấm một cái là gọi được.`,
            },
            {
              kind: 'h5p',
              title: 'Con ngõ nhà bác Lợi',
              minutes: 4,
              passPercentage: 70,
              steps: [
                {
                  kind: 'page',
                  heading: 'Ai là gì trong ngõ?',
                  text: 'Ngõ nhà bác Lợi có chủ nhà, người thuê và khách chơi Tết. Bạn giúp mọi người khai báo cho đúng.',
                },
                {
                  kind: 'match',
                  instruction: 'Mỗi người thuộc loại cư trú nào?',
                  pairs: [
                    { left: 'Bác Lợi sống ở nhà mình lâu dài', right: 'Thường trú' },
                    { left: 'Em Dí thuê phòng một năm', right: 'Tạm trú' },
                    { left: 'Cô Ba về chơi ba hôm', right: 'Lưu trú' },
                  ],
                },
                {
                  kind: 'choice',
                  question: 'Khách đến nhà lúc 20 giờ và ngủ lại. Muộn nhất khi nào chủ nhà phải báo?',
                  answers: [
                    { text: 'Trước 23 giờ hôm đó', correct: true, feedback: 'Chính xác.' },
                    {
                      text: 'Trong vòng một tuần',
                      correct: false,
                      feedback: 'Muộn quá, lúc ấy khách đã về rồi.',
                    },
                    {
                      text: 'Trước 8 giờ sáng hôm sau',
                      correct: false,
                      feedback: 'Mốc này chỉ dành cho khách đến sau 23 giờ.',
                    },
                  ],
                },
                {
                  kind: 'blanks',
                  instruction: 'Điền con số đúng.',
                  text: 'Sống ngoài nơi thường trú từ *30* ngày trở lên thì đăng ký tạm trú. Thời hạn tạm trú tối đa là *hai/2* năm.',
                },
                {
                  kind: 'trueFalse',
                  statement: 'Đăng ký tạm trú nơi làm việc sẽ làm mất thường trú ở quê.',
                  correct: false,
                  feedbackRight: 'Đúng, không mất gì cả.',
                  feedbackWrong: 'Không mất đâu. Thường trú ở quê vẫn giữ nguyên.',
                },
              ],
            },
          ],
        },
      ],
    },
    {
      slug: 'hoi-va-phan-anh',
      title: 'Hỏi và phản ánh với chính quyền',
      titleEn: 'Asking questions and giving feedback to the authorities',
      summary: 'Viết một phản ánh rõ ràng, gửi đúng nơi, theo dõi trả lời và biết khi nào phải gọi khẩn cấp.',
      summaryEn:
        'Write a clear report, send it to the right place, follow the answer and know when to call for help.',
      topic: 'law',
      level: 'beginner',
      audience: 'Người dân muốn góp ý, hỏi thủ tục, báo sự cố nơi mình sống',
      outcomes: [
        'Viết được phản ánh đủ ý, có ảnh',
        'Gửi và theo dõi phản ánh qua mạng',
        'Phân biệt phản ánh, khiếu nại, tố cáo và tin khẩn cấp',
      ],
      sections: [
        {
          title: 'Nói cho có người nghe',
          lessons: [
            {
              kind: 'text',
              title: 'Than ở quán nước hay nói đúng chỗ?',
              minutes: 3,
              markdown: `Cống đầu ngõ tắc cả tháng. Ngồi quán nước, ai cũng than. Nhưng nước vẫn ngập, vì người sửa cống không ngồi ở quán.

Nói đúng chỗ, chuyện mới chuyển. Bạn có mấy nơi để hỏi và phản ánh:

- **Trưởng thôn, tổ trưởng dân phố**: việc nhỏ trong xóm, nói là nhanh nhất.
- **Ủy ban nhân dân xã, phường** và Trung tâm Phục vụ hành chính công: hỏi thủ tục, góp ý về cách phục vụ.
- **Cổng Dịch vụ công quốc gia**, mục *Phản ánh, kiến nghị*: gửi qua mạng, có mã để theo dõi.
- **Ứng dụng của tỉnh, thành phố**: nhiều nơi cho chụp ảnh ổ gà, rác thải, đèn hỏng rồi gửi ngay.
- **Đại biểu Hội đồng nhân dân**: gặp trong các buổi tiếp xúc cử tri.

Phản ánh là quyền của bạn. Người gửi tử tế, nói đúng sự thật thì không phải ngại. Cơ quan nhận có trách nhiệm trả lời, kể cả khi việc ấy phải chuyển sang nơi khác giải quyết.`,
            },
            {
              kind: 'text',
              title: 'Viết phản ánh: năm dòng là đủ',
              minutes: 3,
              markdown: `Một phản ánh tốt ngắn thôi, nhưng người đọc chưa đến nơi cũng hình dung ra. Bạn thử viết theo năm dòng:

1. **Việc gì:** “Cống thoát nước bị tắc, nước tràn vào nhà.”
2. **Ở đâu:** “Đầu ngõ 12, thôn Đông, cạnh nhà văn hóa.”
3. **Từ khi nào:** “Từ trận mưa ngày 5 tháng này.”
4. **Ảnh hưởng đến ai:** “Mười hộ, có hai nhà nuôi con nhỏ.”
5. **Mong gì:** “Đề nghị cho người nạo vét và kiểm tra nắp cống.”

Kèm hai tấm ảnh: một tấm gần, một tấm xa để thấy khung cảnh. Đừng chụp rõ mặt người khác khi họ chưa đồng ý.

Lời lẽ giữ bình tĩnh. Câu “các ông chẳng làm gì cả” không giúp cống thông hơn.

Ghi tên và số điện thoại **của chính bạn** để người ta hỏi lại. Gửi xong, lưu mã phản ánh. Chưa được trả lời, bạn dùng mã ấy mà hỏi tiếp, khỏi phải kể lại từ đầu.`,
            },
          ],
        },
        {
          title: 'Đúng việc, đúng cửa',
          lessons: [
            {
              kind: 'text',
              title: 'Phản ánh, khiếu nại, tố cáo khác nhau ra sao?',
              minutes: 4,
              markdown: `Ba từ này hay bị dùng lẫn. Gửi nhầm cửa thì đơn đi lòng vòng.

- **Phản ánh, kiến nghị**: bạn báo một tình trạng hoặc góp ý. *Đèn đường hỏng; mẫu đơn khó hiểu.*
- **Khiếu nại**: bạn cho rằng một quyết định hay việc làm của cơ quan nhà nước **xâm phạm quyền lợi của chính mình** và đề nghị xem lại. *Bị thu hồi đất mà tính thiếu diện tích.*
- **Tố cáo**: bạn báo ai đó **vi phạm pháp luật**. *Cán bộ nhận tiền bôi trơn.* Người tố cáo được giữ bí mật tên tuổi, nhưng phải nói đúng sự thật.

Khiếu nại và tố cáo có thời hạn, có trình tự. Trước khi viết đơn, nên hỏi cán bộ tư pháp xã hoặc trung tâm trợ giúp pháp lý; người nghèo và nhiều đối tượng khác được giúp miễn phí.

Còn chuyện **đang nguy cấp** thì không viết gì hết, gọi ngay:

- **113**: công an
- **114**: cháy, cứu nạn
- **115**: cấp cứu
- **111**: trẻ em cần được bảo vệ`,
            },
            {
              kind: 'h5p',
              title: 'Chuyện cái cống đầu ngõ',
              minutes: 5,
              passPercentage: 70,
              steps: [
                {
                  kind: 'page',
                  heading: 'Mưa to, ngõ lại ngập',
                  text: 'Cô Thơm quyết định không than nữa. Cô muốn gửi một phản ánh cho ra phản ánh.',
                },
                {
                  kind: 'choice',
                  question: 'Câu mở đầu nào tốt nhất?',
                  answers: [
                    {
                      text: 'Xã làm ăn chán quá, dân khổ lắm rồi!',
                      correct: false,
                      feedback: 'Đọc xong chưa ai biết hỏng cái gì, ở đâu.',
                    },
                    {
                      text: 'Cống đầu ngõ 12, thôn Đông bị tắc từ ngày 5, nước tràn vào mười hộ.',
                      correct: true,
                      feedback: 'Một câu mà đủ việc, nơi, ngày và người bị ảnh hưởng.',
                    },
                    {
                      text: 'Cống tắc.',
                      correct: false,
                      feedback: 'Ngắn quá. Cả xã có bao nhiêu cái cống.',
                    },
                  ],
                },
                {
                  kind: 'match',
                  instruction: 'Chọn đúng cửa cho từng việc.',
                  pairs: [
                    { left: 'Nhà hàng xóm bốc cháy', right: 'Gọi 114' },
                    { left: 'Đèn đường không sáng', right: 'Gửi phản ánh' },
                    { left: 'Quyết định bồi thường tính thiếu đất nhà mình', right: 'Viết đơn khiếu nại' },
                    { left: 'Biết rõ một người nhận hối lộ', right: 'Tố cáo' },
                  ],
                },
                {
                  kind: 'order',
                  instruction: 'Xếp việc cô Thơm làm.',
                  items: [
                    'Chụp một ảnh gần, một ảnh xa',
                    'Viết năm dòng cho rõ',
                    'Gửi qua Cổng Dịch vụ công hoặc ứng dụng của tỉnh',
                    'Lưu mã phản ánh',
                    'Vài hôm sau dùng mã để hỏi kết quả',
                  ],
                },
                {
                  kind: 'trueFalse',
                  statement: 'Nghi có trẻ em đang bị đánh đập, có thể gọi số 111.',
                  correct: true,
                  feedbackRight: 'Đúng. 111 là số bảo vệ trẻ em, gọi không mất tiền.',
                  feedbackWrong: 'Gọi được đấy. 111 nhận tin cả ngày lẫn đêm.',
                },
              ],
            },
          ],
        },
      ],
    },
  ],
};
