import { qrPayment } from './practice/qr-payment';
import type { DemoProgramme } from './types';

/** "Digital Literacy for All": first steps with a phone, messages, search, passwords and typing. */
export const digitalLiteracy: DemoProgramme = {
  slug: 'binh-dan-hoc-vu-so',
  title: 'Bình dân học vụ số',
  titleEn: 'Digital Literacy for All',
  summary:
    'Sáu khóa học ngắn cho người mới cầm chiếc điện thoại thông minh: từ bật máy, nhắn tin, gọi hình đến tìm thông tin đúng và giữ tài khoản an toàn.',
  summaryEn:
    'Six short courses for people new to smartphones: switching on, messaging and video calls, finding trustworthy information and keeping accounts safe.',
  topic: 'digital-skills',
  courses: [
    {
      slug: 'ky-nang-so-co-ban',
      title: 'Kỹ năng số cơ bản',
      titleEn: 'Basic digital skills',
      summary: 'Hiểu Internet, dữ liệu di động, Wi-Fi và ứng dụng bằng những ví dụ gần gũi trong nhà.',
      summaryEn: 'What the Internet, mobile data, Wi-Fi and apps are, explained with examples from home.',
      topic: 'digital-skills',
      level: 'beginner',
      audience: 'Người chưa từng hoặc mới dùng Internet, ở mọi lứa tuổi',
      outcomes: [
        'Nói được Internet giúp gì cho việc nhà, việc đồng áng, việc buôn bán',
        'Phân biệt Wi-Fi với dữ liệu di động để khỏi tốn tiền',
        'Tải và gỡ một ứng dụng đúng chỗ',
      ],
      sections: [
        {
          title: 'Bước vào đời sống số',
          lessons: [
            {
              kind: 'text',
              title: 'Học số để làm gì?',
              minutes: 3,
              markdown: `Ngày xưa, phong trào Bình dân học vụ dạy cả nước biết đọc, biết viết. Ngày nay, biết dùng chiếc điện thoại cũng giống như biết thêm một thứ chữ mới.

Có chữ ấy rồi, bạn làm được nhiều việc mà không phải đi xa:

- Xem dự báo thời tiết trước khi phơi lúa, phơi cà phê.
- Gọi hình cho con đang làm công nhân ở tỉnh khác, thấy mặt cháu cười.
- Xem giá lợn, giá vải hôm nay để khỏi bị ép giá.
- Nộp giấy tờ lên xã mà không phải nghỉ một buổi chợ.

Bạn không cần giỏi máy tính. Cũng không cần trẻ. Bạn chỉ cần mỗi ngày học một việc nhỏ, làm đi làm lại cho quen tay.

**Việc nhỏ hôm nay:** nghĩ ra một việc bạn vẫn phải nhờ con cháu làm hộ trên điện thoại. Ghi lại. Học xong chương trình này, bạn thử tự làm việc đó nhé.`,
            },
            {
              kind: 'text',
              title: 'Wi-Fi và 4G: đường nào tốn tiền?',
              minutes: 4,
              markdown: `Muốn vào mạng, điện thoại phải đi qua một con đường. Thường có hai đường.

**Wi-Fi** giống như giếng nước của nhà. Nhà nào lắp mạng thì trả tiền theo tháng, cả nhà dùng chung. Nhà văn hóa, trạm y tế, quán nước cũng hay có Wi-Fi; bạn hỏi mật khẩu là dùng được.

**Dữ liệu di động (3G, 4G, 5G)** giống như chai nước mang theo người. Đi đâu cũng có, miễn là có sóng, nhưng uống hết thì phải mua thêm.

Vài cách để khỏi hết tiền oan:

1. Ở nhà có Wi-Fi thì bật Wi-Fi.
2. Xem phim, tải bài học dài thì chờ lúc có Wi-Fi.
3. Đăng ký gói dữ liệu theo ngày hoặc theo tháng; dùng lẻ thường đắt hơn.
4. Lúc không cần mạng, tắt dữ liệu di động đi.

Một điều nhớ kỹ: trên Wi-Fi công cộng ở bến xe, quán nước, đừng chuyển tiền. Khi ấy, dùng 4G của mình an toàn hơn.`,
            },
          ],
        },
        {
          title: 'Ứng dụng trong tay bạn',
          lessons: [
            {
              kind: 'text',
              title: 'Tải ứng dụng như đi chợ có chọn lọc',
              minutes: 3,
              markdown: `Mỗi hình nhỏ trên màn hình là một **ứng dụng**. Cái để gọi điện, cái để xem bản đồ, cái để nghe tin. Cần việc gì thì mở cái ấy.

Muốn có thêm ứng dụng, bạn vào “chợ” của máy:

- Máy Android: **CH Play** (còn gọi là Google Play).
- Máy iPhone: **App Store**.

Vào chợ rồi, bạn gõ tên ứng dụng, nhìn kỹ tên người làm ra nó, xem số lượt tải, rồi bấm **Cài đặt**. Ứng dụng thật của cơ quan nhà nước hay ngân hàng thường có rất nhiều lượt tải.

Có người lạ gửi cho bạn một đường liên kết, bảo bấm vào để cài? Đừng bấm. Hàng bán ngoài chợ, không ai kiểm, dễ có độc.

Sau khi cài, ứng dụng hay hỏi xin quyền: dùng máy ảnh, xem danh bạ, biết vị trí. Ứng dụng đèn pin mà đòi đọc tin nhắn thì lạ lắm; bạn cứ chọn **Từ chối**.

Ứng dụng lâu không dùng, hãy gỡ bớt cho máy nhẹ.`,
            },
            {
              kind: 'h5p',
              title: 'Thử sức: ngày đầu lên mạng',
              minutes: 4,
              passPercentage: 60,
              steps: [
                {
                  kind: 'page',
                  heading: 'Cùng cô Mẩy lên mạng',
                  text: 'Cô Mẩy vừa được con gái mua cho chiếc điện thoại. Cô hỏi nhiều lắm. Bạn giúp cô trả lời nhé. Sai thì làm lại, không sao cả.',
                },
                {
                  kind: 'choice',
                  question: 'Cô Mẩy muốn xem một bài dạy nấu ăn dài 40 phút. Lúc nào xem là đỡ tốn nhất?',
                  answers: [
                    {
                      text: 'Lúc ngồi xe khách, dùng 4G mua lẻ',
                      correct: false,
                      feedback: 'Phim dài ngốn nhiều dữ liệu. Mua lẻ thì tốn lắm.',
                    },
                    {
                      text: 'Lúc ở nhà văn hóa thôn có Wi-Fi',
                      correct: true,
                      feedback: 'Đúng rồi. Xem phim thì Wi-Fi là hợp nhất.',
                    },
                    {
                      text: 'Lúc nào cũng tốn như nhau',
                      correct: false,
                      feedback: 'Không đâu. Wi-Fi trả theo tháng, còn dữ liệu di động dùng hết lại phải mua.',
                    },
                  ],
                },
                {
                  kind: 'trueFalse',
                  statement: 'Ứng dụng đèn pin mà xin quyền đọc tin nhắn thì nên chọn Từ chối.',
                  correct: true,
                  feedbackRight: 'Chuẩn. Soi đèn thì cần gì đọc tin nhắn của mình.',
                  feedbackWrong: 'Bạn nghĩ xem: đèn pin cần tin nhắn để làm gì? Cứ từ chối là hơn.',
                },
                {
                  kind: 'match',
                  instruction: 'Ghép mỗi thứ với hình ảnh giống nó.',
                  pairs: [
                    { left: 'Wi-Fi trong nhà', right: 'Giếng nước cả nhà dùng chung' },
                    { left: 'Dữ liệu di động', right: 'Chai nước mang theo người' },
                    { left: 'CH Play, App Store', right: 'Cái chợ có người kiểm hàng' },
                  ],
                },
                {
                  kind: 'order',
                  instruction: 'Xếp các bước cài ứng dụng xem thời tiết.',
                  items: [
                    'Mở CH Play hoặc App Store',
                    'Gõ tên ứng dụng vào ô tìm kiếm',
                    'Xem tên người làm ra và số lượt tải',
                    'Bấm Cài đặt',
                    'Mở ứng dụng, chỉ cho những quyền thật cần',
                  ],
                },
              ],
            },
          ],
        },
      ],
    },
    {
      slug: 'dien-thoai-thong-minh-cho-nguoi-moi',
      title: 'Điện thoại thông minh cho người mới',
      titleEn: 'Smartphones for beginners',
      summary: 'Biết các nút, biết chạm và vuốt, chỉnh chữ to, tiếng lớn và giữ cho máy bền.',
      summaryEn: 'Buttons, tapping and swiping, larger text, louder sound and looking after the phone.',
      topic: 'digital-skills',
      level: 'beginner',
      audience: 'Người cao tuổi và người lần đầu chuyển từ máy bàn phím sang máy cảm ứng',
      outcomes: [
        'Bật, tắt, khóa và mở máy không cần nhờ ai',
        'Chạm, giữ, vuốt đúng cách',
        'Phóng to chữ, tăng âm lượng và giữ pin bền',
      ],
      sections: [
        {
          title: 'Làm quen với chiếc máy',
          lessons: [
            {
              kind: 'text',
              title: 'Ba cái nút và một tấm kính',
              minutes: 3,
              markdown: `Cầm máy lên, bạn sờ quanh cạnh máy. Thường chỉ có ba nút thôi.

- **Nút nguồn**: bấm nhẹ một cái thì màn hình sáng hoặc tắt. Bấm giữ lâu thì máy hỏi có tắt hẳn không.
- **Nút tăng tiếng** và **nút giảm tiếng**: thường nằm liền nhau.

Phía dưới máy có lỗ cắm sạc. Mặt trước có một mắt nhỏ là máy ảnh để tự chụp mình. Mặt sau có mắt to hơn để chụp cảnh.

Còn tấm kính là chỗ làm việc chính. Bạn chạm ngón tay vào, không cần ấn mạnh. Tay ướt hay dính bùn thì máy khó nhận, nên lau khô đã.

Màn hình tự tắt sau một lúc là để đỡ tốn pin, không phải máy hỏng. Bạn bấm nút nguồn, nó lại sáng.

**Tập thử:** tắt màn hình rồi bật lại năm lần. Sau đó tăng tiếng lên hết cỡ, rồi giảm xuống vừa tai. Làm được là bạn đã biết điều khiển máy rồi đấy.`,
            },
            {
              kind: 'text',
              title: 'Chạm, giữ, vuốt: tiếng nói của ngón tay',
              minutes: 3,
              markdown: `Điện thoại cảm ứng hiểu bạn qua ngón tay. Có bốn động tác là đủ dùng.

1. **Chạm**: đặt nhẹ đầu ngón rồi nhấc lên ngay. Dùng để mở ứng dụng, bấm nút.
2. **Chạm và giữ**: đặt ngón yên chừng hai giây. Máy sẽ hiện thêm lựa chọn, như sao chép hay xóa.
3. **Vuốt**: đặt ngón rồi kéo đi. Vuốt lên để đọc tiếp, vuốt ngang để sang trang.
4. **Chụm, mở hai ngón**: đặt hai ngón rồi mở ra cho ảnh to lên, khép vào cho nhỏ lại.

Người mới hay mắc lỗi chạm hơi lâu, nên máy tưởng là giữ. Bạn tập chạm như gõ nhẹ vào mặt trống.

Lỡ vào nhầm chỗ thì sao? Tìm nút **quay lại**, hoặc vuốt từ cạnh màn hình vào trong. Muốn về màn hình chính, vuốt từ mép dưới lên, hay bấm nút hình tròn hoặc ngôi nhà.

Đừng sợ hỏng máy. Vuốt nhầm không làm mất gì cả. Chỉ cần đọc kỹ trước khi bấm chữ **Xóa** hoặc **Đồng ý**.`,
            },
          ],
        },
        {
          title: 'Chỉnh máy hợp với mình',
          lessons: [
            {
              kind: 'text',
              title: 'Chữ to, tiếng lớn, pin bền',
              minutes: 4,
              markdown: `Mắt kém không phải là lý do để bỏ điện thoại. Máy chiều được bạn.

**Cho chữ to:** mở **Cài đặt**, tìm mục **Màn hình**, chọn **Cỡ chữ**, kéo sang phải. Kéo đến khi bạn đọc được mà không phải nheo mắt.

**Cho dễ nhìn ngoài nắng:** vuốt từ mép trên xuống, kéo thanh có hình mặt trời.

**Cho nghe rõ:** trong lúc gọi, bấm nút tăng tiếng ở cạnh máy, hoặc chọn **Loa ngoài**.

Giữ máy bền cũng đơn giản:

- Sạc khi pin còn chừng 20%, đừng đợi sập nguồn.
- Dùng củ sạc và dây còn lành lặn. Dây hở lõi thì bỏ.
- Không vừa sạc vừa gọi lâu; không để máy sạc dưới gối, dưới chăn.
- Đừng để máy phơi nắng trên đầu xe hay cạnh bếp lửa.

Máy báo **bộ nhớ đầy** ư? Bạn xóa bớt ảnh mờ, phim đã xem. Nhưng ảnh con cháu quý giá thì nhờ người chép ra chỗ khác trước.`,
            },
            {
              kind: 'h5p',
              title: 'Thực hành: điều khiển máy của mình',
              minutes: 4,
              passPercentage: 60,
              steps: [
                {
                  kind: 'page',
                  heading: 'Tay đâu, máy đâu?',
                  text: 'Bạn cầm sẵn điện thoại. Vừa trả lời vừa làm thử ngay trên máy, thế là nhớ lâu.',
                },
                {
                  kind: 'match',
                  instruction: 'Ghép động tác với việc nó làm.',
                  pairs: [
                    { left: 'Chạm nhẹ một cái', right: 'Mở ứng dụng' },
                    { left: 'Chạm rồi giữ yên', right: 'Hiện thêm lựa chọn' },
                    { left: 'Vuốt lên', right: 'Đọc tiếp phần dưới' },
                    { left: 'Mở rộng hai ngón', right: 'Phóng to tấm ảnh' },
                  ],
                },
                {
                  kind: 'choice',
                  question: 'Đang đọc thì màn hình tối đen. Việc nên làm đầu tiên là gì?',
                  answers: [
                    {
                      text: 'Mang máy ra hàng sửa',
                      correct: false,
                      feedback: 'Chưa cần. Rất có thể máy chỉ tự tắt màn hình để đỡ tốn pin.',
                    },
                    {
                      text: 'Lắc mạnh cho máy tỉnh',
                      correct: false,
                      feedback: 'Lắc không giúp được gì mà còn dễ rơi máy.',
                    },
                    {
                      text: 'Bấm nhẹ nút nguồn',
                      correct: true,
                      feedback: 'Đúng. Màn hình sáng lại thì máy vẫn khỏe.',
                    },
                  ],
                },
                {
                  kind: 'blanks',
                  instruction: 'Điền từ còn thiếu để chữ trên máy to lên.',
                  text: 'Mở *Cài đặt*, vào mục *Màn hình*, chọn *Cỡ chữ*, rồi kéo sang *phải/bên phải*.',
                },
                {
                  kind: 'trueFalse',
                  statement: 'Đặt máy đang sạc dưới gối cho khỏi bị mất là một thói quen tốt.',
                  correct: false,
                  feedbackRight: 'Bạn trả lời đúng. Máy sạc bị bí hơi rất nóng, có thể cháy.',
                  feedbackWrong: 'Nguy hiểm đấy. Hãy sạc máy ở chỗ thoáng, xa chăn gối.',
                },
              ],
            },
          ],
        },
      ],
    },
    {
      slug: 'nhan-tin-va-goi-hinh',
      title: 'Gửi và nhận tin nhắn, gọi hình',
      titleEn: 'Messages and video calls',
      summary: 'Nhắn chữ, nhắn tiếng nói, gửi ảnh, gọi hình cho người ở xa và cư xử khéo trong nhóm chung.',
      summaryEn: 'Send text, voice and photos, call loved ones with video and behave kindly in group chats.',
      topic: 'digital-skills',
      level: 'beginner',
      audience: 'Ông bà, cha mẹ có con cháu đi làm xa; thành viên các chi hội, tổ nhóm',
      outcomes: [
        'Gửi được tin nhắn chữ, tin nhắn thoại và ảnh',
        'Gọi hình rõ tiếng, rõ mặt',
        'Dùng nhóm chung của gia đình, chi hội một cách lịch sự',
      ],
      sections: [
        {
          title: 'Nói chuyện với người ở xa',
          lessons: [
            {
              kind: 'text',
              title: 'Không quen gõ chữ? Hãy gửi tiếng nói',
              minutes: 3,
              markdown: `Bà Sáu ở miệt vườn có đứa cháu học trên thành phố. Bà không rành gõ chữ, nhưng ngày nào cháu cũng nghe được tiếng bà. Bà dùng **tin nhắn thoại**.

Trong Zalo, Messenger hay Viber, cách làm gần giống nhau:

1. Mở ứng dụng, chọn tên người muốn nhắn.
2. Tìm hình **chiếc micro** gần ô nhập tin.
3. Chạm hoặc giữ vào đó, nói gần máy, chậm và rõ.
4. Nói xong thì thả tay hoặc bấm **gửi**.

Muốn gửi ảnh, bạn chạm hình bức tranh hoặc máy ảnh, chọn tấm cần gửi rồi bấm gửi.

Tin gửi nhầm vẫn cứu được: chạm giữ vào tin ấy, chọn **Thu hồi**. Làm sớm thì người kia chưa kịp xem.

Mỗi tin chỉ nên nói một chuyện, chừng nửa phút. Tin dài năm phút, người bận việc khó nghe hết.

Trước khi gửi, nhìn lại tên ở đầu màn hình. Gửi đúng người rồi hãy bấm nhé.`,
            },
            {
              kind: 'text',
              title: 'Gọi hình cho rõ mặt, rõ tiếng',
              minutes: 3,
              markdown: `Tết năm nào xa nhà, chỉ cần thấy mặt nhau trên màn hình cũng ấm lòng. Muốn cuộc gọi đẹp, bạn để ý bốn thứ.

- **Ánh sáng:** quay mặt về phía cửa sổ hay bóng đèn. Ngồi quay lưng ra cửa thì mặt tối om.
- **Chỗ đặt máy:** dựng máy vào cái cốc hay chồng sách, ngang tầm mắt, cách chừng một cánh tay.
- **Tiếng ồn:** tắt tivi, quạt to. Nhà đông người thì đeo tai nghe.
- **Mạng:** gọi hình tốn dữ liệu hơn gọi tiếng. Nên dùng Wi-Fi nếu có.

Để gọi, bạn mở tên người thân, chạm hình **chiếc máy quay**. Chạm hình ống nghe là gọi tiếng thôi.

Hình bị giật, tiếng ngắt quãng? Tắt hình đi, nói bằng tiếng cũng được. Hoặc ra sân, nơi sóng khỏe hơn.

Người lạ gọi hình, bạn có quyền không nghe. Khi gọi xong, nhớ bấm nút đỏ và xem máy đã ngắt thật chưa, kẻo chuyện riêng trong nhà vẫn truyền đi.`,
            },
          ],
        },
        {
          title: 'Sống đẹp trong nhóm chung',
          lessons: [
            {
              kind: 'text',
              title: 'Nhóm Zalo của xóm: nói sao cho vui',
              minutes: 3,
              markdown: `Xóm có nhóm Zalo, báo họp, báo cắt điện, ai cũng biết ngay. Nhưng nhóm đông mà ai nói gì cũng đăng thì chẳng mấy chốc không ai muốn đọc.

Mấy điều nhỏ giữ cho nhóm vui:

- Đăng đúng việc của nhóm. Chuyện riêng thì nhắn riêng.
- Báo tin thì đủ bốn ý: **việc gì, ở đâu, lúc nào, ai cần đến**.
- Tránh gửi tin sau chín giờ tối, trừ việc gấp như bão lũ, cháy nổ.
- Chưa chắc đúng thì chưa chia sẻ.
- Không đăng ảnh con nhà người khác khi cha mẹ cháu chưa đồng ý.
- Có chuyện giận nhau, gặp mặt mà nói. Chữ viết lúc nóng dễ làm mất lòng.

Nhóm kêu suốt ngày làm bạn mệt? Vào nhóm, chọn **Tắt thông báo**. Bạn vẫn ở trong nhóm, chỉ là máy không kêu.

Và đừng bao giờ gửi ảnh căn cước, số tài khoản kèm mật khẩu, hay mã xác nhận vào nhóm, dù nhóm toàn người quen.`,
            },
            {
              kind: 'h5p',
              title: 'Tình huống: một ngày của ông Tư',
              minutes: 4,
              passPercentage: 60,
              steps: [
                {
                  kind: 'page',
                  heading: 'Sáng sớm ở nhà ông Tư',
                  text: 'Ông Tư làm trưởng nhóm của xóm. Hôm nay ông phải nhắn tin, gọi hình cho cháu và báo họp. Ta làm cùng ông.',
                },
                {
                  kind: 'order',
                  instruction: 'Ông Tư muốn gửi tiếng nói cho cháu. Xếp các bước cho đúng.',
                  items: [
                    'Mở Zalo',
                    'Chọn tên cháu',
                    'Chạm hình chiếc micro',
                    'Nói chậm, gần máy',
                    'Bấm gửi',
                  ],
                },
                {
                  kind: 'choice',
                  question: 'Cháu kêu “ông tối quá, con không thấy mặt”. Ông nên làm gì?',
                  answers: [
                    {
                      text: 'Quay mặt về phía cửa sổ',
                      correct: true,
                      feedback: 'Chuẩn rồi, ánh sáng phải chiếu vào mặt.',
                    },
                    {
                      text: 'Ngồi tựa lưng vào cửa sổ',
                      correct: false,
                      feedback: 'Sáng phía sau thì mặt càng tối.',
                    },
                    {
                      text: 'Đưa máy sát vào mặt',
                      correct: false,
                      feedback: 'Gần quá cháu chỉ thấy mỗi cái mũi thôi. Cách một cánh tay là vừa.',
                    },
                  ],
                },
                {
                  kind: 'blanks',
                  instruction: 'Viết lại tin báo họp cho đủ ý.',
                  text: 'Mời bà con họp về việc *sửa đường/làm đường*, tại *nhà văn hóa/hội trường* thôn, lúc 19 giờ *thứ Bảy/thứ bảy*. Mỗi *nhà/hộ* cử một người. (Gợi ý: nhà văn hóa, sửa đường, hộ, thứ Bảy)',
                },
                {
                  kind: 'trueFalse',
                  statement:
                    'Nhóm toàn bà con trong xóm nên đăng ảnh căn cước lên nhờ làm hộ giấy tờ cũng được.',
                  correct: false,
                  feedbackRight: 'Phải rồi. Giấy tờ riêng chỉ đưa tận tay người có trách nhiệm.',
                  feedbackWrong: 'Không nên đâu. Ảnh đã vào nhóm thì ai cũng lưu và chuyển đi được.',
                },
                {
                  kind: 'choice',
                  question: 'Ông gửi nhầm tin riêng vào nhóm xóm. Nhanh nhất là làm sao?',
                  answers: [
                    {
                      text: 'Rời khỏi nhóm',
                      correct: false,
                      feedback: 'Rời nhóm thì tin vẫn nằm đó cho mọi người đọc.',
                    },
                    {
                      text: 'Chạm giữ vào tin rồi chọn Thu hồi',
                      correct: true,
                      feedback: 'Đúng. Càng sớm càng tốt.',
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
      slug: 'tim-thong-tin-dung',
      title: 'Tìm thông tin đúng trên mạng',
      titleEn: 'Finding reliable information online',
      summary: 'Hỏi cho trúng, chọn nguồn đáng tin và không tiếp tay cho tin giả.',
      summaryEn: 'Ask the right question, pick sources worth trusting and never help a rumour spread.',
      topic: 'digital-skills',
      level: 'beginner',
      audience: 'Người đã vào được mạng và muốn tự tra cứu',
      outcomes: [
        'Gõ hoặc nói câu tìm kiếm ngắn gọn, đúng ý',
        'Nhận ra quảng cáo và trang của cơ quan nhà nước',
        'Kiểm tra một tin trước khi tin và chia sẻ',
      ],
      sections: [
        {
          title: 'Hỏi cho trúng',
          lessons: [
            {
              kind: 'text',
              title: 'Ô tìm kiếm thích câu hỏi rõ',
              minutes: 3,
              markdown: `Hỏi đường mà chỉ nói “đi đâu bây giờ?” thì chẳng ai chỉ nổi. Ô tìm kiếm trên mạng cũng vậy. Hỏi càng rõ, trả lời càng trúng.

So hai cách này:

- “lúa bị bệnh” → ra hàng nghìn trang, đọc hoa cả mắt.
- “lúa vàng lá chín sớm cách trị” → ra đúng bệnh, đúng cách.

Ba mẹo nhỏ:

1. Chọn **ba đến sáu từ chính**, bỏ những từ thừa như “cho em hỏi với ạ”.
2. Thêm **nơi chốn** hoặc **thời gian**: “giá cà phê Đắk Lắk hôm nay”.
3. Chưa ra thì **đổi từ khác**: “ngô” thay bằng “bắp”, “lợn” thay bằng “heo”.

Ngại gõ thì chạm vào hình **micro** cạnh ô tìm kiếm, nói như nói với người nhà.

Bạn cũng có thể hỏi bằng ảnh: chụp con sâu trên lá rồi dùng tính năng tìm bằng hình ảnh. Nhưng kết quả chỉ để tham khảo. Trước khi phun thuốc, vẫn nên hỏi cán bộ khuyến nông.`,
            },
            {
              kind: 'text',
              title: 'Kết quả nào đáng tin hơn?',
              minutes: 4,
              markdown: `Gõ xong một câu, máy đưa ra cả danh sách. Dòng đứng đầu chưa chắc đúng nhất; có khi là dòng người ta **trả tiền để được đứng đầu**. Những dòng ấy thường ghi chữ “Được tài trợ” hay “Quảng cáo”.

Bạn nhìn vào **địa chỉ trang** ở phía trên mỗi kết quả:

- Đuôi **.gov.vn** là của cơ quan nhà nước. Hỏi về giấy tờ, chế độ, hãy tìm đuôi này.
- Đuôi **.edu.vn** thường là trường học.
- Báo chính thống có tên tòa soạn, tên người viết, ngày đăng.

Cẩn thận với địa chỉ nhái, như có thêm chữ lạ, dấu gạch lạ sau tên cơ quan. Chữ “gov” nằm ở giữa không có nghĩa là trang nhà nước; phải nằm **ở cuối tên miền**.

Rồi xem **ngày đăng**. Một bài nói về thủ tục từ nhiều năm trước có thể đã cũ, vì quy định thay đổi.

Việc lớn như thuốc men, đất đai, tiền bạc, hãy xem ít nhất hai nguồn khác nhau.`,
            },
          ],
        },
        {
          title: 'Trước khi tin và chia sẻ',
          lessons: [
            {
              kind: 'text',
              title: 'Dừng ba nhịp thở trước tin giật gân',
              minutes: 3,
              markdown: `“Sắp vỡ đập, chạy ngay!” “Ăn quả này khỏi hẳn tiểu đường!” Những tin như thế làm tim ta đập nhanh, tay ta muốn chia sẻ liền. Chính lúc ấy cần dừng lại.

Thở ba nhịp, rồi tự hỏi:

- **Ai nói?** Có tên người, tên cơ quan rõ ràng không?
- **Khi nào?** Ảnh lũ năm nay hay ảnh của mười năm trước?
- **Còn ai nói nữa?** Đài, báo, chính quyền xã có đưa tin không?
- **Họ muốn gì ở mình?** Muốn mình sợ, mình mua, hay mình chuyển tiền?

Trả lời không được câu nào thì đừng gửi đi tiếp.

Ngày nay máy tính có thể làm ra ảnh giả, giọng giả, phim giả trông rất thật. Mắt thấy chưa chắc đã đúng.

Lỡ chia sẻ tin sai? Xóa đi, rồi nhắn một câu: “Tin tôi gửi lúc nãy không đúng, bà con bỏ qua nhé.” Nhận sai như thế là người đàng hoàng. Đưa tin giả gây hoang mang còn có thể bị xử phạt.`,
            },
            {
              kind: 'h5p',
              title: 'Luyện mắt: tin này tin được không?',
              minutes: 5,
              passPercentage: 70,
              steps: [
                {
                  kind: 'page',
                  heading: 'Bạn là người gác cổng',
                  text: 'Mỗi tin đi qua tay bạn như một người lạ vào làng. Hỏi giấy tờ rồi hãy cho vào.',
                },
                {
                  kind: 'choice',
                  question: 'Muốn biết thủ tục làm giấy khai sinh, địa chỉ nào đáng tin nhất?',
                  answers: [
                    {
                      text: 'khaisinh-gov.lamgiayto.example',
                      correct: false,
                      feedback:
                        'Chữ “gov” ở đây nằm giữa, đuôi không phải .gov.vn. Trang này không phải của nhà nước.',
                    },
                    {
                      text: 'Một bài đăng được nhiều người bấm thích',
                      correct: false,
                      feedback: 'Nhiều người thích không có nghĩa là đúng.',
                    },
                    {
                      text: 'dichvucong.gov.vn',
                      correct: true,
                      feedback: 'Đúng. Đuôi .gov.vn, lại là Cổng Dịch vụ công quốc gia.',
                    },
                  ],
                },
                {
                  kind: 'trueFalse',
                  statement: 'Một tấm ảnh lũ lụt trông rất thật vẫn có thể là ảnh cũ hoặc ảnh do máy làm ra.',
                  correct: true,
                  feedbackRight: 'Phải, nhìn thật chưa đủ, còn phải xem ngày chụp và người đăng.',
                  feedbackWrong: 'Có thể lắm. Ảnh của mười năm trước vẫn hay bị đem đăng lại.',
                },
                {
                  kind: 'match',
                  instruction: 'Ghép điều cần biết với câu nên gõ.',
                  pairs: [
                    { left: 'Mai có nên phơi thóc không', right: 'dự báo thời tiết Hưng Yên ngày mai' },
                    { left: 'Gà ủ rũ, phân trắng', right: 'gà con phân trắng bệnh gì' },
                    { left: 'Bán cà phê giá bao nhiêu', right: 'giá cà phê Gia Lai hôm nay' },
                  ],
                },
                {
                  kind: 'order',
                  instruction: 'Nhận được tin “cả xã sắp mất nước mười ngày”. Xếp việc nên làm.',
                  items: [
                    'Dừng lại, chưa chia sẻ',
                    'Xem ai là người đưa tin, đưa lúc nào',
                    'Hỏi trưởng thôn hoặc xem trang của xã',
                    'Biết chắc rồi mới báo cho người khác',
                  ],
                },
                {
                  kind: 'choice',
                  question: 'Những dấu hiệu nào cho thấy một tin có thể là giả? (chọn nhiều)',
                  answers: [
                    {
                      text: 'Viết hoa cả câu, giục “chia sẻ gấp”',
                      correct: true,
                      feedback: 'Đúng, tin thật hiếm khi giục giã như thế.',
                    },
                    {
                      text: 'Không có tên người viết, không có ngày',
                      correct: true,
                      feedback: 'Đúng, thế thì không ai chịu trách nhiệm.',
                    },
                    {
                      text: 'Có tên tòa soạn, ngày đăng và báo khác cùng đưa',
                      correct: false,
                      feedback: 'Đây lại là dấu hiệu đáng tin.',
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
      slug: 'mat-khau-va-an-toan-tai-khoan',
      title: 'Mật khẩu và an toàn tài khoản',
      titleEn: 'Passwords and account safety',
      summary: 'Đặt mật khẩu khó đoán mà dễ nhớ, giữ kín mã OTP và biết làm gì khi mất máy.',
      summaryEn:
        'Make passwords that are easy to remember and hard to guess, guard one-time codes and act when a phone is lost.',
      topic: 'digital-skills',
      level: 'beginner',
      audience: 'Người có tài khoản Zalo, Facebook, ngân hàng hoặc VNeID',
      outcomes: [
        'Đặt được mật khẩu dài, mỗi nơi một khác',
        'Không đưa mã OTP cho bất kỳ ai',
        'Biết các việc phải làm ngay khi mất điện thoại',
      ],
      sections: [
        {
          title: 'Chìa khóa của ngôi nhà số',
          lessons: [
            {
              kind: 'text',
              title: 'Mật khẩu dài như một câu hát',
              minutes: 3,
              markdown: `Cửa nhà có chìa khóa thì tài khoản có mật khẩu. Chìa dễ làm giả, kẻ gian vào dễ.

Những mật khẩu **dễ bị đoán nhất**: 123456, ngày sinh, số điện thoại, tên con kèm năm sinh. Người quen đoán ra, kẻ lạ cũng thử những cái ấy trước tiên.

Cách đặt hay nhất cho người hay quên là lấy **một câu của riêng mình**, viết liền không dấu, thêm con số và một ký hiệu:

- “Nhà em có ba con trâu già” → *nhaemco3contraugia!*

Câu ấy dài hơn mười lăm ký tự, máy của kẻ gian dò rất lâu mới ra, còn bạn thì nhớ ngay. Nhưng đừng dùng đúng câu mẫu này; hãy nghĩ câu khác, chỉ mình bạn biết.

Thêm hai điều:

1. **Mỗi nơi một mật khẩu.** Ít nhất, ngân hàng phải khác Facebook.
2. Sợ quên thì ghi vào sổ, cất kỹ trong tủ có khóa. Đừng dán sau lưng điện thoại, đừng chụp ảnh để trong máy.`,
            },
            {
              kind: 'text',
              title: 'OTP: sáu con số không cho ai mượn',
              minutes: 3,
              markdown: `Khi bạn chuyển tiền hay đăng nhập ở máy mới, điện thoại nhận được một tin có mấy con số. Đó là **mã OTP**, mã dùng một lần, chỉ sống được vài phút.

Mật khẩu là ổ khóa thứ nhất. OTP là ổ khóa thứ hai. Kẻ gian biết mật khẩu rồi vẫn chưa vào được, nên chúng tìm mọi cách xin bạn mấy con số ấy:

- “Cháu gửi nhầm mã vào máy cô, cô đọc giúp cháu.”
- “Tôi là nhân viên ngân hàng, anh đọc mã để tôi khóa thẻ hộ.”
- “Chị trúng thưởng, đọc mã để nhận quà.”

Dù họ nói ngọt hay nói dọa, câu trả lời chỉ có một: **không đọc**. Ngân hàng, công an, nhà mạng không bao giờ hỏi OTP của bạn.

Nên bật thêm **xác thực hai lớp** cho Facebook, Zalo, thư điện tử. Vào phần Cài đặt, tìm mục Bảo mật, nhờ người nhà làm cùng lần đầu. Từ đó, có ai lạ đăng nhập thì bạn biết ngay.`,
            },
          ],
        },
        {
          title: 'Khi chuyện không may xảy ra',
          lessons: [
            {
              kind: 'text',
              title: 'Mất điện thoại: bốn việc trong một buổi',
              minutes: 4,
              markdown: `Chị Hạnh bán rau, sờ túi thấy mất điện thoại. Đứng giữa chợ, chị run. Nhưng chị nhớ ra bốn việc và làm lần lượt.

1. **Gọi vào máy mình** bằng máy người khác. Biết đâu có người nhặt được.
2. **Gọi ngân hàng** theo số in sau thẻ, xin khóa thẻ và khóa ứng dụng.
3. **Gọi nhà mạng** xin khóa SIM, vì SIM là nơi nhận OTP. Sau đó mang căn cước ra cửa hàng làm lại SIM số cũ.
4. **Đăng xuất từ xa** các tài khoản Zalo, Facebook, thư điện tử trên máy của con, rồi đổi mật khẩu.

Xong, chị nhắn họ hàng: “Tôi mất máy, ai vay tiền bằng tên tôi thì đừng đưa.” Rồi chị báo công an nơi gần nhất.

Muốn đỡ lo, bạn chuẩn bị từ hôm nay:

- Khóa màn hình bằng mã số, vân tay hoặc khuôn mặt.
- Ghi số của ngân hàng và nhà mạng vào **quyển sổ ở nhà**.
- Không lưu ảnh thẻ ngân hàng, ảnh mật khẩu trong máy.`,
            },
            {
              kind: 'h5p',
              title: 'Kiểm tra ổ khóa nhà mình',
              minutes: 4,
              passPercentage: 75,
              layout: 'test',
              steps: [
                {
                  kind: 'page',
                  heading: 'Ổ khóa chắc đến đâu?',
                  text: 'Ta đi một vòng quanh “ngôi nhà số”, xem cửa nào còn hở thì cài lại.',
                },
                {
                  kind: 'choice',
                  question: 'Mật khẩu nào khó đoán nhất?',
                  answers: [
                    {
                      text: 'lan1975',
                      correct: false,
                      feedback: 'Tên và năm sinh, người quen đoán một lát là ra.',
                    },
                    {
                      text: 'vuontoi12caybuoingot!',
                      correct: true,
                      feedback: 'Dài, có số, có ký hiệu mà vẫn dễ nhớ.',
                    },
                    { text: '12345678', correct: false, feedback: 'Đây là thứ kẻ gian thử đầu tiên.' },
                    { text: 'matkhau', correct: false, feedback: 'Ngắn và quá nhiều người dùng.' },
                  ],
                },
                {
                  kind: 'trueFalse',
                  statement: 'Nhân viên ngân hàng thật có thể gọi điện hỏi mã OTP để giúp khóa thẻ.',
                  correct: false,
                  feedbackRight: 'Chính xác. Ai hỏi OTP, người đó đáng ngờ.',
                  feedbackWrong: 'Không bao giờ. Ngân hàng khóa thẻ mà không cần OTP của bạn.',
                },
                {
                  kind: 'blanks',
                  instruction: 'Điền từ thích hợp.',
                  text: 'OTP là mã dùng *một/1* lần. Mật khẩu ngân hàng phải *khác* mật khẩu Facebook. Mất máy thì phải gọi nhà mạng khóa *SIM/sim*.',
                },
                {
                  kind: 'match',
                  instruction: 'Mất điện thoại: ghép việc cần làm với lý do.',
                  pairs: [
                    { left: 'Gọi ngân hàng', right: 'Để không ai rút được tiền' },
                    { left: 'Gọi nhà mạng', right: 'Để kẻ gian không nhận được OTP' },
                    { left: 'Nhắn họ hàng', right: 'Để không ai bị vay tiền dưới tên mình' },
                  ],
                },
              ],
            },
          ],
        },
      ],
    },
    {
      slug: 'go-tieng-viet-chup-anh-quet-ma-qr',
      title: 'Gõ tiếng Việt, chụp ảnh, quét mã QR',
      titleEn: 'Typing Vietnamese, taking photos, scanning QR codes',
      summary: 'Gõ có dấu theo kiểu Telex, chụp giấy tờ rõ nét và quét mã QR mà không bị lừa.',
      summaryEn: 'Type with tone marks using Telex, take clear pictures of papers and scan QR codes safely.',
      topic: 'digital-skills',
      level: 'beginner',
      audience: 'Người bán hàng, cán bộ thôn, ai hay phải gửi tin và giấy tờ qua điện thoại',
      outcomes: [
        'Gõ được câu ngắn có dấu, hoặc nói cho máy gõ',
        'Chụp giấy tờ đủ sáng, đủ bốn góc',
        'Quét mã QR và kiểm tra tên người nhận trước khi trả tiền',
      ],
      sections: [
        {
          title: 'Chữ và ảnh',
          lessons: [
            {
              kind: 'text',
              title: 'Gõ có dấu kẻo hiểu lầm',
              minutes: 4,
              markdown: `“Me dang ban” – mẹ đang bận hay mẹ đang bán? Không có dấu, người đọc phải đoán. Gõ có dấu mất thêm vài giây, nhưng đỡ phải gọi lại giải thích.

Bàn phím tiếng Việt kiểu **Telex** chỉ có mấy phép này:

- Gõ hai lần ra mũ: **aa** → â, **ee** → ê, **oo** → ô, **dd** → đ
- Thêm **w** ra móc: **aw** → ă, **ow** → ơ, **uw** → ư
- Dấu thanh gõ ở cuối chữ: **s** sắc, **f** huyền, **r** hỏi, **x** ngã, **j** nặng

Ví dụ: *Vieetj Nam* → Việt Nam; *chowj* → chợ; *ddoongf* → đồng.

Nếu máy chưa có tiếng Việt, vào **Cài đặt**, tìm **Bàn phím** hoặc **Ngôn ngữ**, thêm **Tiếng Việt**.

Ngại gõ nữa thì chạm hình **micro** trên bàn phím, nói chậm từng câu; máy gõ hộ, có cả dấu. Nói xong nhớ đọc lại, vì tên người, tên làng máy hay nghe nhầm.`,
            },
            {
              kind: 'text',
              title: 'Chụp giấy tờ một lần được ngay',
              minutes: 3,
              markdown: `Nhiều hồ sơ gửi qua mạng bị trả lại chỉ vì ảnh mờ. Chụp kỹ một lần, bạn khỏi phải làm lại.

**Chuẩn bị:** đặt tờ giấy phẳng trên mặt bàn sẫm màu, gần cửa sổ. Lau mắt máy ảnh bằng vải mềm; mỡ tay dính vào là ảnh nhòe.

**Chụp:**

1. Cầm máy bằng hai tay, song song với tờ giấy.
2. Lấy đủ **bốn góc**, chừa viền một chút.
3. Chạm vào giữa màn hình cho máy lấy nét.
4. Nín thở, bấm chụp.

**Xem lại:** mở ảnh, phóng to, đọc thử dòng chữ nhỏ nhất. Đọc được là đạt.

Tránh bật đèn chớp khi chụp thẻ nhựa, vì sẽ có vệt lóa che mất số. Nếu bóng tay đổ lên giấy, bạn xoay người sang phía khác.

Ảnh giấy tờ gửi xong, không cần nữa thì xóa khỏi máy và xóa cả trong mục **Đã xóa gần đây**. Máy dùng chung cả nhà càng phải giữ ý chuyện này.`,
            },
          ],
        },
        {
          title: 'Ô vuông biết nói',
          lessons: [
            {
              kind: 'text',
              title: 'Quét mã QR, nhìn tên rồi mới trả tiền',
              minutes: 3,
              markdown: `Cái ô vuông đen trắng loằng ngoằng dán ở hàng phở, trên căn cước, ngoài trụ sở xã gọi là **mã QR**. Bên trong nó giấu một địa chỉ trang mạng, một số tài khoản hay vài dòng chữ.

Quét rất dễ: mở máy ảnh, hoặc mục quét trong Zalo, ứng dụng ngân hàng; đưa ô vuông vào khung, giữ yên một hai giây.

Quét để **trả tiền** thì nhớ ba bước nhìn:

- Nhìn **tên người nhận** có đúng chủ quán không.
- Nhìn **số tiền**, đếm kỹ số không.
- Trả xong, đưa chủ quán xem, chờ họ báo đã nhận.

Có kẻ dán mã của mình đè lên mã của quán. Vì thế tên lạ là phải hỏi ngay. Nếu bạn là chủ quán, sáng nào dọn hàng cũng nên sờ lại tấm mã xem có bị dán thêm không.

Còn tờ rơi, bưu phẩm lạ có mã QR kèm lời hứa tặng quà thì đừng quét.`,
            },
            {
              kind: 'h5p',
              title: 'Luyện tay: gõ, chụp, quét',
              minutes: 5,
              passPercentage: 60,
              steps: [
                {
                  kind: 'page',
                  heading: 'Ba việc, năm phút',
                  text: 'Gõ một câu, chụp một tờ giấy, quét một ô vuông. Làm xong bài này là tay bạn đã dạn hơn nhiều.',
                },
                {
                  kind: 'match',
                  instruction: 'Gõ kiểu Telex thì ra chữ nào?',
                  pairs: [
                    { left: 'ddi chowj', right: 'đi chợ' },
                    { left: 'cow quan', right: 'cơ quan' },
                    { left: 'gaoj', right: 'gạo' },
                    { left: 'nhaf', right: 'nhà' },
                  ],
                },
                {
                  kind: 'order',
                  instruction: 'Xếp các bước chụp giấy khai sinh.',
                  items: [
                    'Lau mắt máy ảnh',
                    'Đặt giấy phẳng nơi đủ sáng',
                    'Lấy đủ bốn góc vào khung',
                    'Chạm lấy nét rồi bấm chụp',
                    'Phóng to xem có đọc được chữ nhỏ không',
                  ],
                },
                {
                  kind: 'choice',
                  question: 'Quét mã ở hàng bún cô Lành, máy hiện tên “NGUYEN VAN TUNG”. Bạn làm gì?',
                  answers: [
                    {
                      text: 'Trả luôn cho nhanh, đông khách lắm rồi',
                      correct: false,
                      feedback: 'Tiền đi rồi khó đòi. Nhìn lại cái tên đã.',
                    },
                    {
                      text: 'Hỏi cô Lành xem đây có phải tài khoản của nhà cô không',
                      correct: true,
                      feedback: 'Đúng. Có thể là con trai cô, cũng có thể mã đã bị dán đè.',
                    },
                  ],
                },
                {
                  kind: 'trueFalse',
                  statement: 'Ảnh giấy tờ gửi xong, không cần nữa thì nên xóa, nhất là trên máy dùng chung.',
                  correct: true,
                  feedbackRight: 'Đồng ý. Nhớ xóa cả trong mục Đã xóa gần đây.',
                  feedbackWrong: 'Nên xóa chứ. Ai cầm máy cũng có thể mở ra xem.',
                },
                {
                  kind: 'blanks',
                  instruction: 'Điền chữ cái của kiểu gõ Telex.',
                  text: 'Dấu sắc gõ chữ *s*, dấu huyền gõ chữ *f*, dấu nặng gõ chữ *j*. Muốn ra chữ ơ thì gõ o rồi gõ *w*.',
                },
              ],
            },
            {
              kind: 'h5p',
              title: 'Tập trả tiền bằng mã QR',
              minutes: 5,
              passPercentage: 70,
              steps: [
                {
                  kind: 'page',
                  heading: 'Nhìn tên, nhìn tiền, rồi mới trả',
                  text: 'Bạn tập trên điện thoại giả, bằng tiền giả định. Sai thì làm lại, không mất gì.',
                },
                qrPayment,
              ],
            },
          ],
        },
      ],
    },
  ],
};
