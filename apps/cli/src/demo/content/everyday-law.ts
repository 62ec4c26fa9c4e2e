import type { DemoProgramme } from './types';

export const everydayLaw: DemoProgramme = {
  slug: 'phap-luat-doi-song',
  title: 'Pháp luật đời sống',
  titleEn: 'Everyday law',
  summary:
    'Sáu chuyện nhà nào cũng gặp: đất đai, cưới hỏi, giấy tờ hộ tịch, đi đường, vay mượn và hòa giải. Nói bằng lời thường, chỉ rõ nên hỏi ở đâu.',
  summaryEn:
    'Six matters every family meets – land, marriage, civil papers, traffic, loans and mediation – in plain words, with where to ask.',
  topic: 'law',
  courses: [
    {
      slug: 'dat-dai-co-ban',
      title: 'Đất đai: những điều cơ bản',
      titleEn: 'Land: the basics',
      summary: 'Đọc hiểu sổ đỏ, mua bán tặng cho đúng cách và xử sự khi có tranh chấp ranh giới.',
      summaryEn:
        'Read a land certificate, transfer land properly and act wisely when a boundary is disputed.',
      topic: 'law',
      level: 'beginner',
      audience: 'Hộ gia đình có đất ở, đất vườn, đất ruộng, đất rừng',
      outcomes: [
        'Đọc được các mục chính trên giấy chứng nhận',
        'Biết vì sao giấy viết tay dễ mất đất',
        'Biết các bước khi tranh chấp ranh giới với hàng xóm',
      ],
      sections: [
        {
          title: 'Mảnh đất và tờ giấy',
          lessons: [
            {
              kind: 'text',
              title: 'Cuốn sổ đỏ nói những gì',
              minutes: 3,
              markdown: `Bà Tám cất sổ đỏ dưới đáy rương, chưa đọc lần nào. Hôm nay ta cùng bà mở ra xem.

Ở nước ta, đất đai thuộc sở hữu toàn dân, Nhà nước đại diện chủ sở hữu và trao **quyền sử dụng** cho người dân. Tờ giấy ghi nhận quyền ấy thường được gọi là "sổ đỏ" hay "sổ hồng". Bạn hãy xem mấy mục sau:

- **Người sử dụng đất:** có đủ tên vợ và chồng không, có sai chữ nào không.
- **Thửa số mấy, tờ bản đồ nào, rộng bao nhiêu.**
- **Loại đất:** đất ở, đất vườn, đất lúa, đất rừng. Loại nào dùng việc ấy.
- **Thời hạn:** lâu dài hay đến năm nào.
- **Sơ đồ thửa đất** và những thay đổi ghi thêm phía sau.

Muốn cất nhà trên đất ruộng thì phải được phép chuyển mục đích trước. Tự ý làm có thể bị phạt và phải tháo dỡ.

Thấy chỗ nào sai, bạn mang giấy ra bộ phận một cửa xã hoặc văn phòng đăng ký đất đai để hỏi cách đính chính.`,
            },
            {
              kind: 'text',
              title: 'Mua bán đất, đừng tin tờ giấy viết tay',
              minutes: 3,
              markdown: `Ông Hai bán cho ông Năm nửa công đất, hai bên viết tay, uống chén rượu là xong. Mười năm sau ông Hai mất, các con ông nói: "Đất của ba tôi mà." Ông Năm cầm tờ giấy ố vàng, không biết kêu ai.

Mua bán hay tặng cho đất giữa người dân với nhau phải qua những bước sau:

1. **Xem tận mắt.** Giấy chứng nhận bản gốc, căn cước của người bán, và ra tận thửa đất.
2. **Hỏi cho rõ.** Đất có tranh chấp, cầm cố, nằm trong quy hoạch không? Hỏi ở xã và văn phòng đăng ký đất đai.
3. **Lập hợp đồng có công chứng hoặc chứng thực.** Đất chung của vợ chồng thì cả hai cùng ký.
4. **Nộp thuế, lệ phí và đăng ký sang tên.** Xong bước này, việc chuyển quyền mới có hiệu lực.

Đặt cọc cũng nên viết giấy: bao nhiêu tiền, hẹn ngày nào, ai sai thì chịu gì. Thấy giá quá rẻ, lại bị giục "chốt ngay trong hôm nay", bạn hãy chậm lại.`,
            },
          ],
        },
        {
          title: 'Khi có lời qua tiếng lại',
          lessons: [
            {
              kind: 'text',
              title: 'Bờ rào lấn một gang tay',
              minutes: 3,
              markdown: `Hai nhà cạnh nhau ba đời, chỉ vì hàng dâm bụt nhích sang một gang mà không nhìn mặt nhau. Một gang tay ấy đáng giá bao nhiêu so với một người hàng xóm?

Khi tranh chấp ranh giới, bạn đi từng bậc, từ thấp lên cao:

- **Nói chuyện với nhau trước**, lúc cả hai đang nguôi. Mang theo giấy chứng nhận, cùng ra đo.
- **Nhờ tổ hòa giải** ở thôn, người có uy tín, già làng.
- **Gửi đơn ra Ủy ban nhân dân xã.** Với tranh chấp xem ai có quyền sử dụng đất, phải hòa giải ở xã rồi mới kiện được.
- **Tòa án**, nếu hòa giải không thành.

Trong lúc chờ, đừng nhổ cọc, đừng chặt cây, đừng xây cố. Những việc ấy dễ biến chuyện đất thành chuyện đánh nhau, và người nóng tay lại thành người có lỗi.

Hãy giữ mọi thứ giúp chứng minh: biên lai thuế đất, ảnh chụp cũ, bản đồ, lời người già biết chuyện. Hộ nghèo có thể xin trợ giúp pháp lý miễn phí ở tỉnh.`,
            },
            {
              kind: 'h5p',
              title: 'Luyện tập: ông Bảy mua mảnh vườn',
              minutes: 4,
              passPercentage: 60,
              steps: [
                {
                  kind: 'page',
                  heading: 'Mảnh vườn có cây khế',
                  text: 'Ông Bảy muốn mua mảnh vườn cạnh nhà. Người bán đưa một tờ giấy viết tay và bảo đặt cọc ngay. Bạn tính giúp ông.',
                },
                {
                  kind: 'order',
                  instruction: 'Xếp các bước mua đất cho chắc chắn.',
                  items: [
                    'Xem bản gốc giấy chứng nhận và ra xem đất',
                    'Hỏi xã về tranh chấp, quy hoạch',
                    'Ký hợp đồng có công chứng hoặc chứng thực',
                    'Nộp thuế, lệ phí và đăng ký sang tên',
                  ],
                },
                {
                  kind: 'choice',
                  question: 'Mảnh vườn là đất trồng cây. Ông Bảy muốn dựng nhà ở đó. Ông phải làm gì?',
                  answers: [
                    {
                      text: 'Cứ dựng, đất của mình mà',
                      correct: false,
                      feedback: 'Loại đất nào dùng việc nấy. Tự dựng có thể phải dỡ.',
                    },
                    {
                      text: 'Xin phép chuyển mục đích sang đất ở trước',
                      correct: true,
                      feedback: 'Được phép rồi mới làm, khỏi mất cả nhà lẫn tiền.',
                    },
                    {
                      text: 'Dựng ban đêm cho kín',
                      correct: false,
                      feedback: 'Nhà không giấu được. Phạt rồi vẫn phải tháo.',
                    },
                  ],
                },
                {
                  kind: 'trueFalse',
                  statement: 'Đất chung của vợ chồng, chỉ cần một người ký bán là đủ.',
                  correct: false,
                  feedbackRight: 'Ông Bảy nên đòi cả hai vợ chồng người bán cùng ký.',
                  feedbackWrong: 'Thiếu chữ ký một người, hợp đồng có thể bị tuyên vô hiệu.',
                },
                {
                  kind: 'blanks',
                  instruction: 'Điền từ: hòa giải, Tòa án, đo.',
                  text: 'Hàng xóm cãi nhau về ranh giới thì cùng ra *đo* trước. Không xong thì nhờ tổ *hòa giải*. Hòa giải ở xã không thành mới đưa ra *Tòa án/tòa án*.',
                },
              ],
            },
          ],
        },
      ],
    },
    {
      slug: 'hon-nhan-va-gia-dinh',
      title: 'Hôn nhân và gia đình theo pháp luật',
      titleEn: 'Marriage and family in law',
      summary:
        'Cưới thế nào là đúng luật, của chung của riêng ra sao, và con cái được bảo vệ thế nào khi cha mẹ chia tay.',
      summaryEn:
        'What makes a marriage lawful, what is shared or separate property, and how children are protected in a divorce.',
      topic: 'law',
      level: 'beginner',
      audience: 'Thanh niên sắp cưới, vợ chồng, cha mẹ',
      outcomes: [
        'Nêu được điều kiện kết hôn và tác hại của tảo hôn',
        'Phân biệt tài sản chung và tài sản riêng',
        'Biết quyền của con khi cha mẹ ly hôn',
      ],
      sections: [
        {
          title: 'Nên vợ nên chồng',
          lessons: [
            {
              kind: 'text',
              title: 'Cưới rồi, đã đăng ký chưa?',
              minutes: 3,
              markdown: `Đám cưới của Vàng và Súa có ba con lợn, một chum rượu ngô, cả bản đến chúc. Chỉ thiếu một việc nhỏ: ra xã đăng ký. Thiếu việc nhỏ ấy, trước pháp luật hai người **chưa phải vợ chồng**.

Muốn đăng ký kết hôn, cần đủ mấy điều:

- Nam từ đủ **20 tuổi**, nữ từ đủ **18 tuổi**.
- Hai người **tự nguyện**. Cha mẹ không được ép, cũng không được cản.
- Không ai đang có vợ hoặc có chồng.
- Không cùng dòng máu trực hệ, không có họ trong phạm vi **ba đời**. Con chú con bác, con cô con cậu không lấy nhau được.
- Không ai mất năng lực hành vi dân sự.

Vì sao luật đòi đủ tuổi? Con gái mười lăm, mười sáu sinh nở rất nguy hiểm. Bố mẹ trẻ dở dang việc học, nhà nghèo lại càng nghèo.

Đi đăng ký, cả hai cùng đến Ủy ban nhân dân xã, mang giấy tờ tùy thân. Hỏi một cửa trước xem cần thêm gì, hoặc xem trên Cổng Dịch vụ công quốc gia.`,
            },
            {
              kind: 'text',
              title: 'Của anh, của em, của chúng mình',
              minutes: 3,
              markdown: `Chị Thơm được mẹ cho đôi khuyên vàng trước ngày cưới. Anh Lực có con trâu từ thời trai trẻ. Cưới xong, hai vợ chồng nuôi thêm đàn lợn, mua được chiếc xe máy. Cái gì của ai?

**Của riêng** thường là:

- thứ có từ trước khi cưới;
- thứ được thừa kế riêng, cho riêng;
- đồ dùng thiết yếu của mỗi người.

**Của chung** là những gì hai người làm ra, tiền công, tiền lãi, hoa lợi trong thời kỳ hôn nhân, và những gì được cho chung. Không chứng minh được là của riêng thì coi là của chung.

Vậy khuyên vàng là của chị, trâu là của anh; đàn lợn, xe máy là của chung. Bán nhà đất chung, hai người phải cùng đồng ý bằng văn bản.

Nợ cũng có nợ chung, nợ riêng. Vay nuôi con ăn học, chữa bệnh, lo miếng ăn trong nhà: cùng trả. Một người giấu đi vay đánh bạc: người ấy tự trả. Vì thế, bạn nên biết trong nhà đang vay ai, bao nhiêu.`,
            },
          ],
        },
        {
          title: 'Khi không còn đi chung đường',
          lessons: [
            {
              kind: 'text',
              title: 'Chia tay, nhưng không chia con',
              minutes: 4,
              markdown: `Không ai cưới để ly hôn. Nhưng khi nhà đã thành nơi khổ sở, pháp luật cho người ta một lối ra tử tế.

**Ly hôn ở đâu?** Ở Tòa án. Giấy viết tay, lời trưởng họ hay việc trả lễ không làm chấm dứt hôn nhân. Hai người cùng muốn thì làm đơn thuận tình; một người muốn thì vẫn nộp đơn được.

**Một điều bảo vệ người mẹ:** khi vợ đang mang thai, sinh con hoặc nuôi con dưới 12 tháng, chồng không được đòi ly hôn.

**Con ở với ai?** Tòa nhìn vào lợi ích của con. Con dưới 36 tháng thường giao mẹ trực tiếp nuôi, trừ khi mẹ không đủ điều kiện hoặc hai người thỏa thuận cách khác có lợi cho con. Con từ đủ 7 tuổi được hỏi ý.

**Người không trực tiếp nuôi** vẫn phải cấp dưỡng và vẫn được thăm con. Không ai được ngăn.

Dù giận nhau, đừng nói xấu nhau trước mặt con. Hãy bảo: "Bố mẹ không ở cùng nữa, nhưng vẫn là bố mẹ của con."`,
            },
            {
              kind: 'h5p',
              title: 'Luyện tập: hỏi chuyện vợ chồng',
              minutes: 4,
              passPercentage: 60,
              layout: 'page',
              steps: [
                {
                  kind: 'page',
                  heading: 'Bàn nước nhà trưởng bản',
                  text: 'Mấy cặp trẻ đến hỏi trưởng bản chuyện cưới xin, của cải. Ông nhờ bạn trả lời thay vài câu.',
                },
                {
                  kind: 'choice',
                  question: 'Cặp nào đăng ký kết hôn được?',
                  answers: [
                    {
                      text: 'Anh 19 tuổi, chị 19 tuổi',
                      correct: false,
                      feedback: 'Nam phải từ đủ 20 tuổi. Anh đợi thêm một năm nhé.',
                    },
                    {
                      text: 'Anh 22 tuổi, chị 18 tuổi, tự nguyện',
                      correct: true,
                      feedback: 'Đủ tuổi và tự nguyện. Chúc mừng hai bạn!',
                    },
                    {
                      text: 'Anh 25, chị 23, là con chú con bác ruột',
                      correct: false,
                      feedback: 'Có họ trong phạm vi ba đời thì không được kết hôn.',
                    },
                  ],
                },
                {
                  kind: 'match',
                  instruction: 'Nối mỗi thứ với chủ của nó.',
                  pairs: [
                    { left: 'Khuyên vàng mẹ cho vợ trước cưới', right: 'Riêng của vợ' },
                    { left: 'Con trâu chồng có từ trước cưới', right: 'Riêng của chồng' },
                    { left: 'Xe máy hai người dành dụm mua', right: 'Chung của vợ chồng' },
                  ],
                },
                {
                  kind: 'trueFalse',
                  statement: 'Hai bên họ hàng làm lễ trả của là coi như đã ly hôn.',
                  correct: false,
                  feedbackRight: 'Phải. Đã đăng ký kết hôn thì chỉ Tòa án giải quyết ly hôn.',
                  feedbackWrong: 'Chưa đâu. Phải có bản án hoặc quyết định của Tòa án.',
                },
                {
                  kind: 'blanks',
                  instruction: 'Điền số: 3, 7, 12.',
                  text: 'Cấm kết hôn trong phạm vi *3/ba* đời. Chồng không được đòi ly hôn khi vợ nuôi con dưới *12/mười hai* tháng. Con từ đủ *7/bảy* tuổi được hỏi muốn ở với ai.',
                },
              ],
            },
          ],
        },
      ],
    },
    {
      slug: 'ho-tich-tu-khai-sinh-den-khai-tu',
      title: 'Hộ tịch: từ khai sinh đến khai tử',
      titleEn: 'Civil papers, from birth to death',
      summary:
        'Làm khai sinh cho con, sửa chỗ sai trên giấy, báo tử cho người thân và giữ gìn giấy tờ của cả nhà.',
      summaryEn:
        'Register a birth, correct mistakes, report a death and keep the family’s papers in good order.',
      topic: 'law',
      level: 'beginner',
      audience: 'Cha mẹ trẻ, người chăm sóc ông bà, người ở vùng xa',
      outcomes: [
        'Biết làm giấy khai sinh ở đâu, khi nào',
        'Biết cách xin sửa giấy tờ sai tên, sai ngày',
        'Sắp xếp được túi giấy tờ của gia đình',
      ],
      sections: [
        {
          title: 'Tờ giấy đầu đời',
          lessons: [
            {
              kind: 'text',
              title: 'Con sinh ra, nhớ làm khai sinh',
              minutes: 3,
              markdown: `Không có giấy khai sinh, một đứa trẻ như thể chưa có mặt trên đời: khó làm thẻ bảo hiểm y tế, khó vào lớp Một, sau này khó làm căn cước.

**Khi nào?** Trong vòng **60 ngày** từ ngày bé sinh, cha hoặc mẹ đi đăng ký. Cha mẹ bận thì ông bà, người thân đi thay được. Đăng ký đúng hạn được miễn lệ phí. Trễ hạn vẫn phải làm và vẫn làm được, đừng vì ngại mà bỏ luôn.

**Ở đâu?** Ủy ban nhân dân cấp xã, thường là nơi cha hoặc mẹ cư trú. Cũng có thể nộp trên Cổng Dịch vụ công quốc gia.

**Mang gì?**

- Giấy chứng sinh do bệnh viện, trạm y tế cấp.
- Căn cước của người đi làm.
- Sinh ở nhà, không có giấy chứng sinh: nhờ người làm chứng viết xác nhận; không có ai thì viết giấy cam đoan.

Cha mẹ chưa đăng ký kết hôn, con vẫn được khai sinh. Nghĩ kỹ tên con, viết ra giấy từng chữ, từng dấu. Nhận giấy xong, đọc lại tại chỗ.`,
            },
            {
              kind: 'text',
              title: 'Hường hay Hưởng? Sửa giấy khi sai một dấu',
              minutes: 3,
              markdown: `Trên khai sinh là Hường, trên học bạ là Hưởng, trên sổ bảo hiểm lại là Hương. Ba tờ giấy, ba người. Đến lúc làm lương hưu, cô Hường chạy ngược chạy xuôi.

Giấy khai sinh là **giấy gốc**. Các giấy khác lệch với nó thì sửa theo nó. Vậy trước hết, bạn xem khai sinh đúng hay sai.

- **Khai sinh đúng, giấy khác sai:** mang khai sinh đến nơi cấp giấy kia xin sửa.
- **Khai sinh sai:** đến Ủy ban nhân dân cấp xã xin cải chính hộ tịch. Cần có giấy tờ chứng minh là khi làm đã ghi nhầm.
- **Mất khai sinh:** xin bản sao trích lục. Sổ gốc không còn thì hỏi về đăng ký lại.
- **Muốn đổi họ, đổi tên:** luật chỉ cho đổi khi có lý do chính đáng. Trẻ từ đủ 9 tuổi phải được hỏi ý.

Đừng nghe "cò" nhận làm nhanh với giá cao, càng đừng tẩy xóa. Hỏi cô chú tư pháp – hộ tịch trước, bạn sẽ đỡ đi lại nhiều lần.`,
            },
          ],
        },
        {
          title: 'Giữ giấy cho cả nhà',
          lessons: [
            {
              kind: 'text',
              title: 'Một chiếc túi chống nước',
              minutes: 3,
              markdown: `Trận lũ năm nọ, nhà bác Lộc cứu được con bò mà trôi mất giấy tờ. Bò thì nuôi lại được. Giấy thì bác đi xin suốt nửa năm.

Tối nay bạn thử làm một việc: gom giấy tờ vào **một túi nhựa có khóa**, treo chỗ cao, ai trong nhà cũng biết. Trong túi nên có:

- Khai sinh của từng người, giấy đăng ký kết hôn.
- Giấy chứng nhận đất, sổ bảo hiểm, sổ tiết kiệm.
- Học bạ, bằng cấp, sổ tiêm chủng của con.
- Một tờ liệt kê: giấy gì, số mấy.

Chụp ảnh hoặc phô tô một bộ gửi người tin cậy. Nhiều giấy bây giờ đã có trên ứng dụng VNeID, bạn nhờ công an xã hướng dẫn cài.

Còn một việc buồn mà phải nhớ: nhà có người mất, **trong 15 ngày** người thân ra xã đăng ký khai tử. Có trích lục khai tử, gia đình mới làm được mai táng phí, thừa kế, và kẻ xấu không mượn tên người đã khuất để vay tiền.`,
            },
            {
              kind: 'h5p',
              title: 'Luyện tập: một ngày ở bộ phận một cửa',
              minutes: 4,
              passPercentage: 60,
              steps: [
                {
                  kind: 'page',
                  heading: 'Số thứ tự 07',
                  text: 'Bạn ngồi ghế chờ ở xã. Quanh bạn, mỗi người đến vì một tờ giấy. Bạn chỉ giúp họ nhé.',
                },
                {
                  kind: 'match',
                  instruction: 'Nối người với việc cần làm.',
                  pairs: [
                    { left: 'Anh Sơn vừa có con trai', right: 'Đăng ký khai sinh' },
                    { left: 'Bà Cúc có chồng mới mất', right: 'Đăng ký khai tử' },
                    { left: 'Cô Hường sai dấu trên khai sinh', right: 'Cải chính hộ tịch' },
                    { left: 'Chú Ba bị mất khai sinh', right: 'Xin bản sao trích lục' },
                  ],
                },
                {
                  kind: 'blanks',
                  instruction: 'Điền số ngày: 15 hoặc 60.',
                  text: 'Đăng ký khai sinh trong *60/sáu mươi* ngày. Đăng ký khai tử trong *15/mười lăm* ngày.',
                },
                {
                  kind: 'choice',
                  question: 'Chị Dợ sinh con ở nương, đã tám tháng chưa làm khai sinh. Chị nên làm gì?',
                  answers: [
                    {
                      text: 'Bỏ luôn vì quá hạn rồi',
                      correct: false,
                      feedback: 'Con sẽ khó đi học, khám bệnh. Trễ vẫn làm được.',
                    },
                    {
                      text: 'Ra xã đăng ký, nhờ người làm chứng viết xác nhận',
                      correct: true,
                      feedback: 'Không có giấy chứng sinh thì có người làm chứng.',
                    },
                    {
                      text: 'Nhờ "cò" làm giấy chứng sinh giả',
                      correct: false,
                      feedback: 'Giấy giả là vi phạm pháp luật, mà cũng chẳng cần.',
                    },
                  ],
                },
                {
                  kind: 'trueFalse',
                  statement: 'Cha mẹ chưa đăng ký kết hôn thì con không được làm khai sinh.',
                  correct: false,
                  feedbackRight: 'Đúng, trẻ nào cũng có quyền được khai sinh.',
                  feedbackWrong:
                    'Không phải. Quyền khai sinh của bé không phụ thuộc vào giấy kết hôn của cha mẹ.',
                },
                {
                  kind: 'choice',
                  question: 'Nên cất giấy tờ thế nào? (chọn hai)',
                  answers: [
                    {
                      text: 'Trong túi chống nước treo cao',
                      correct: true,
                      feedback: 'Lũ về chỉ việc xách túi mà đi.',
                    },
                    {
                      text: 'Mỗi thứ một ngăn tủ cho dễ quên',
                      correct: false,
                      feedback: 'Lúc cần tìm không ra đâu.',
                    },
                    {
                      text: 'Chụp ảnh, gửi người tin cậy một bộ',
                      correct: true,
                      feedback: 'Mất bản chính, vẫn còn số mà xin lại.',
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
      slug: 'di-duong-dung-luat',
      title: 'Đi đường đúng luật, về nhà bình an',
      titleEn: 'Ride by the rules, come home safe',
      summary:
        'Luật giao thông cho người đi bộ, đi xe đạp, xe máy; mũ bảo hiểm, rượu bia, chở trẻ và xử lý khi gặp tai nạn.',
      summaryEn:
        'Road rules for walkers, cyclists and riders; helmets, alcohol, carrying children and what to do after a crash.',
      topic: 'law',
      level: 'beginner',
      audience: 'Người đi xe máy, xe đạp; phụ huynh đưa đón con',
      outcomes: [
        'Biết tuổi và giấy tờ cần có khi lái xe',
        'Biết đội mũ, chở trẻ và nhường đường đúng cách',
        'Biết việc phải làm khi gặp tai nạn',
      ],
      sections: [
        {
          title: 'Trước khi nổ máy',
          lessons: [
            {
              kind: 'text',
              title: 'Mũ, bằng lái và cái gương',
              minutes: 3,
              markdown: `Sáng chợ phiên, xe máy nối nhau xuống dốc. Trước khi nổ máy, bạn kiểm tra ba thứ: người, xe, giấy.

**Người.** Đội mũ bảo hiểm thật, cài quai vừa khít, luồn lọt một hai ngón tay. Mũ nhựa mỏng bán ba chục nghìn chỉ che nắng. Tỉnh táo, không buồn ngủ.

**Xe.** Bóp thử phanh, bật thử đèn, xem lốp, chỉnh hai gương. Đèn sau cháy thì đêm xuống xe tải không nhìn thấy bạn.

**Giấy.** Bằng lái, đăng ký xe, bảo hiểm bắt buộc. Giấy tờ đã tích hợp trên VNeID thì có thể mở điện thoại cho cảnh sát xem.

**Bao nhiêu tuổi được lái?**

- Đủ **16 tuổi**: xe gắn máy nhỏ, dưới 50 phân khối hoặc xe điện công suất tương đương.
- Đủ **18 tuổi** và có bằng: xe máy thông thường.

Đưa chìa khóa cho đứa cháu lớp chín "chạy ra đầu làng một tí" cũng là vi phạm của người lớn. Và cái "một tí" ấy đã lấy đi nhiều đứa trẻ.`,
            },
            {
              kind: 'text',
              title: 'Đã uống rượu thì dắt bộ',
              minutes: 3,
              markdown: `Đám giỗ, ông chú vỗ vai: "Một chén thôi, chạy xe nhằm nhò gì." Luật nước ta hiện nay rất rõ: **đã lái xe thì trong máu và hơi thở không được có cồn**. Một chén cũng là có.

Vì sao ngặt thế? Rượu làm mắt hẹp lại, tay chậm đi, mà gan thì to ra. Ở tốc độ 40 cây số một giờ, mỗi giây xe lao hơn 11 mét. Bạn chỉ chậm nửa giây thôi, đã thêm hơn năm mét mới chạm tới phanh.

Mẹo uống nước chè đặc, nhai lá ổi, ngậm kẹo đều không làm cồn bay đi. Chỉ có thời gian. Tối qua uống nhiều, sáng nay có thể vẫn còn.

Cách từ chối cho khéo:

- "Cháu cầm lái, cháu xin uống nước."
- Đi hai người thì giao trước: một người không uống.
- Chủ nhà tốt là người giữ chìa khóa xe của khách say và trải cho khách cái chiếu.

Đi xe đạp cũng vậy. Say mà đạp xe vẫn bị phạt, vẫn ngã xuống mương.`,
            },
          ],
        },
        {
          title: 'Trên đường',
          lessons: [
            {
              kind: 'text',
              title: 'Chở con, nhường đường và khi có tai nạn',
              minutes: 4,
              markdown: `Xe máy chỉ chở **một người** ngồi sau. Được chở hai khi đưa người bệnh đi cấp cứu, chở trẻ dưới 12 tuổi, người già yếu hoặc người khuyết tật. Trẻ nhỏ nên có đai buộc vào người lớn; trẻ từ sáu tuổi phải đội mũ bảo hiểm.

**Trên đường nhớ:**

- Đi bên phải, giữ khoảng cách, rẽ thì bật xi nhan trước.
- Từ ngõ ra đường lớn: dừng, nhìn hai phía, nhường.
- Xe cứu thương, cứu hỏa hú còi: tấp vào lề.
- Đổ đèo: về số thấp, không tắt máy thả trôi.
- Không nghe điện thoại, không che ô khi đang lái.

**Gặp tai nạn:**

1. Dừng lại. Bỏ chạy là tội thêm tội.
2. Cảnh báo xe sau: bật đèn, cắm cành cây từ xa.
3. Gọi **115** cho người bị thương, **113** cho công an.
4. Đừng tháo mũ, đừng bế xốc người nghi gãy cổ, gãy lưng, trừ khi chỗ ấy sắp cháy nổ. Máu chảy thì lấy vải sạch ép chặt.`,
            },
            {
              kind: 'h5p',
              title: 'Luyện tập: xuống chợ phiên',
              minutes: 4,
              passPercentage: 70,
              steps: [
                {
                  kind: 'page',
                  heading: 'Sáu giờ sáng, sương còn dày',
                  text: 'Bạn chở con gái bảy tuổi xuống chợ. Đường dốc, nhiều cua, nhiều xe. Mỗi khúc đường có một câu hỏi.',
                },
                {
                  kind: 'choice',
                  question: 'Con gái bảy tuổi ngồi sau. Con có phải đội mũ bảo hiểm không?',
                  answers: [
                    {
                      text: 'Không, con bé mà',
                      correct: false,
                      feedback: 'Đầu trẻ còn mềm hơn đầu người lớn. Từ sáu tuổi là bắt buộc.',
                    },
                    {
                      text: 'Có, loại vừa đầu con, cài quai',
                      correct: true,
                      feedback: 'Mũ vừa, quai khít thì mới có tác dụng.',
                    },
                    {
                      text: 'Đội mũ len là đủ',
                      correct: false,
                      feedback: 'Mũ len giữ ấm chứ không đỡ được cú ngã.',
                    },
                  ],
                },
                {
                  kind: 'choice',
                  question: 'Xuống con dốc dài, cách nào an toàn?',
                  answers: [
                    {
                      text: 'Tắt máy thả trôi cho đỡ xăng',
                      correct: false,
                      feedback: 'Máy không ghìm xe, phanh nóng quá dễ mất tác dụng.',
                    },
                    {
                      text: 'Về số thấp, phanh nhẹ từng nhịp',
                      correct: true,
                      feedback: 'Máy ghìm giúp, phanh đỡ nóng.',
                    },
                  ],
                },
                {
                  kind: 'trueFalse',
                  statement: 'Uống một chén rượu rồi nhai lá ổi thì lái xe được.',
                  correct: false,
                  feedbackRight: 'Lá ổi chỉ đổi mùi miệng. Cồn vẫn trong máu.',
                  feedbackWrong: 'Không mẹo nào làm cồn bay nhanh. Đã uống thì không lái.',
                },
                {
                  kind: 'order',
                  instruction: 'Trước mặt bạn, một xe ngã. Xếp việc theo thứ tự.',
                  items: [
                    'Dừng xe ở chỗ an toàn',
                    'Cảnh báo xe phía sau',
                    'Gọi 115 và 113',
                    'Lấy vải sạch ép chỗ chảy máu, chờ y tế',
                  ],
                },
                {
                  kind: 'match',
                  instruction: 'Nối tuổi với loại xe được lái.',
                  pairs: [
                    { left: 'Mới 14 tuổi', right: 'Xe đạp' },
                    { left: 'Đủ 16 tuổi', right: 'Xe gắn máy dưới 50 phân khối' },
                    { left: 'Đủ 18 tuổi và có bằng lái', right: 'Xe máy 110 phân khối' },
                  ],
                },
              ],
            },
          ],
        },
      ],
    },
    {
      slug: 'vay-muon-co-giay-to',
      title: 'Vay mượn có giấy tờ',
      titleEn: 'Lending and borrowing on paper',
      summary: 'Viết giấy vay tiền cho chắc, tính lãi cho đúng, tránh tín dụng đen và tìm nguồn vay tử tế.',
      summaryEn:
        'Write a sound loan note, work out interest, keep away from loan sharks and find honest credit.',
      topic: 'law',
      level: 'intermediate',
      audience: 'Người buôn bán nhỏ, hộ nông dân, bất cứ ai sắp vay hoặc cho vay',
      outcomes: [
        'Viết được giấy vay có đủ các mục cần thiết',
        'Tính được lãi và biết mức lãi tối đa theo luật',
        'Nhận ra dấu hiệu tín dụng đen và biết chỗ vay an toàn',
      ],
      sections: [
        {
          title: 'Tin nhau vẫn nên có giấy',
          lessons: [
            {
              kind: 'text',
              title: 'Mượn bạn ba mươi triệu, viết gì vào giấy?',
              minutes: 4,
              markdown: `"Chị em với nhau, giấy má làm gì." Cô Nga nói thế khi cho bạn hàng vay ba mươi triệu. Giấy tờ không phải vì thiếu tin. Nó giúp hai người **cùng nhớ một điều giống nhau**, và giúp con cái biết nếu chẳng may có ai ốm nặng.

Giấy vay nên có:

- Ngày tháng, nơi viết.
- Họ tên, số căn cước, nơi ở của hai bên.
- Số tiền, viết **bằng số và bằng chữ**.
- Đưa tiền bằng cách nào: tiền mặt hay chuyển khoản.
- Lãi hay không lãi, bao nhiêu phần trăm một tháng hay một năm.
- Ngày trả, trả một lần hay nhiều lần.
- Chữ ký, ghi rõ họ tên; có người làm chứng càng tốt.

Vay cho việc chung thì cả vợ và chồng cùng ký. Viết hai bản, mỗi bên giữ một bản. Trả lần nào, ghi thêm lần ấy và ký.

Chuyển khoản thì ghi nội dung: "Nga cho Hòa vay 30 triệu, hẹn 30/6 trả". Tin nhắn nhận nợ cũng nên giữ.`,
            },
            {
              kind: 'text',
              title: 'Lãi bao nhiêu là quá?',
              minutes: 3,
              markdown: `Người ta quảng cáo: "Vay một triệu, lãi chỉ ba nghìn một ngày." Ba nghìn nghe như gói mì. Bạn nhân thử xem:

- Một ngày 3.000 đồng, một tháng 90.000 đồng.
- Một năm 365 ngày: **1.095.000 đồng**. Lãi còn to hơn gốc, hơn 109% một năm!

Bộ luật Dân sự cho hai bên thỏa thuận lãi, nhưng **không quá 20% một năm** của khoản vay, trừ khi luật khác có quy định riêng, như với ngân hàng. Phần lãi vượt không có hiệu lực. Với một triệu, lãi một năm tối đa là 200.000 đồng, chưa tới 17.000 đồng một tháng.

Nếu giấy có ghi "có lãi" mà quên ghi bao nhiêu, khi tranh chấp lãi được tính 10% một năm.

Cho vay lãi cao gấp **năm lần** mức tối đa trở lên, tức từ 100% một năm, mà thu lợi đến mức luật định thì có thể bị xử lý hình sự.

Trước khi vay, bao giờ cũng hỏi một câu: "Một năm, cả gốc lẫn lãi và phí, tôi trả tổng cộng bao nhiêu?"`,
            },
          ],
        },
        {
          title: 'Vay đâu cho khỏi khổ',
          lessons: [
            {
              kind: 'text',
              title: 'Tờ rơi dán cột điện',
              minutes: 3,
              markdown: `"Vay nhanh, không thế chấp, năm phút có tiền." Tờ rơi dán kín cột điện, tin nhắn gửi đầy máy. Thứ họ muốn cầm không phải nhà cửa của bạn, mà là **nỗi sợ** của bạn.

Dấu hiệu tín dụng đen:

- Cho vay 10 triệu, đưa tay có 8 triệu, gọi là "cắt phí".
- Lãi tính theo ngày, không đưa giấy, hoặc bắt ký giấy bán nhà, bán xe.
- Ứng dụng đòi xem danh bạ, ảnh trong máy.
- Chậm một ngày là gọi dọa cả họ.

Cần tiền thật thì hỏi chỗ tử tế:

- **Ngân hàng Chính sách xã hội**, qua tổ tiết kiệm và vay vốn ở thôn.
- Ngân hàng, quỹ tín dụng nhân dân có giấy phép.
- Quỹ của Hội Phụ nữ, Hội Nông dân.

Lỡ vướng rồi thì sao? Đừng vay chỗ này trả chỗ kia. Kể cho người nhà, giữ tin nhắn, ảnh chụp, và báo công an xã hoặc **113** khi bị đe dọa. Bị đòi nợ kiểu khủng bố, bạn là người cần được bảo vệ.`,
            },
            {
              kind: 'h5p',
              title: 'Luyện tập: cô Hòa cần vốn bán bún',
              minutes: 4,
              passPercentage: 60,
              steps: [
                {
                  kind: 'page',
                  heading: 'Gánh bún và mười triệu đồng',
                  text: 'Cô Hòa cần mười triệu để mở hàng bún. Có ba chỗ cho vay và một tờ giấy phải viết. Bạn cùng tính với cô.',
                },
                {
                  kind: 'choice',
                  question:
                    'Lãi tối đa hai người dân có thể thỏa thuận cho 10 triệu, vay một năm, là bao nhiêu?',
                  answers: [
                    {
                      text: '1 triệu đồng',
                      correct: false,
                      feedback: 'Chưa tới mức tối đa. 20% của 10 triệu là 2 triệu.',
                    },
                    {
                      text: '2 triệu đồng',
                      correct: true,
                      feedback: 'Mười triệu nhân 20 phần trăm. Cô Hòa tính được rồi đấy.',
                    },
                    {
                      text: '10 triệu đồng',
                      correct: false,
                      feedback: 'Đó là 100% một năm, gấp năm lần mức cho phép.',
                    },
                  ],
                },
                {
                  kind: 'choice',
                  question: 'Chỗ nào cô Hòa nên hỏi trước?',
                  answers: [
                    {
                      text: 'Tờ rơi "năm phút có tiền"',
                      correct: false,
                      feedback: 'Nhanh lúc vay, khổ lúc trả.',
                    },
                    {
                      text: 'Tổ tiết kiệm và vay vốn ở thôn',
                      correct: true,
                      feedback: 'Vốn chính sách lãi thấp, có người quen hướng dẫn.',
                    },
                    {
                      text: 'Ứng dụng đòi mở danh bạ',
                      correct: false,
                      feedback: 'Danh bạ là để dọa người thân của cô đấy.',
                    },
                  ],
                },
                {
                  kind: 'blanks',
                  instruction: 'Điền từ: chữ, hai, ngày trả.',
                  text: 'Số tiền viết bằng số và bằng *chữ*. Giấy làm thành *hai/2* bản. Nhớ ghi rõ *ngày trả*.',
                },
                {
                  kind: 'trueFalse',
                  statement: 'Giấy ghi vay 10 triệu mà chỉ được đưa 8 triệu thì vẫn nên ký cho nhanh.',
                  correct: false,
                  feedbackRight: 'Nhận bao nhiêu, giấy ghi bấy nhiêu.',
                  feedbackWrong: 'Ký vào là bạn nhận nợ cả hai triệu chưa hề cầm.',
                },
                {
                  kind: 'match',
                  instruction: 'Nối việc với cách xử lý.',
                  pairs: [
                    { left: 'Bị gọi điện dọa đánh', right: 'Giữ bằng chứng và báo công an' },
                    { left: 'Trả được một phần nợ', right: 'Ghi thêm vào giấy và ký' },
                    { left: 'Chuyển khoản cho bạn vay', right: 'Ghi rõ nội dung cho vay' },
                  ],
                },
              ],
            },
          ],
        },
      ],
    },
    {
      slug: 'hoa-giai-o-co-so',
      title: 'Hòa giải ở cơ sở: một điều nhịn, chín điều lành',
      titleEn: 'Settling disputes close to home',
      summary:
        'Tổ hòa giải là ai, việc nào hòa giải được, một buổi hòa giải diễn ra thế nào và cách nói cho hai bên nghe nhau.',
      summaryEn:
        'Who local mediators are, which disputes they may handle, how a session runs and how to help two sides hear each other.',
      topic: 'law',
      level: 'intermediate',
      audience: 'Hòa giải viên, trưởng thôn, người có uy tín và người dân đang có chuyện',
      outcomes: [
        'Phân biệt việc được hòa giải và việc không được hòa giải',
        'Biết các bước của một buổi hòa giải',
        'Dùng được vài câu nói giúp hai bên bớt nóng',
      ],
      sections: [
        {
          title: 'Tổ hòa giải làm gì',
          lessons: [
            {
              kind: 'text',
              title: 'Gà nhà này bới rau nhà kia',
              minutes: 3,
              markdown: `Đàn gà nhà ông Kha bới nát luống cải nhà bà Thìn. Bà rải thóc tẩm thuốc. Gà chết, hai nhà chửi nhau ba ngày. Chuyện nhỏ thế có cần ra tòa không? Không. Đó là việc của **tổ hòa giải**.

Mỗi thôn, bản, tổ dân phố đều có tổ hòa giải, ít nhất ba người, có hòa giải viên nữ. Nơi có đông đồng bào dân tộc thiểu số thì có hòa giải viên là người dân tộc. Họ được bà con bầu, làm việc vì nghĩa xóm làng, **không thu tiền**.

Hòa giải có mấy nguyên tắc:

- **Tự nguyện.** Không ai bị ép ngồi vào, không ai bị ép ký.
- **Đúng luật và đạo lý.** Không dựa vào hủ tục để ép người yếu.
- **Kín đáo.** Chuyện riêng không đem kể ở quán nước.
- **Công bằng.** Là họ hàng của một bên thì nên để người khác làm.

Cần hòa giải, bạn chỉ việc đến nói với tổ trưởng tổ hòa giải hoặc trưởng thôn. Nói miệng cũng được.`,
            },
            {
              kind: 'text',
              title: 'Việc nào không được dàn xếp',
              minutes: 3,
              markdown: `Ông trưởng họ nọ có lòng tốt: đứa cháu bị xâm hại, ông gọi hai nhà đến, nhận con lợn và ít tiền, bảo "thôi bỏ qua". Ông tưởng mình giữ hòa khí. Thật ra ông đã che giấu một tội nặng.

**Hòa giải được:** mâu thuẫn hàng xóm, nước thải, tiếng ồn, lối đi, ranh giới, vay mượn, chia tài sản, mẹ chồng nàng dâu, vợ chồng giận nhau.

**Không hòa giải:**

- Việc có dấu hiệu tội phạm phải xử lý theo luật: xâm hại tình dục, cố ý gây thương tích nặng, cướp, mua bán người.
- Việc xâm phạm lợi ích của Nhà nước, của cộng đồng.
- Hôn nhân trái luật như tảo hôn, lấy hai vợ.
- Giao dịch trái pháp luật, trái đạo đức, như nợ đánh bạc.
- Hành vi phải bị xử phạt hành chính, chẳng hạn nhiều vụ bạo lực gia đình.

Gặp những việc ấy, hòa giải viên dừng lại và **báo xã, báo công an** ngay. Bảo vệ người yếu trước, hòa khí tính sau.`,
            },
          ],
        },
        {
          title: 'Ngồi lại với nhau',
          lessons: [
            {
              kind: 'text',
              title: 'Ấm trà, hai cái ghế và một người biết nghe',
              minutes: 4,
              markdown: `Hòa giải giỏi chưa chắc đã là người nói giỏi. Bà Kiều, hai mươi năm làm hòa giải ở ấp, bảo: "Tui nghe nhiều hơn nói. Người ta xả hết bực thì tự người ta tìm ra đường."

Một buổi hòa giải thường đi như thế này:

1. **Gặp riêng từng bên** để hiểu chuyện.
2. **Chọn chỗ yên, giờ rảnh.** Không chọn lúc có hơi men.
3. **Giao hẹn:** mỗi người nói, người kia không ngắt lời.
4. **Hỏi điều họ cần**, đừng chỉ hỏi ai sai. Ông Kha cần gà được ra sân; bà Thìn cần rau sống.
5. **Cùng tìm cách:** rào lưới, thả gà buổi chiều, đền ít giống.
6. **Ghi lại** điều đã thỏa thuận, ai làm gì, ngày nào xong.

Câu nên dùng: "Tôi nghe bác nói là... có đúng không?" Câu nên tránh: "Bác lúc nào cũng..."

Hòa giải thành, hai bên tự nguyện làm theo. Muốn chắc hơn, có thể xin Tòa án công nhận. Không thành thì mỗi bên vẫn còn quyền khiếu kiện.`,
            },
            {
              kind: 'h5p',
              title: 'Luyện tập: chuyện đàn gà và luống cải',
              minutes: 4,
              passPercentage: 60,
              steps: [
                {
                  kind: 'page',
                  heading: 'Bạn là hòa giải viên',
                  text: 'Ông Kha và bà Thìn đã chịu gặp nhau ở nhà văn hóa thôn. Ấm trà đã pha. Giờ đến lượt bạn.',
                },
                {
                  kind: 'order',
                  instruction: 'Xếp các bước của buổi hòa giải.',
                  items: [
                    'Gặp riêng từng bên',
                    'Giao hẹn không ngắt lời nhau',
                    'Hỏi mỗi bên cần điều gì',
                    'Cùng tìm cách giải quyết',
                    'Ghi lại thỏa thuận',
                  ],
                },
                {
                  kind: 'choice',
                  question: 'Bà Thìn quát: "Ông ta lúc nào cũng coi thường tôi!" Bạn nói gì?',
                  answers: [
                    {
                      text: 'Bà bình tĩnh đi, chuyện bé xé ra to.',
                      correct: false,
                      feedback: 'Bà sẽ thấy bạn cũng coi thường bà.',
                    },
                    {
                      text: 'Bà đang buồn vì công chăm luống rau bị hỏng hết, phải không bà?',
                      correct: true,
                      feedback: 'Nói lại đúng nỗi lòng, người ta nguôi đi một nửa.',
                    },
                    {
                      text: 'Ông Kha sai rồi, xin lỗi đi.',
                      correct: false,
                      feedback: 'Bạn không phải quan tòa. Ông Kha sẽ đứng dậy về.',
                    },
                  ],
                },
                {
                  kind: 'choice',
                  question: 'Những việc nào phải báo công an, không hòa giải? (chọn hai)',
                  answers: [
                    {
                      text: 'Một em gái bị xâm hại',
                      correct: true,
                      feedback: 'Đây là tội phạm. Báo ngay và giữ an toàn cho em.',
                    },
                    {
                      text: 'Tiếng hát karaoke ồn buổi trưa',
                      correct: false,
                      feedback: 'Việc này nói chuyện với nhau trước được.',
                    },
                    {
                      text: 'Có người bị lừa bán sang nước khác',
                      correct: true,
                      feedback: 'Mua bán người là tội rất nặng, phải báo ngay.',
                    },
                    {
                      text: 'Cành xoài rủ sang vườn bên',
                      correct: false,
                      feedback: 'Hai nhà bàn cách tỉa cành là xong.',
                    },
                  ],
                },
                {
                  kind: 'trueFalse',
                  statement: 'Hòa giải viên có thể bắt hai bên ký thỏa thuận cho xong việc.',
                  correct: false,
                  feedbackRight: 'Tự nguyện là gốc của hòa giải.',
                  feedbackWrong: 'Ép ký thì ra cửa là cãi tiếp. Phải để họ tự nguyện.',
                },
                {
                  kind: 'blanks',
                  instruction: 'Điền từ: nghe, tiền, ghi.',
                  text: 'Hòa giải viên không thu *tiền* của ai. Giỏi hòa giải là giỏi *nghe*. Thỏa thuận xong thì *ghi* lại cho rõ.',
                },
              ],
            },
          ],
        },
      ],
    },
  ],
};
