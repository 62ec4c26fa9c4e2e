import type { DemoProgramme } from './types';

export const familySafety: DemoProgramme = {
  slug: 'gia-dinh-an-toan',
  title: 'Gia đình an toàn, không bạo lực',
  titleEn: 'Safe families, free from violence',
  summary:
    'Nhận ra bạo lực từ sớm, dạy con bằng lời và tình thương, giữ trẻ an toàn dưới nước và trên mạng, biết quyền của mình và nơi gọi giúp đỡ.',
  summaryEn:
    'Spot violence early, raise children without the rod, keep them safe in water and online, and know your rights and where to turn for help.',
  topic: 'family-safety',
  courses: [
    {
      slug: 'nhan-biet-va-phong-ngua-bao-luc-gia-dinh',
      title: 'Nhận biết và phòng ngừa bạo lực gia đình',
      titleEn: 'Recognising and preventing domestic violence',
      summary: 'Bốn kiểu bạo lực, vòng lặp của nó, cách giúp một người đang khổ và cách lo cho chính mình.',
      summaryEn:
        'The four kinds of violence, the cycle it follows, how to help someone who suffers and how to protect yourself.',
      topic: 'family-safety',
      level: 'beginner',
      audience: 'Mọi người, nhất là phụ nữ và người làm công tác ở thôn, bản, tổ dân phố',
      outcomes: [
        'Kể được bốn kiểu bạo lực gia đình và nêu ví dụ cho từng kiểu',
        'Biết lắng nghe người bị bạo lực mà không đổ lỗi',
        'Lập được kế hoạch an toàn và biết báo tin cho ai',
      ],
      sections: [
        {
          title: 'Nhìn cho ra',
          lessons: [
            {
              kind: 'text',
              title: 'Bạo lực không chỉ là cái tát',
              minutes: 3,
              markdown: `Chị Hoa bán rau ở chợ chưa bao giờ bị chồng đánh. Nhưng tối nào về, chị cũng phải nộp hết tiền, xin từng đồng mua dầu gội, và nghe câu: "Đồ ăn hại". Đó có phải là bạo lực không?

Có. Bạo lực gia đình là hành vi cố ý làm hại người trong nhà. Nó có bốn kiểu:

- **Thể chất:** đánh, đẩy, bóp cổ, bỏ đói, không cho đi chữa bệnh.
- **Tinh thần:** chửi mắng, đe dọa, cô lập, cấm gặp bố mẹ đẻ, canh chừng điện thoại.
- **Kinh tế:** chiếm hết tiền làm ra, cấm đi làm, đập phá đồ đạc.
- **Tình dục:** ép vợ hoặc chồng quan hệ khi người kia không muốn.

Người bị hại có thể là vợ, là chồng, là con trẻ, là mẹ già. Người gây ra cũng vậy.

Cãi nhau thì nhà nào cũng có. Khác ở chỗ này: trong một cuộc cãi, hai người đều dám nói. Còn trong bạo lực, có một người sống trong sợ hãi.`,
            },
            {
              kind: 'text',
              title: 'Vì sao xin lỗi rồi lại đánh?',
              minutes: 3,
              markdown: `"Anh ấy khóc, hứa chừa rượu. Được nửa tháng thì đâu lại vào đấy." Nhiều người kể với nhau câu chuyện giống hệt như thế.

Bạo lực hay đi thành vòng:

1. **Căng thẳng.** Soi mói, gắt gỏng. Cả nhà đi nhẹ, nói khẽ.
2. **Bùng nổ.** Chửi, đập phá, đánh.
3. **Làm lành.** Xin lỗi, mua quà, hứa hẹn.
4. **Yên ắng.** Ai cũng mong chuyện đã qua. Rồi lại căng thẳng.

Nếu không ai can thiệp, vòng sau thường nhanh hơn và nặng hơn vòng trước.

Có mấy dấu hiệu rất nguy hiểm: bóp cổ, dọa giết, cầm dao hay can xăng, đánh lúc vợ mang thai. Gặp một dấu hiệu thôi cũng nên tìm chỗ lánh ngay.

Rượu không phải là cái cớ. Nhiều người say mà không đánh ai; nhiều người đánh vợ mà chẳng hề say. Và không ai "đáng bị đánh" vì nấu cơm muộn hay vì đẻ con gái.`,
            },
          ],
        },
        {
          title: 'Cùng nhau ngăn lại',
          lessons: [
            {
              kind: 'text',
              title: 'Một túi nhỏ và ba số điện thoại',
              minutes: 4,
              markdown: `Nếu bạn đang sợ người trong nhà mình, hãy chuẩn bị từ lúc còn yên. Chuẩn bị không có nghĩa là bỏ nhà; nó giúp bạn có đường lùi.

**Việc nên làm trước:**

- Gửi người tin cậy một túi nhỏ: bản sao giấy tờ, ít tiền, bộ quần áo, thuốc.
- Chọn sẵn nơi đến: nhà mẹ đẻ, nhà hàng xóm, nhà chi hội trưởng phụ nữ.
- Hẹn với con một câu ám hiệu, nghe thấy là chạy sang hàng xóm.

**Khi đang bị đánh:** tránh xa bếp và chỗ có dao, che đầu, tìm lối ra cửa, kêu to.

**Gọi ai?** Công an: **113**. Cấp cứu: **115**. Trẻ em gặp nạn: **111**. Bạn cũng có thể báo trưởng thôn, tổ trưởng dân phố, Ủy ban nhân dân xã, đồn biên phòng hay Hội Phụ nữ.

**Nếu bạn là hàng xóm:** đừng nói "đèn nhà ai nhà nấy rạng". Hãy gọi người đến giúp. Sau đó nghe chị ấy kể, nói: "Không phải lỗi của chị", rồi hỏi: "Chị muốn em giúp gì?"`,
            },
            {
              kind: 'h5p',
              title: 'Luyện tập: thấy bạo lực thì làm gì?',
              minutes: 4,
              passPercentage: 60,
              steps: [
                {
                  kind: 'page',
                  heading: 'Chuyện ở xóm Chùa',
                  text: 'Chị Lan ở cạnh nhà bạn. Mấy tháng nay chị ít sang chơi, mặc áo dài tay giữa trời nóng. Bạn hãy trả lời mấy câu sau, như thể bạn đang ở xóm ấy.',
                },
                {
                  kind: 'match',
                  instruction: 'Nối mỗi việc với kiểu bạo lực.',
                  pairs: [
                    { left: 'Đẩy ngã xuống sân', right: 'Thể chất' },
                    { left: 'Suốt ngày dọa đuổi khỏi nhà', right: 'Tinh thần' },
                    { left: 'Giữ hết tiền bán lúa của vợ', right: 'Kinh tế' },
                    { left: 'Ép gần gũi khi vợ không muốn', right: 'Tình dục' },
                  ],
                },
                {
                  kind: 'choice',
                  question: 'Chị Lan kể với bạn là chị bị đánh. Câu nào nên nói trước tiên?',
                  answers: [
                    {
                      text: 'Chị làm gì mà để chồng nóng thế?',
                      correct: false,
                      feedback: 'Câu này đổ lỗi cho chị. Chị sẽ không kể nữa.',
                    },
                    {
                      text: 'Em tin chị. Đó không phải lỗi của chị.',
                      correct: true,
                      feedback: 'Được tin và không bị trách, chị mới đủ sức tính bước tiếp theo.',
                    },
                    {
                      text: 'Thôi chị nhịn cho êm cửa êm nhà.',
                      correct: false,
                      feedback: 'Nhịn không làm bạo lực dừng lại. Vòng sau thường nặng hơn.',
                    },
                  ],
                },
                {
                  kind: 'trueFalse',
                  statement: 'Đã hứa chừa và mua quà làm lành thì bạo lực coi như đã hết.',
                  correct: false,
                  feedbackRight:
                    'Đúng vậy. Làm lành chỉ là một chặng trong vòng lặp; phải có thay đổi thật và có người hỗ trợ.',
                  feedbackWrong:
                    'Tiếc là không. Làm lành thường chỉ là một chặng, sau đó căng thẳng quay lại.',
                },
                {
                  kind: 'turnCards',
                  instruction: 'Bốn số cần thuộc lòng. Lật từng thẻ, thẻ nào chưa nhớ sẽ quay lại.',
                  cards: [
                    { front: 'Gọi công an', back: '113' },
                    { front: 'Có cháy, cần cứu hộ', back: '114' },
                    { front: 'Có người bị thương, cần cấp cứu', back: '115' },
                    { front: 'Bảo vệ trẻ em', back: '111' },
                  ],
                },
                {
                  kind: 'blanks',
                  instruction: 'Điền số điện thoại: 111, 113 hoặc 115.',
                  text: 'Nghe tiếng đập phá và kêu cứu, bạn gọi công an theo số *113*. Có người bị thương nặng, gọi cấp cứu số *115*. Cần bảo vệ một em bé, gọi số *111*.',
                },
              ],
            },
          ],
        },
      ],
    },
    {
      slug: 'day-con-khong-don-roi',
      title: 'Dạy con không đòn roi',
      titleEn: 'Raising children without the rod',
      summary: 'Giữ bình tĩnh, đặt quy tắc rõ ràng, khen cho trúng và sửa lỗi mà không làm con sợ.',
      summaryEn:
        'Stay calm, set clear rules, praise well and correct mistakes without frightening your child.',
      topic: 'family-safety',
      level: 'beginner',
      audience: 'Cha mẹ, ông bà đang chăm trẻ từ 2 đến 12 tuổi',
      outcomes: [
        'Hiểu vì sao đòn roi chỉ làm trẻ sợ chứ không làm trẻ hiểu',
        'Dùng được ba cách thay cho đánh mắng',
        'Biết khen và biết đặt quy tắc ngắn gọn trong nhà',
      ],
      sections: [
        {
          title: 'Hiểu con, hiểu mình',
          lessons: [
            {
              kind: 'text',
              title: 'Roi vọt dạy con điều gì?',
              minutes: 3,
              markdown: `Các cụ có câu "thương cho roi cho vọt". Câu ấy ra đời khi ông bà mình chưa có cách nào khác. Bây giờ, ta thử nhìn từ phía đứa trẻ.

Cu Tí làm vỡ bát, bị quất ba roi. Em nhớ điều gì? Không phải "bát thì cầm hai tay". Em nhớ: bố đáng sợ, và lần sau phải giấu mảnh vỡ đi. Thế là bố mất một điều quý: con dám nói thật.

Trẻ hay bị đánh thường:

- lì đòn hoặc nhút nhát, khó ngủ;
- đánh lại em, đánh bạn, vì nghĩ ai to hơn thì có quyền;
- học kém vào, vì đầu óc sợ hãi không nhớ được bài.

Trong khi đó, trẻ con cần ranh giới. Không đánh **không có nghĩa** là chiều. Bạn vẫn nói "không", vẫn giữ lời, chỉ là nói bằng giọng chắc chắn và một lý do con hiểu được.

Luật nước ta cũng nghiêm cấm xâm hại, bạo lực với trẻ em, kể cả khi người đánh là cha mẹ.`,
            },
            {
              kind: 'text',
              title: 'Khi cơn nóng bốc lên đầu',
              minutes: 3,
              markdown: `Năm giờ chiều. Bạn đi làm về, cơm chưa nấu, thằng lớn giật đồ chơi, con bé khóc ré. Tay bạn đã giơ lên. Dừng ở đúng giây ấy là cả một nghề, và nghề nào cũng tập được.

**Thử bốn bước:**

1. **Dừng.** Khép miệng, bỏ tay xuống, lùi một bước.
2. **Thở.** Hít vào thật sâu, thở ra chậm, đếm đến mười.
3. **Gọi tên.** Tự nhủ: "Mình đang mệt, mình đang bực."
4. **Nói ngắn.** "Mẹ đang nóng. Hai đứa ngồi xuống đây. Lát nữa mẹ nói chuyện."

Nếu có người lớn khác ở nhà, nhờ họ trông con năm phút. Ra giếng rửa mặt, uống cốc nước rồi quay vào.

Lỡ đánh con rồi thì sao? Hãy xin lỗi: "Bố sai vì đã đánh con. Lỗi của con mình vẫn nói tiếp nhé." Xin lỗi không làm bạn mất oai. Con sẽ học được rằng người lớn cũng biết sửa.`,
            },
          ],
        },
        {
          title: 'Dạy bằng lời và bằng việc',
          lessons: [
            {
              kind: 'text',
              title: 'Ba cách hay hơn cái roi',
              minutes: 4,
              markdown: `**Một: để con chịu kết quả của việc mình làm.** Con đổ nước ra nhà thì con lấy giẻ lau. Con không cất dép thì sáng mai tự đi tìm. Kết quả phải nhẹ, an toàn và dính với lỗi. Bắt nhịn cơm vì điểm kém thì không dính vào đâu cả.

**Hai: cho con chọn.** "Con tắm trước hay dọn đồ chơi trước?" Trẻ được chọn thì bớt cãi. Cả hai lựa chọn bạn đều chấp nhận được, nên bạn chẳng thua gì.

**Ba: khen cho trúng.** Đừng chỉ nói "giỏi quá". Hãy nói điều mắt bạn thấy: "Bà thấy cháu nhường em miếng dưa to. Em vui lắm đấy." Trẻ được khen đúng việc sẽ làm lại việc ấy.

Nhà nên có ba, bốn quy tắc thôi, ai cũng theo, kể cả ông bà:

- Không ai đánh ai.
- Đi đâu phải nói.
- Ăn xong mang bát ra chậu.
- Chín giờ tối cất điện thoại.

Viết hoặc vẽ lên giấy, dán cạnh cửa bếp.`,
            },
            {
              kind: 'h5p',
              title: 'Luyện tập: một buổi chiều ở nhà Bống',
              minutes: 4,
              passPercentage: 60,
              steps: [
                {
                  kind: 'page',
                  heading: 'Bống sáu tuổi',
                  text: 'Bống vẽ bút dạ đầy lên bức tường vừa quét vôi. Bà nội cầm cái chổi, mặt đỏ bừng. Bạn giúp bà chọn cách xử sự nhé.',
                },
                {
                  kind: 'order',
                  instruction: 'Xếp việc bà nên làm theo thứ tự.',
                  items: [
                    'Bỏ chổi xuống, lùi một bước',
                    'Hít thở chậm, đếm đến mười',
                    'Nói ngắn gọn rằng tường không phải chỗ vẽ',
                    'Đưa giẻ cho Bống cùng lau với bà',
                    'Dán tờ giấy to để lần sau Bống vẽ',
                  ],
                },
                {
                  kind: 'choice',
                  question: 'Hình phạt nào "dính" với lỗi vẽ lên tường?',
                  answers: [
                    {
                      text: 'Nhịn cơm tối',
                      correct: false,
                      feedback: 'Cơm chẳng liên quan đến bức tường, mà trẻ đói thì hại sức.',
                    },
                    {
                      text: 'Lau chỗ mình vẽ',
                      correct: true,
                      feedback: 'Con thấy việc mình gây ra và học cách sửa nó.',
                    },
                    {
                      text: 'Quỳ úp mặt một tiếng',
                      correct: false,
                      feedback: 'Con chỉ thấy nhục và giận. Tường thì vẫn bẩn.',
                    },
                  ],
                },
                {
                  kind: 'choice',
                  question: 'Bống lau xong. Lời khen nào giúp con nhất?',
                  answers: [
                    {
                      text: 'Giỏi!',
                      correct: false,
                      feedback: 'Cũng vui, nhưng con chưa biết mình giỏi ở chỗ nào.',
                    },
                    {
                      text: 'Con lau kỹ cả góc tường, bà thấy con cố gắng thật.',
                      correct: true,
                      feedback: 'Lời khen chỉ đúng việc, con sẽ muốn làm lại.',
                    },
                    {
                      text: 'Thế mà lúc nãy hư thế!',
                      correct: false,
                      feedback: 'Vừa khen vừa nhắc lỗi cũ, con chỉ nhớ phần bị chê.',
                    },
                  ],
                },
                {
                  kind: 'trueFalse',
                  statement: 'Không đánh con nghĩa là con muốn gì cũng được.',
                  correct: false,
                  feedbackRight:
                    'Chuẩn rồi. Trẻ vẫn cần ranh giới rõ ràng, chỉ là ta giữ ranh giới bằng lời.',
                  feedbackWrong: 'Chưa phải đâu. Bạn vẫn nói "không" và giữ lời, chỉ không dùng đòn roi.',
                },
                {
                  kind: 'blanks',
                  instruction: 'Điền từ: xin lỗi, chọn, quy tắc.',
                  text: 'Lỡ đánh con, ta nên *xin lỗi* con. Muốn con bớt cãi, ta cho con *chọn* một trong hai việc. Cả nhà cùng theo vài *quy tắc* ngắn.',
                },
              ],
            },
          ],
        },
      ],
    },
    {
      slug: 'tre-em-an-toan-tren-mang',
      title: 'Trẻ em an toàn trên mạng',
      titleEn: 'Keeping children safe online',
      summary: 'Kẻ xấu dụ trẻ thế nào, gia đình thống nhất với con điều gì, và làm gì khi con đã gặp chuyện.',
      summaryEn:
        'How predators lure children, what to agree on at home, and what to do when something has already happened.',
      topic: 'family-safety',
      level: 'beginner',
      audience: 'Cha mẹ, ông bà có con cháu dùng điện thoại',
      outcomes: [
        'Nhận ra các bước kẻ xấu dùng để làm quen và dụ dỗ trẻ',
        'Lập được thỏa thuận dùng mạng trong gia đình',
        'Biết giữ bằng chứng và gọi 111 khi trẻ gặp nguy hiểm',
      ],
      sections: [
        {
          title: 'Mạng có gì?',
          lessons: [
            {
              kind: 'text',
              title: 'Người bạn tốt chưa bao giờ gặp mặt',
              minutes: 3,
              markdown: `Bé My, mười một tuổi, chơi trò chơi trên điện thoại của mẹ. Một "chị" tên Thỏ tặng em ngọc, khen em xinh, đêm nào cũng nhắn tin. Hai tuần sau, "chị" xin một tấm ảnh em mặc đồ ngủ, dặn: "Bí mật của hai chị em mình thôi nhé."

Chị Thỏ thật ra là ai? Không ai biết. Nhưng đường đi của kẻ xấu thì khá giống nhau:

- **Làm quen** ở trò chơi, nhóm chat, phần bình luận.
- **Lấy lòng** bằng quà, lời khen, sự quan tâm.
- **Kéo ra chỗ riêng** để người lớn không nhìn thấy.
- **Xin ảnh, xin gặp**, bắt giữ bí mật.
- **Dọa:** "Không gửi nữa thì tao đăng lên."

Dặn con một câu dễ nhớ: **ai bắt con giấu bố mẹ thì người đó không tốt với con.**

Con trai cũng bị dụ như con gái. Vì vậy, đừng chỉ lo cho con gái mà quên mất cậu con trai ngồi chơi suốt buổi trong buồng.`,
            },
            {
              kind: 'text',
              title: 'Ảnh của con, ai đang xem?',
              minutes: 3,
              markdown: `Mẹ nào cũng thích khoe con. Giấy khen, ảnh ngày khai giảng, ảnh con tắm trong chậu. Trước khi bấm đăng, bạn thử hỏi: nếu người lạ cầm tấm ảnh này, họ biết được gì?

Một tấm ảnh giấy khen có thể nói hết họ tên, lớp, trường. Kẻ gian chỉ cần thế là đủ đứng ở cổng trường và nói: "Mẹ nhờ chú đón con, con là Minh lớp 2B phải không?"

**Nên:**

- Che tên trường, lớp, địa chỉ, biển số xe.
- Chỉ cho bạn bè thân xem.
- Hỏi ý con. Con lớn bằng cái bàn đã biết ngượng rồi.

**Không nên:**

- Đăng ảnh con không mặc áo quần, dù con còn bé.
- Đăng chuyện bệnh tật, điểm kém, lỗi lầm của con.
- Báo "cả nhà đi vắng ba ngày".

Theo pháp luật, muốn công khai chuyện riêng tư của trẻ từ bảy tuổi, phải được cả cha mẹ và chính em ấy đồng ý. Ảnh đã lên mạng rất khó lấy lại.`,
            },
          ],
        },
        {
          title: 'Nhà mình thống nhất',
          lessons: [
            {
              kind: 'text',
              title: 'Bản giao kèo bên mâm cơm',
              minutes: 3,
              markdown: `Cấm tiệt thì con sang nhà bạn chơi. Thả lỏng thì con lạc. Ở giữa hai cách ấy là giao kèo: cả nhà ngồi lại, cùng bàn và cùng giữ.

Nhà anh Páo ở bản Phìn viết thế này:

- Điện thoại dùng ở gian giữa, không mang vào giường.
- Đến giờ ăn, giờ ngủ, cả bố mẹ cũng cất máy.
- Không cho ai biết mật khẩu, trừ bố mẹ.
- Muốn kết bạn với người lạ, muốn tải trò chơi mới: hỏi trước.
- Gặp điều làm mình sợ hay xấu hổ: **dừng, không trả lời, kể ngay.**

Và một câu bố mẹ hứa: **"Con kể thì bố mẹ không mắng, không thu máy."** Thiếu câu này, bốn dòng trên chẳng có tác dụng, vì trẻ giấu nhiều nhất khi sợ bị phạt.

Nếu chuyện đã xảy ra: chụp màn hình, giữ lại tin nhắn, đừng trả tiền cho kẻ dọa dẫm, đừng tự hẹn gặp nó. Gọi **111** – tổng đài bảo vệ trẻ em, miễn phí, cả ngày lẫn đêm – hoặc báo công an xã.`,
            },
            {
              kind: 'h5p',
              title: 'Luyện tập: tin nhắn lúc mười giờ đêm',
              minutes: 4,
              passPercentage: 60,
              steps: [
                {
                  kind: 'page',
                  heading: 'Điện thoại của Nam rung lên',
                  text: 'Nam mười ba tuổi. Một người quen trong trò chơi nhắn: "Gửi ảnh không mặc áo đi, tao cho thẻ nạp." Hãy giúp Nam và bố mẹ em.',
                },
                {
                  kind: 'choice',
                  question: 'Nam nên làm gì đầu tiên?',
                  answers: [
                    {
                      text: 'Gửi một tấm thôi rồi chặn',
                      correct: false,
                      feedback: 'Chỉ một tấm là đủ để nó dọa mãi.',
                    },
                    {
                      text: 'Chửi lại cho bõ tức',
                      correct: false,
                      feedback: 'Trả lời là còn nói chuyện. Nó sẽ tìm cách dụ hoặc dọa tiếp.',
                    },
                    {
                      text: 'Dừng, không trả lời, đưa bố mẹ xem',
                      correct: true,
                      feedback: 'Dừng, không, kể: ba bước đơn giản mà giữ được em.',
                    },
                  ],
                },
                {
                  kind: 'order',
                  instruction: 'Kẻ xấu thường đi từng bước. Xếp lại cho đúng.',
                  items: [
                    'Làm quen trong trò chơi',
                    'Tặng quà, khen ngợi',
                    'Rủ sang nói chuyện riêng',
                    'Xin ảnh và bắt giữ bí mật',
                    'Dọa đăng ảnh',
                  ],
                },
                {
                  kind: 'choice',
                  question: 'Bố Nam biết chuyện. Hai việc nào nên làm? (chọn hai)',
                  answers: [
                    {
                      text: 'Chụp màn hình giữ bằng chứng',
                      correct: true,
                      feedback: 'Bằng chứng giúp công an tìm ra nó.',
                    },
                    {
                      text: 'Đập điện thoại, đánh con',
                      correct: false,
                      feedback: 'Con là người bị hại. Bị đánh, lần sau con sẽ giấu.',
                    },
                    {
                      text: 'Gọi 111 hoặc báo công an xã',
                      correct: true,
                      feedback: 'Có người biết việc giúp mình, không phải chịu một mình.',
                    },
                    {
                      text: 'Chuyển tiền cho nó im',
                      correct: false,
                      feedback: 'Trả một lần, nó sẽ đòi lần hai.',
                    },
                  ],
                },
                {
                  kind: 'trueFalse',
                  statement: 'Ảnh giấy khen rõ tên trường, tên lớp thì cứ đăng công khai, có hại gì đâu.',
                  correct: false,
                  feedbackRight: 'Tinh ý lắm. Nên che tên trường, lớp và chỉ cho người thân xem.',
                  feedbackWrong: 'Cẩn thận nhé: người lạ có thể dùng tên, lớp, trường để lừa đón con.',
                },
                {
                  kind: 'blanks',
                  instruction: 'Điền tiếp lời hứa của bố mẹ. Từ cho sẵn: mắng, kể.',
                  text: 'Con cứ *kể* hết cho bố mẹ nghe. Bố mẹ hứa sẽ không *mắng*.',
                },
              ],
            },
          ],
        },
      ],
    },
    {
      slug: 'noi-chuyen-voi-tuoi-day-thi',
      title: 'Nói chuyện với con tuổi dậy thì',
      titleEn: 'Talking with your teenager about growing up',
      summary:
        'Cơ thể và tính nết con đổi thay ra sao, mở lời thế nào cho đỡ ngượng, dạy con biết nói không.',
      summaryEn:
        'How bodies and moods change, how to start the conversation without blushing, and how to teach your child to say no.',
      topic: 'family-safety',
      level: 'intermediate',
      audience: 'Cha mẹ, ông bà có con cháu từ 9 đến 16 tuổi',
      outcomes: [
        'Nêu được những thay đổi bình thường ở con trai và con gái',
        'Biết cách mở đầu một cuộc trò chuyện khó',
        'Dạy con về ranh giới cơ thể và sự đồng ý',
      ],
      sections: [
        {
          title: 'Con đang lớn',
          lessons: [
            {
              kind: 'text',
              title: 'Chuyện thường ngày của cơ thể',
              minutes: 3,
              markdown: `Con gái thường bắt đầu dậy thì trong khoảng 8 đến 13 tuổi, con trai khoảng 9 đến 14 tuổi. Có đứa sớm, có đứa muộn. Không đứa nào "hỏng" cả.

**Con gái:** ngực nhú lên, có lông mu, hông nở, rồi có kinh. Một, hai năm đầu kinh có thể không đều. Thay băng vệ sinh khoảng bốn giờ một lần, tắm gội bình thường bằng nước ấm. Kiêng tắm là không cần thiết.

**Con trai:** tinh hoàn và dương vật to lên, vỡ tiếng, mọc ria mép. Ban đêm có thể xuất tinh, gọi là mộng tinh. Đó không phải bệnh.

**Cả hai:** cao vọt, nổi mụn, ra mồ hôi nhiều, hay đói, ngủ muộn.

Nên đưa con đi khám nếu con gái có dấu hiệu trước 8 tuổi, con trai trước 9 tuổi; nếu con gái 15 tuổi chưa có kinh; hoặc bụng đau dữ dội mỗi kỳ.

Hãy nói với con **trước** khi chuyện đến. Có cô bé lần đầu thấy máu, cứ tưởng mình sắp chết.`,
            },
            {
              kind: 'text',
              title: 'Cửa buồng đóng, cửa lòng mở',
              minutes: 3,
              markdown: `Mới năm ngoái nó còn kể chuyện lớp líu lo. Năm nay hỏi gì cũng "không biết". Bạn đừng vội buồn. Bộ não tuổi này đang sửa sang: cảm xúc thì mạnh, phần biết phanh lại thì chín chậm, đến ngoài hai mươi mới xong.

**Nói lúc nào?** Lúc tay đang bận: cùng nhặt rau, cùng đi xe máy ra chợ, cùng cho gà ăn. Không phải nhìn vào mắt nhau thì dễ nói hơn.

**Mở lời thế nào?** Đi từ chuyện người khác: "Hôm nọ mẹ nghe đài nói về tuổi dậy thì. Hồi mẹ bằng con, mẹ sợ lắm vì chẳng ai bảo."

**Nghe thế nào?**

- Nghe hết rồi mới nói.
- Không cười, không kể lại cho cả họ.
- Không biết thì nhận: "Câu này mẹ chưa rõ, mai mẹ con mình hỏi cô y tế."

Con cần một khoảng riêng: gõ cửa trước khi vào, đừng đọc trộm nhật ký. Được tôn trọng, con sẽ tìm đến bạn khi có chuyện lớn.`,
            },
          ],
        },
        {
          title: 'Giữ mình, tôn trọng người',
          lessons: [
            {
              kind: 'text',
              title: 'Chữ "không" đáng giá ngàn vàng',
              minutes: 4,
              markdown: `Cơ thể con là của con. Nhiều đứa trẻ chưa từng được ai nói cho nghe câu ấy.

**Dạy con ba điều:**

- Không ai được sờ vào vùng đồ lót che, trừ khi bác sĩ khám và có người thân bên cạnh.
- Con được quyền nói **"Không"**, kể cả với người quen, với họ hàng, với người yêu.
- Khi người khác nói "không" hoặc im lặng né tránh, con phải dừng. Im lặng không phải là đồng ý.

Điều thứ ba phải dạy cho con trai thật kỹ. Trêu chọc, giật dây áo, chụp lén bạn không phải trò đùa.

Chuyện yêu đương, bạn cứ nói thẳng: rung động thì bình thường, nhưng quan hệ sớm có thể dẫn đến mang thai, bệnh lây và dở dang việc học. Pháp luật bảo vệ trẻ dưới 16 tuổi rất nghiêm: người lớn quan hệ tình dục với các em là phạm tội, dù các em có "bằng lòng".

Nếu con bị xâm hại, hãy ôm con và nói: "Mẹ tin con." Chưa tắm giặt vội, gọi **111** hoặc công an.`,
            },
            {
              kind: 'h5p',
              title: 'Luyện tập: mẹ và Thu bên rổ rau',
              minutes: 4,
              passPercentage: 60,
              steps: [
                {
                  kind: 'page',
                  heading: 'Thu mười hai tuổi',
                  text: 'Mẹ và Thu nhặt rau muống. Thu ấp úng: "Mẹ ơi, bạn Hà bảo bạn ấy bị ra máu..." Bạn thử làm mẹ của Thu nhé.',
                },
                {
                  kind: 'choice',
                  question: 'Bạn trả lời thế nào?',
                  answers: [
                    {
                      text: 'Con nít hỏi làm gì chuyện ấy!',
                      correct: false,
                      feedback: 'Cửa đóng sập. Lần sau Thu sẽ hỏi mạng.',
                    },
                    {
                      text: 'À, bạn Hà có kinh rồi đấy. Mẹ kể con nghe nhé.',
                      correct: true,
                      feedback: 'Giọng bình thường của mẹ làm chuyện này thành bình thường.',
                    },
                    {
                      text: 'Để mẹ gọi điện cho mẹ Hà.',
                      correct: false,
                      feedback: 'Thu vừa tin mẹ mà chuyện đã ra ngoài. Hãy nói với Thu trước đã.',
                    },
                  ],
                },
                {
                  kind: 'trueFalse',
                  statement: 'Con gái những ngày có kinh thì phải kiêng tắm gội.',
                  correct: false,
                  feedbackRight: 'Đúng thế. Tắm nước ấm mỗi ngày cho sạch sẽ, dễ chịu.',
                  feedbackWrong:
                    'Đó là lời truyền miệng thôi. Những ngày ấy càng cần tắm rửa sạch, dùng nước ấm.',
                },
                {
                  kind: 'match',
                  instruction: 'Nối tình huống với cách làm hợp lý.',
                  pairs: [
                    { left: 'Muốn vào buồng của con', right: 'Gõ cửa trước' },
                    { left: 'Con hỏi điều mẹ không biết', right: 'Hẹn cùng đi hỏi cô y tế' },
                    { left: 'Con trai 13 tuổi mộng tinh', right: 'Nói với con đó không phải bệnh' },
                    { left: 'Con gái 7 tuổi ngực đã to', right: 'Đưa con đi khám' },
                  ],
                },
                {
                  kind: 'choice',
                  question:
                    'Bạn gái không nói gì, chỉ quay mặt đi khi bạn trai định ôm. Cậu bạn phải hiểu là gì?',
                  answers: [
                    {
                      text: 'Bạn ấy ngượng, chắc là thích',
                      correct: false,
                      feedback: 'Đừng đoán hộ người khác. Quay mặt đi đã là một câu trả lời.',
                    },
                    {
                      text: 'Bạn ấy không muốn, phải dừng lại',
                      correct: true,
                      feedback: 'Chỉ khi người ta rõ ràng bằng lòng mới là đồng ý.',
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
      slug: 'phong-duoi-nuoc-cho-tre',
      title: 'Phòng đuối nước cho trẻ em',
      titleEn: 'Preventing children from drowning',
      summary:
        'Dọn nguy hiểm quanh nhà, dạy trẻ an toàn dưới nước, cứu đúng cách và hồi sức khi trẻ ngừng thở.',
      summaryEn:
        'Clear hazards around the house, teach water safety, rescue the right way and resuscitate a child who has stopped breathing.',
      topic: 'family-safety',
      level: 'beginner',
      audience: 'Gia đình ở gần ao, sông, suối, biển; người trông trẻ; giáo viên',
      outcomes: [
        'Tìm và che chắn được chỗ nước nguy hiểm quanh nhà',
        'Biết cứu người từ trên bờ, không nhảy xuống liều',
        'Nhớ thứ tự việc cần làm khi vớt được trẻ lên',
      ],
      sections: [
        {
          title: 'Phòng từ trong nhà',
          lessons: [
            {
              kind: 'text',
              title: 'Một xô nước cũng đủ nguy hiểm',
              minutes: 3,
              markdown: `Đuối nước ở trẻ nhỏ rất lặng lẽ. Không kêu la, không vẫy tay như trong phim. Em bé úp mặt xuống nước, và chỉ vài phút là não đã thiếu khí. Bà quay vào nhấc nồi cơm, thế là xong.

Trẻ dưới năm tuổi thường gặp nạn **ngay ở nhà**. Bạn hãy đi một vòng sân với con mắt của đứa trẻ cao bằng đầu gối mình:

- Chum, vại, bể nước: đậy nắp chắc, trẻ không nhấc nổi.
- Xô, chậu: dùng xong đổ hết, úp xuống.
- Giếng: xây thành cao, có nắp.
- Ao, mương sát nhà: rào lại. Rào tre cũng được, miễn kín và chắc.
- Hố vôi, hố công trình: lấp hoặc rào, cắm biển.

Cửa ra ao nên có then ở trên cao.

Quan trọng hơn hết là **một người lớn trông bé, mắt nhìn thấy, tay với tới được**. Người ấy không nấu cơm, không lướt điện thoại. Muốn đi đâu thì bàn giao: "Chị trông cháu nhé", chờ chị ấy gật đầu rồi mới đi.`,
            },
            {
              kind: 'text',
              title: 'Dạy trẻ chơi với nước',
              minutes: 3,
              markdown: `Cấm trẻ con miền sông nước ra sông thì khó như cấm vịt xuống ao. Dạy các em biết sợ đúng chỗ và biết nổi đúng cách thì hơn.

Trẻ khoảng sáu tuổi trở lên học bơi rất tốt. Hỏi nhà trường, Đoàn xã hoặc Hội Phụ nữ xem hè này có lớp không. Học bơi gồm cả học **nổi ngửa, lấy hơi, quay vào bờ**; bơi nhanh chưa quan trọng.

Năm điều trẻ phải thuộc:

1. Chỉ xuống nước khi có người lớn biết bơi đi cùng.
2. Không bơi sau mưa to, ở chỗ nước xoáy, gần cống, gần đập.
3. Đi đò, đi thuyền phải mặc áo phao và cài khóa.
4. Không nhảy cắm đầu chỗ không biết nông sâu.
5. Thấy bạn chìm: **kêu to, ném vật nổi, không nhảy theo**.

Điều thứ năm cứu được nhiều mạng nhất. Mùa hè nào cũng có chuyện mấy em nắm tay nhau cứu bạn rồi cùng chìm. Dặn con đi dặn lại, cho đến khi con đọc được như đọc vè.`,
            },
          ],
        },
        {
          title: 'Cứu cho đúng',
          lessons: [
            {
              kind: 'text',
              title: 'Vớt lên rồi, làm gì ngay?',
              minutes: 5,
              markdown: `Trước hết, cứu từ **trên bờ**: ném can nhựa rỗng, săm xe, dây thừng; chìa cây sào. Bạn nằm rạp xuống cho khỏi bị kéo ngã.

Đưa được bé lên chỗ khô, đặt nằm ngửa trên nền cứng:

1. Lay vai, gọi to. Nhờ người khác gọi **115**.
2. Nhìn ngực xem bé có thở không, tối đa mười giây.
3. **Không thở:** ngửa đầu, nâng cằm, bịt mũi, thổi ngạt năm hơi, thấy ngực phồng lên.
4. Bé vẫn không tỉnh: ấn giữa ngực, nhanh khoảng 100–120 lần một phút, sâu chừng một phần ba lồng ngực. Cứ 30 lần ấn thì thổi 2 hơi.
5. Làm liên tục đến khi bé thở lại hoặc nhân viên y tế đến.

Nếu bé còn thở: đặt nằm nghiêng, cởi đồ ướt, ủ ấm. Tỉnh rồi **vẫn phải đưa đi viện**, vì phổi có thể nặng lên sau đó.

**Đừng vác bé chạy dốc ngược đầu, đừng hơ lửa.** Làm thế mất những phút quý nhất, bé lại dễ sặc.

Bạn nên tập một lần ở trạm y tế.`,
            },
            {
              kind: 'h5p',
              title: 'Luyện tập: chiều hè bên bờ mương',
              minutes: 5,
              passPercentage: 70,
              steps: [
                {
                  kind: 'page',
                  heading: 'Có tiếng kêu ngoài mương!',
                  text: 'Ba đứa trẻ chăn trâu. Một em trượt chân xuống mương sâu. Bạn vừa chạy tới, không biết bơi giỏi. Trên bờ có sào tre và một can nhựa rỗng.',
                },
                {
                  kind: 'choice',
                  question: 'Bạn làm gì ngay?',
                  answers: [
                    {
                      text: 'Nhảy xuống ôm em',
                      correct: false,
                      feedback: 'Người đuối bám rất chặt. Không giỏi cứu đuối thì dễ chìm cả hai.',
                    },
                    {
                      text: 'Kêu to, ném can nhựa, chìa sào',
                      correct: true,
                      feedback: 'Cứu từ trên bờ vừa nhanh vừa giữ được mạng mình.',
                    },
                    {
                      text: 'Bảo hai bạn nhỏ nắm tay nhau lội ra',
                      correct: false,
                      feedback: 'Đây chính là cách nhiều em cùng chìm. Giữ các em ở trên bờ.',
                    },
                  ],
                },
                {
                  kind: 'order',
                  instruction: 'Em được kéo lên, nằm im. Xếp thứ tự việc cần làm.',
                  items: [
                    'Đặt nằm ngửa nơi khô, lay gọi, nhờ người gọi 115',
                    'Nhìn ngực xem có thở không, tối đa mười giây',
                    'Ngửa đầu, nâng cằm, thổi năm hơi',
                    'Ấn ngực 30 lần rồi thổi 2 hơi, lặp lại',
                  ],
                },
                {
                  kind: 'trueFalse',
                  statement: 'Vác em lên vai, dốc ngược đầu chạy mấy vòng cho nước chảy ra là cách cứu tốt.',
                  correct: false,
                  feedbackRight: 'Đúng rồi. Dốc ngược làm mất thời gian vàng và dễ gây sặc.',
                  feedbackWrong: 'Cách cũ này hại nhiều hơn lợi. Em cần được thổi ngạt và ấn ngực ngay.',
                },
                {
                  kind: 'blanks',
                  instruction: 'Điền từ: áo phao, úp, rào.',
                  text: 'Chậu dùng xong thì đổ nước và *úp* xuống. Ao cạnh nhà phải *rào* lại. Đi đò nhớ mặc *áo phao*.',
                },
                {
                  kind: 'trueFalse',
                  statement: 'Em đã tỉnh, nói cười được, vẫn nên đưa đi khám.',
                  correct: true,
                  feedbackRight: 'Phải. Nước trong phổi có thể gây khó thở nhiều giờ sau.',
                  feedbackWrong: 'Vẫn cần đi khám, vì phổi có thể nặng lên sau đó.',
                },
              ],
            },
          ],
        },
      ],
    },
    {
      slug: 'quyen-cua-phu-nu-va-tre-em',
      title: 'Quyền của phụ nữ và trẻ em',
      titleEn: 'The rights of women and children',
      summary:
        'Những quyền ai cũng nên biết về học hành, việc làm, tài sản, được bảo vệ, và chỗ hỏi khi quyền bị xâm phạm.',
      summaryEn:
        'Rights everyone should know about schooling, work, property and protection, and where to ask when they are denied.',
      topic: 'family-safety',
      level: 'beginner',
      audience: 'Phụ nữ, cha mẹ, thanh thiếu niên, cán bộ chi hội',
      outcomes: [
        'Kể được các quyền cơ bản của phụ nữ trong nhà và nơi làm việc',
        'Kể được bốn nhóm quyền của trẻ em',
        'Biết nơi được tư vấn pháp luật miễn phí',
      ],
      sections: [
        {
          title: 'Quyền trong đời thường',
          lessons: [
            {
              kind: 'text',
              title: 'Tên chị ở đâu trên sổ đỏ?',
              minutes: 3,
              markdown: `Vợ chồng chị Sen cùng gánh đất, cùng trả nợ, xây được căn nhà ba gian. Trên giấy chỉ có tên anh. Đến lúc anh đem giấy đi cầm, chị mới giật mình.

Nước ta coi vợ chồng **ngang nhau**. Tài sản hai người làm ra trong thời kỳ hôn nhân nói chung là của chung, kể cả khi một người ở nhà nội trợ: nấu cơm, nuôi con cũng được tính là lao động. Với nhà đất là của chung, giấy chứng nhận được ghi tên cả hai; nếu mới ghi một người, có thể xin cấp đổi để ghi thêm.

Chị em nên nhớ thêm:

- Con gái và con trai có phần thừa kế ngang nhau theo luật.
- Việc ngang nhau thì tiền công ngang nhau.
- Lao động nữ sinh con được nghỉ thai sản ít nhất sáu tháng; đóng bảo hiểm xã hội đủ điều kiện thì có trợ cấp.
- Bàn việc nhà, số con, đi học, đi họp: vợ có tiếng nói như chồng.

Muốn xem giấy nhà mình, hỏi bộ phận một cửa ở xã.`,
            },
            {
              kind: 'text',
              title: 'Trẻ em có bốn nhóm quyền',
              minutes: 3,
              markdown: `Năm 1990, Việt Nam phê chuẩn Công ước của Liên hợp quốc về Quyền trẻ em, sớm nhất châu Á. Ở nước ta, người dưới 16 tuổi là trẻ em. Nghe to tát, nhưng quyền của trẻ có ngay trong bữa cơm, buổi học.

- **Được sống:** có giấy khai sinh, được tiêm chủng, được ăn no, khám bệnh.
- **Được bảo vệ:** không ai được đánh đập, xâm hại, bắt làm việc nặng quá sức, ép lấy chồng lấy vợ sớm.
- **Được phát triển:** đi học, vui chơi, đọc sách, nói tiếng mẹ đẻ của mình.
- **Được tham gia:** nói ý kiến và được người lớn lắng nghe.

Em Dín mười bốn tuổi ở bản cao, học giỏi. Nhà định cho em nghỉ học, gả cho người làng bên. Em nói với cô giáo. Cô báo xã, xã đến nhà, em được học tiếp. Đó là quyền được bảo vệ, quyền được phát triển và quyền nói ra, cùng một lúc.

Trẻ cũng có bổn phận: kính trọng ông bà, giúp việc vừa sức, chăm học.`,
            },
          ],
        },
        {
          title: 'Khi quyền bị xâm phạm',
          lessons: [
            {
              kind: 'text',
              title: 'Đi hỏi không mất tiền',
              minutes: 3,
              markdown: `"Con kiến mà kiện củ khoai", nhiều người nghĩ vậy nên cắn răng chịu. Thật ra bạn chưa cần kiện ai. Bước đầu tiên chỉ là **đi hỏi**.

**Hỏi ở đâu?**

- Chi hội trưởng phụ nữ, trưởng thôn: gần nhất, nói được bằng tiếng của mình.
- Công chức tư pháp – hộ tịch ở xã: về khai sinh, kết hôn, giấy tờ.
- Trung tâm trợ giúp pháp lý nhà nước của tỉnh: có luật sư, trợ giúp viên giúp **miễn phí** cho người nghèo, trẻ em, nhiều đồng bào dân tộc thiểu số và một số nhóm khác.
- Công đoàn: nếu là chuyện ở nơi làm việc.
- Tổng đài **111**: mọi chuyện liên quan đến trẻ em.

**Mang theo gì?** Căn cước, giấy tờ liên quan, và một tờ giấy ghi ba dòng: chuyện gì, ngày nào, ai biết. Không biết viết thì nhờ con cháu ghi, hoặc tự thu âm lại lời mình.

Bạn có quyền hỏi lại cho đến khi hiểu. Đừng ký, đừng điểm chỉ vào tờ giấy nào chưa được nghe đọc hết.`,
            },
            {
              kind: 'h5p',
              title: 'Luyện tập: quyền nào đây?',
              minutes: 4,
              passPercentage: 60,
              steps: [
                {
                  kind: 'page',
                  heading: 'Buổi sinh hoạt chi hội',
                  text: 'Tối thứ bảy, chị em xóm Đình ngồi quanh ấm nước vối. Mỗi người kể một chuyện. Bạn góp ý cùng mọi người nhé.',
                },
                {
                  kind: 'match',
                  instruction: 'Nối việc với nhóm quyền của trẻ em.',
                  pairs: [
                    { left: 'Tiêm chủng đủ mũi', right: 'Được sống' },
                    { left: 'Không bị gả chồng năm 14 tuổi', right: 'Được bảo vệ' },
                    { left: 'Đến trường mỗi ngày', right: 'Được phát triển' },
                    { left: 'Góp ý khi nhà bàn chuyện', right: 'Được tham gia' },
                  ],
                },
                {
                  kind: 'trueFalse',
                  statement: 'Vợ ở nhà nội trợ, không có lương, nên không có phần trong tài sản chung.',
                  correct: false,
                  feedbackRight: 'Đúng, việc nhà cũng được coi là lao động có thu nhập.',
                  feedbackWrong: 'Không phải đâu. Pháp luật coi việc nhà là lao động, vợ vẫn có phần.',
                },
                {
                  kind: 'choice',
                  question:
                    'Bác Tư bảo: "Con gái là con người ta, khỏi chia đất." Ông mất không để lại di chúc. Theo luật thì sao?',
                  answers: [
                    {
                      text: 'Con trai được hết',
                      correct: false,
                      feedback: 'Tục cũ ở nhiều nơi là vậy, nhưng luật thì khác.',
                    },
                    {
                      text: 'Con gái được một nửa phần con trai',
                      correct: false,
                      feedback: 'Luật không chia nửa. Các con ngang nhau.',
                    },
                    {
                      text: 'Các con được phần bằng nhau',
                      correct: true,
                      feedback: 'Con trai, con gái, con nuôi hợp pháp đều cùng một hàng.',
                    },
                  ],
                },
                {
                  kind: 'choice',
                  question: 'Chị Mẩy thuộc hộ nghèo, cần luật sư. Chị nên tìm đâu?',
                  answers: [
                    {
                      text: 'Trung tâm trợ giúp pháp lý nhà nước của tỉnh',
                      correct: true,
                      feedback: 'Hộ nghèo được giúp miễn phí ở đây.',
                    },
                    {
                      text: 'Người lạ trên mạng hứa thắng kiện',
                      correct: false,
                      feedback: 'Không ai hứa chắc thắng được. Hãy coi chừng mất tiền.',
                    },
                    {
                      text: 'Không ai cả, vì không có tiền',
                      correct: false,
                      feedback: 'Chị có quyền được giúp mà không mất tiền.',
                    },
                  ],
                },
                {
                  kind: 'blanks',
                  instruction: 'Điền từ: đọc, hỏi.',
                  text: 'Đi hỏi là bước đầu tiên. Chưa hiểu thì *hỏi* lại. Chưa được nghe *đọc* hết thì không điểm chỉ.',
                },
              ],
            },
          ],
        },
      ],
    },
  ],
};
