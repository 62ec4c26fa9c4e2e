import type { DemoProgramme } from './types';

export const learningCommunity: DemoProgramme = {
  slug: 'khuyen-hoc-va-hoc-suot-doi',
  title: 'Khuyến học, khuyến tài và học suốt đời',
  titleEn: 'Promoting learning, all life long',
  summary:
    'Từ góc học tập trong nhà đến quỹ khuyến học của dòng họ, từ trang sách đọc cùng con đến lớp học buổi tối ở nhà văn hóa: ai cũng học được, học lúc nào cũng được.',
  summaryEn:
    'From a study corner at home to a clan’s scholarship fund, from a bedtime story to an evening class: anyone can learn, at any age.',
  topic: 'general',
  courses: [
    {
      slug: 'xay-dung-gia-dinh-hoc-tap',
      title: 'Xây dựng gia đình học tập',
      titleEn: 'Becoming a Learning Family',
      summary:
        'Tạo góc học, giờ học, thói quen hỏi nhau trong nhà, và lưu lại minh chứng để đăng ký danh hiệu.',
      summaryEn:
        'Make a study corner, a learning hour and a habit of asking, and keep evidence when you apply for the title.',
      topic: 'general',
      level: 'beginner',
      audience: 'Mọi gia đình, nhất là nhà có nhiều thế hệ',
      outcomes: [
        'Nêu được vì sao người lớn học thì con cháu học theo',
        'Sắp được góc học và giờ học hợp với nhà mình',
        'Biết các bước đăng ký, tự chấm và lưu minh chứng',
      ],
      sections: [
        {
          title: 'Học từ trong nhà',
          lessons: [
            {
              kind: 'text',
              title: 'Bà học chữ, cháu học bài',
              minutes: 3,
              markdown: `Ở bản Nà Lốc, bà Sen sáu mươi hai tuổi xin đi học lớp xóa mù chữ. Tối đầu tiên, bà cầm bút run run viết tên mình. Thằng cháu lớp hai ngồi cạnh chỉ: "Bà ơi, nét này kéo xuống." Từ đấy, tối nào hai bà cháu cũng học chung một ngọn đèn.

Điều hay là chẳng ai còn phải giục thằng bé ngồi vào bàn.

Trẻ con nhìn nhiều hơn nghe. Bố vừa xem điện thoại vừa quát "học đi" thì con học được cách xem điện thoại. Bố giở tờ hướng dẫn máy cày ra đọc, chỗ nào khó hỏi con, con hiểu rằng **học là việc của cả nhà**.

Gia đình học tập không cần nhiều bằng cấp. Chỉ cần:

- trẻ đến tuổi đều được đi học;
- người lớn mỗi năm học thêm được điều gì có ích;
- cả nhà nhắc nhau, giúp nhau, không chê nhau dốt.

Bạn thử kể: năm qua nhà mình ai học được gì mới? Nấu món mới, ghép cây, dùng VNeID đều tính.`,
            },
            {
              kind: 'text',
              title: 'Một góc sáng và ba mươi phút yên',
              minutes: 3,
              markdown: `Nhà hẹp, người đông, ti vi kêu. Học ở đâu? Góc học tập không đòi phòng riêng, chỉ đòi **sáng, gọn và yên**.

Nhà chị Hường bán xôi kê tấm ván lên hai chồng gạch, sát cửa sổ. Trên tường đóng một cái giá bằng vỏ thùng hoa quả: sách của con, sổ ghi hàng của mẹ, tờ lịch. Ban ngày là chỗ gói xôi, tối lau sạch thành bàn học.

Rồi chị đặt một **giờ yên**: từ bảy rưỡi đến tám giờ.

- Ti vi tắt, điện thoại úp vào rổ.
- Con làm bài. Bố xem lại cách phối trộn cám. Mẹ nghe một bài học ngắn bằng tai nghe.
- Em út tô màu cho khỏi quấy.

Ba mươi phút mỗi tối, một năm là hơn **một trăm tám mươi giờ**. Chẳng lớp học thêm nào rẻ bằng.

Hôm nào bận quá thì mười phút cũng được. Đứt một buổi không sao. Đứt ba buổi liền thì nhớ rủ nhau nối lại.`,
            },
          ],
        },
        {
          title: 'Ghi nhận việc học',
          lessons: [
            {
              kind: 'text',
              title: 'Từ lời hứa đầu năm đến tờ quyết định',
              minutes: 3,
              markdown: `Danh hiệu Gia đình học tập không phải cuộc thi hơn thua với hàng xóm. Nó như tấm gương soi cuối năm: nhà mình tiến thêm được bước nào.

Con đường thường gồm năm chặng:

1. **Đăng ký đầu năm** với chi hội khuyến học ở thôn.
2. **Cùng làm:** đi học, đọc sách, dự lớp, dạy nghề cho nhau.
3. **Giữ minh chứng:** giấy khen, ảnh buổi học, vở ghi, chứng nhận học trực tuyến.
4. **Tự chấm** theo bộ tiêu chí. Cả nhà ngồi lại, chấm thật. Chỗ nào thấp thì đó là việc năm sau.
5. **Bình xét và công nhận.** Thôn họp, xã quyết định.

Bộ tiêu chí có thể được sửa theo từng giai đoạn, bạn nên hỏi chi hội bản đang dùng.

Nhà khó khăn có được không? Được chứ. Người ta xét **sự cố gắng**. Một cặp ông bà nuôi cháu mồ côi, cháu đi học đều, bà biết đọc tin nhắn của cô giáo: đó là một gia đình học tập rất đẹp.`,
            },
            {
              kind: 'h5p',
              title: 'Luyện tập: nhà mình học gì năm nay?',
              minutes: 4,
              passPercentage: 60,
              steps: [
                {
                  kind: 'page',
                  heading: 'Bữa cơm mùng Hai Tết',
                  text: 'Cả nhà ba thế hệ ngồi quanh mâm. Ông nói: "Năm nay nhà ta đăng ký gia đình học tập." Mỗi người góp một ý.',
                },
                {
                  kind: 'match',
                  instruction: 'Nối mỗi người với việc học vừa sức.',
                  pairs: [
                    { left: 'Ông bảy mươi tuổi', right: 'Gọi điện có hình cho con ở xa' },
                    { left: 'Mẹ bán hàng', right: 'Ghi sổ thu chi' },
                    { left: 'Bố làm vườn', right: 'Học ghép cành' },
                    { left: 'Bé lớp Một', right: 'Tập đọc mỗi tối' },
                  ],
                },
                {
                  kind: 'choice',
                  question: 'Bố muốn con chăm học. Việc nào có tác dụng lâu bền nhất?',
                  answers: [
                    {
                      text: 'Vừa lướt điện thoại vừa nhắc con học',
                      correct: false,
                      feedback: 'Con sẽ học theo mắt, không theo tai.',
                    },
                    {
                      text: 'Đến giờ yên, bố cũng ngồi học',
                      correct: true,
                      feedback: 'Con thấy học là việc của cả nhà.',
                    },
                    {
                      text: 'Hứa cho tiền mỗi điểm mười',
                      correct: false,
                      feedback: 'Hết tiền là hết học. Niềm vui học phải đến từ chính việc học.',
                    },
                  ],
                },
                {
                  kind: 'order',
                  instruction: 'Xếp các chặng của danh hiệu.',
                  items: [
                    'Đăng ký đầu năm',
                    'Cùng học suốt năm',
                    'Giữ minh chứng',
                    'Tự chấm theo tiêu chí',
                    'Thôn bình xét, cấp có thẩm quyền công nhận',
                  ],
                },
                {
                  kind: 'trueFalse',
                  statement: 'Nhà không có ai học đại học thì không thể là gia đình học tập.',
                  correct: false,
                  feedbackRight:
                    'Người ta nhìn vào sự cố gắng học mỗi ngày, chứ bằng cấp không phải thước đo duy nhất.',
                  feedbackWrong: 'Không đòi bằng cấp. Học nghề, học chữ, học dùng điện thoại đều quý.',
                },
                {
                  kind: 'blanks',
                  instruction: 'Điền từ: sáng, minh chứng.',
                  text: 'Góc học cần *sáng*, gọn và yên. Ảnh, vở, giấy khen giữ lại làm *minh chứng*.',
                },
              ],
            },
          ],
        },
      ],
    },
    {
      slug: 'dong-ho-hoc-tap',
      title: 'Dòng họ học tập, cội nguồn hiếu học',
      titleEn: 'Learning Clans: a family tree of learning',
      summary:
        'Lập ban khuyến học của họ, gây quỹ minh bạch, trao thưởng có ý nghĩa và không để cháu nào bỏ học.',
      summaryEn:
        'Start a clan learning board, run an open fund, give awards that mean something and let no child drop out.',
      topic: 'general',
      level: 'intermediate',
      audience: 'Trưởng họ, ban khuyến học dòng họ, người xa quê muốn góp sức',
      outcomes: [
        'Biết cách lập ban khuyến học của dòng họ',
        'Biết quản lý quỹ công khai, ai cũng xem được',
        'Nghĩ ra được cách thưởng và giúp không chỉ bằng tiền',
      ],
      sections: [
        {
          title: 'Họ ta cùng học',
          lessons: [
            {
              kind: 'text',
              title: 'Cái trống ở nhà thờ họ',
              minutes: 3,
              markdown: `Nhà thờ họ Trịnh ở làng Vân có cái trống cái. Ngày trước trống đánh khi giỗ tổ. Mười năm nay, tám giờ tối trống điểm ba tiếng: *giờ học đến rồi*. Các nhà trong họ bảo nhau vặn nhỏ ti vi.

Chuyện bắt đầu từ một mùa hè, ba đứa cháu bỏ học đi phụ hồ. Cụ trưởng họ buồn, gọi mọi người đến: "Họ mình không giàu, nhưng không thể để cháu nào thiếu chữ."

Họ bầu **ban khuyến học** năm người: cụ trưởng, một cô giáo về hưu, một anh kế toán, một chị buôn bán, một sinh viên. Mỗi người giữ một việc: chung, học hành, tiền nong, vận động, tin tức.

Ban họp một quý một lần, việc đơn giản:

- biết trong họ có bao nhiêu cháu, học lớp nào, khó gì;
- ghép người giỏi kèm người yếu;
- báo với chi hội khuyến học thôn để cùng làm.

Ba đứa bỏ học năm ấy? Hai đứa quay lại. Một đứa học nghề điện, bây giờ lắp điện cho cả xã.`,
            },
            {
              kind: 'text',
              title: 'Thưởng sao cho cháu nào cũng có phần',
              minutes: 3,
              markdown: `Ngày giỗ tổ, loa đọc tên mấy cháu đỗ đại học. Những cháu khác đứng sau gốc cau, cúi mặt. Thưởng như thế khuyến khích được mười đứa mà làm nản ba mươi đứa.

Họ Trịnh đổi cách, có nhiều loại phần thưởng:

- **Giỏi:** cháu đạt kết quả cao.
- **Tiến bộ:** cháu từ yếu lên trung bình, từ nhút nhát lên dám phát biểu.
- **Bền chí:** cháu đi học xa, cháu khuyết tật, cháu vừa học vừa chăm mẹ ốm.
- **Giỏi nghề:** thợ mộc, thợ máy, người trồng nấm.
- **Học lúc già:** cụ bà biết dùng điện thoại, cụ ông học ghi gia phả trên máy.

Phần thưởng không cần to. Một cuốn sách có chữ ký của cụ trưởng họ, một buổi lên thăm nhà máy của ông chú, một suất được ngồi mâm trên. Cô gái trong họ giỏi toán cũng được thưởng ngang con trai, vì họ ngày nay tính cả hai.

Khi trao, hãy nói rõ **vì việc gì**, đừng chỉ nói "cháu ngoan".`,
            },
          ],
        },
        {
          title: 'Quỹ trong như nước giếng',
          lessons: [
            {
              kind: 'text',
              title: 'Con heo đất có sổ',
              minutes: 3,
              markdown: `Tiền chung mà mờ thì tình cũng mờ. Nhiều quỹ khuyến học tan vì một câu xì xào: "Tiền đi đâu không biết."

Cách giữ quỹ cho trong:

1. **Hai người giữ:** một người cầm tiền, một người cầm sổ. Không ai giữ cả hai.
2. **Thu có biên nhận,** dù chỉ hai chục nghìn của cụ già.
3. **Chi có hai chữ ký,** kèm biên lai hoặc ảnh lúc trao.
4. **Gửi ngân hàng** tài khoản riêng, không để lẫn với tiền nhà.
5. **Công khai** mỗi năm ít nhất hai lần: đọc ở giỗ tổ, dán ở nhà thờ họ, gửi vào nhóm của họ.

Góp bằng nhiều cách: heo đất, bán phế liệu, sào ruộng khuyến học, mỗi đám cưới bớt một mâm. Ai không có tiền thì góp **công**: dạy kèm, chở cháu đi thi.

Đừng ép mức đóng. Ghi tên nhà góp nhiều lên bảng to, nhà góp ít lên bảng nhỏ là tự làm rạn họ. Ghi chung một bảng, xếp theo vần.`,
            },
            {
              kind: 'h5p',
              title: 'Luyện tập: họp họ đầu xuân',
              minutes: 4,
              passPercentage: 60,
              steps: [
                {
                  kind: 'page',
                  heading: 'Quỹ còn 12.400.000 đồng',
                  text: 'Bạn được cử làm thư ký cuộc họp họ. Có năm ý kiến, ý nào cũng có lý. Bạn giúp cả họ quyết cho đúng.',
                },
                {
                  kind: 'choice',
                  question: 'Anh Sĩ nói: "Để tôi cầm tiền, giữ sổ luôn cho gọn." Bạn nói gì?',
                  answers: [
                    {
                      text: 'Đồng ý, anh là người tốt',
                      correct: false,
                      feedback: 'Người tốt cũng cần được bảo vệ khỏi lời nghi ngờ.',
                    },
                    {
                      text: 'Cảm ơn anh, nhưng nên tách hai người',
                      correct: true,
                      feedback: 'Người cầm tiền và người cầm sổ kiểm nhau, ai cũng nhẹ lòng.',
                    },
                    {
                      text: 'Ai muốn cầm thì cầm',
                      correct: false,
                      feedback: 'Không rõ ai giữ thì rồi không ai chịu trách nhiệm.',
                    },
                  ],
                },
                {
                  kind: 'match',
                  instruction: 'Nối cháu với phần thưởng hợp nhất.',
                  pairs: [
                    { left: 'Từ điểm bốn lên điểm bảy', right: 'Tiến bộ' },
                    { left: 'Vừa học vừa chăm mẹ ốm', right: 'Bền chí' },
                    { left: 'Thợ hàn khéo tay', right: 'Giỏi nghề' },
                    { left: 'Bà học gọi điện có hình', right: 'Học lúc già' },
                  ],
                },
                {
                  kind: 'trueFalse',
                  statement: 'Nhà góp nhiều nên được ghi bảng to, nhà góp ít ghi bảng nhỏ.',
                  correct: false,
                  feedbackRight: 'Một bảng chung, xếp theo vần, giữ được tình họ hàng.',
                  feedbackWrong: 'Cách ấy làm nhà nghèo tủi và rút lui. Hãy ghi chung một bảng.',
                },
                {
                  kind: 'order',
                  instruction: 'Xếp đường đi của một khoản chi từ quỹ.',
                  items: [
                    'Có người đề nghị và nêu lý do',
                    'Ban khuyến học bàn và đồng ý',
                    'Hai người cùng ký',
                    'Trao tận tay, có biên lai',
                    'Công khai ở kỳ họp họ',
                  ],
                },
                {
                  kind: 'blanks',
                  instruction: 'Điền từ: biên nhận, công.',
                  text: 'Góp hai chục nghìn cũng có *biên nhận*. Không có tiền thì góp *công* dạy kèm.',
                },
              ],
            },
          ],
        },
      ],
    },
    {
      slug: 'doc-sach-cung-con',
      title: 'Đọc sách cùng con',
      titleEn: 'Reading with your child',
      summary: 'Đọc thế nào để con mê, chọn sách theo tuổi, và mẹo cho ông bà chưa rành chữ.',
      summaryEn:
        'How to read so that children ask for more, choosing books by age, and tips for grandparents who read little.',
      topic: 'essential-skills',
      level: 'beginner',
      audience: 'Cha mẹ, ông bà, cô trông trẻ',
      outcomes: [
        'Đọc cho con theo cách có hỏi, có đáp',
        'Chọn được sách hợp với tuổi',
        'Tạo được thói quen đọc dù nhà ít sách',
      ],
      sections: [
        {
          title: 'Mở sách ra',
          lessons: [
            {
              kind: 'text',
              title: 'Mười lăm phút trong lòng mẹ',
              minutes: 3,
              markdown: `Bé Bi hai tuổi. Cuốn sách của bé chỉ có con gà, con vịt và mấy vết cắn. Mẹ đi làm ca về, người mỏi nhừ, vẫn để bé ngồi lòng, giở sách. "Con gì đây?" "Gà!" "Gà kêu thế nào?" "Ò ó o!" Hai mẹ con cười lăn.

Mười lăm phút ấy cho Bi ba thứ: **vốn từ**, **sự chú ý**, và cảm giác *sách là chỗ có hơi ấm của mẹ*. Trẻ được nghe đọc nhiều vào lớp Một thường học chữ nhẹ nhàng hơn.

Cách đọc cho vui:

- Ôm con, chỉ tay theo chữ hoặc theo hình.
- Đổi giọng: cọp thì ồm ồm, thỏ thì the thé.
- **Dừng lại đoán:** "Theo con, thỏ sẽ làm gì?"
- Con muốn đọc đi đọc lại một cuốn? Cứ đọc. Lần thứ hai mươi con vẫn học thêm.
- Con chạy mất giữa chừng? Không sao, mai đọc tiếp. Đừng bắt ngồi.

Đọc trước giờ ngủ là hay nhất: tắt màn hình, mở trang giấy, con lắng xuống.`,
            },
            {
              kind: 'text',
              title: 'Bà không biết chữ vẫn kể được',
              minutes: 3,
              markdown: `"Tôi có biết chữ đâu mà đọc cho cháu." Bà Ba ở ấp Cái Nước nói vậy. Nhưng cháu bà đứa nào cũng mê sách. Bí quyết của bà: **đọc tranh**.

Bà giở từng trang, hỏi cháu: "Ông này mặc áo gì? Sao ổng buồn? Con chó chạy đâu rồi?" Cháu nhìn hình mà kể. Bà nghe rồi "ồ", "à", "rồi sao nữa?". Câu chuyện cháu bịa ra còn dài hơn chuyện trong sách.

Những cách khác:

- **Kể chuyện đời mình:** mùa nước nổi năm bà lên mười, con trâu tên Cò, cây cầu khỉ.
- **Hát ru, đồng dao, câu đố** bằng tiếng mẹ đẻ. Tiếng Khmer, tiếng Mông, tiếng Thái đều làm con trẻ khôn lên; không làm cháu nói tiếng Việt chậm đi.
- **Nghe sách nói** trên điện thoại, bà cháu cùng nghe.
- Nhờ đứa lớp ba đọc cho đứa mẫu giáo. Đứa đọc giỏi lên, đứa nghe cũng giỏi lên.

Thứ trẻ cần trước hết là có người ngồi cạnh.`,
            },
          ],
        },
        {
          title: 'Sách ở đâu, sách nào',
          lessons: [
            {
              kind: 'text',
              title: 'Giỏ sách đi khắp xóm',
              minutes: 3,
              markdown: `Sách mới đắt. Nhưng một cuốn sách có thể đi qua hai mươi nhà.

Chị Hạnh ở tổ dân phố số Ba bắt đầu bằng một cái giỏ mây: hai mươi cuốn sách cũ xin của cơ quan, trường học. Thứ Bảy giỏ ở nhà chị, Chủ nhật sang nhà bên. Ai mượn ghi tên lên tờ giấy. Mất một cuốn, chị không bắt đền: "Chắc có đứa nó thích quá."

**Chọn sách theo tuổi:**

- *Dưới 2 tuổi:* sách bìa cứng, hình to, ít chữ.
- *3 đến 5:* truyện tranh có vần, có con vật, hết một lần ngồi.
- *6 đến 8:* truyện chữ to, con đọc một trang, mẹ đọc một trang.
- *9 đến 12:* khoa học, phiêu lưu, tiểu sử. Để con tự chọn.

Đừng chê truyện tranh. Con thích đọc đã, hay dở tính sau.

**Tìm sách ở đâu?** Thư viện trường, điểm bưu điện văn hóa xã, trung tâm học tập cộng đồng, tủ sách ở chùa, ở nhà thờ, sách điện tử miễn phí của thư viện tỉnh.`,
            },
            {
              kind: 'h5p',
              title: 'Luyện tập: tối nay đọc gì?',
              minutes: 4,
              passPercentage: 60,
              steps: [
                {
                  kind: 'page',
                  heading: 'Bé Sóc năm tuổi',
                  text: 'Sóc mang cuốn truyện con thỏ tới. Bạn đã đọc nó tối qua, tối kia, tối kia nữa. Bạn định làm gì?',
                },
                {
                  kind: 'choice',
                  question: 'Sóc đòi đọc lại cuốn cũ lần thứ mười. Bạn làm sao?',
                  answers: [
                    {
                      text: 'Đọc lại, lần này để Sóc đoán đoạn sau',
                      correct: true,
                      feedback: 'Lặp lại giúp con thuộc từ và tự tin.',
                    },
                    {
                      text: 'Mắng: "Chán chết!"',
                      correct: false,
                      feedback: 'Con sẽ ngại mang sách tới lần sau.',
                    },
                    {
                      text: 'Đưa điện thoại cho con tự xem',
                      correct: false,
                      feedback: 'Màn hình không có lòng mẹ để ngồi.',
                    },
                  ],
                },
                {
                  kind: 'match',
                  instruction: 'Nối tuổi với sách hợp.',
                  pairs: [
                    { left: 'Một tuổi', right: 'Sách bìa cứng, hình to' },
                    { left: 'Bốn tuổi', right: 'Truyện tranh có vần' },
                    { left: 'Bảy tuổi', right: 'Truyện chữ to, đọc chung với mẹ' },
                    { left: 'Mười một tuổi', right: 'Phiêu lưu, khoa học tự chọn' },
                  ],
                },
                {
                  kind: 'trueFalse',
                  statement: 'Ông bà không biết chữ thì không giúp cháu đọc được.',
                  correct: false,
                  feedbackRight: 'Đọc tranh, kể chuyện, hỏi "rồi sao nữa?" đều rất quý.',
                  feedbackWrong: 'Bà Ba đọc tranh, cháu nào cũng mê. Bạn thử xem.',
                },
                {
                  kind: 'trueFalse',
                  statement: 'Nên dừng giữa chừng để hỏi con đoán chuyện gì xảy ra tiếp.',
                  correct: true,
                  feedbackRight: 'Con nghĩ, con nói, vốn từ cứ thế lớn lên.',
                  feedbackWrong: 'Dừng để đoán giúp con suy nghĩ, lại vui. Đừng sợ mất mạch.',
                },
                {
                  kind: 'blanks',
                  instruction: 'Điền từ: tắt, ngủ.',
                  text: 'Trước giờ *ngủ* là lúc đọc tốt nhất. Màn hình thì *tắt*, sách thì mở.',
                },
              ],
            },
          ],
        },
      ],
    },
    {
      slug: 'cach-hoc-cua-nguoi-lon',
      title: 'Cách học của người lớn',
      titleEn: 'How adults learn best',
      summary:
        'Trí nhớ người lớn hoạt động ra sao, cách ôn cho khỏi quên, học qua điện thoại và vượt nỗi ngại.',
      summaryEn:
        'How adult memory works, how to revise so it sticks, learning on a phone and getting past shyness.',
      topic: 'essential-skills',
      level: 'beginner',
      audience: 'Người trưởng thành muốn học thêm, nhất là người lâu rồi không cầm sách',
      outcomes: [
        'Hiểu vì sao tự nhớ lại giúp nhớ lâu hơn đọc lại',
        'Lập được lịch ôn giãn cách đơn giản',
        'Vượt qua nỗi ngại học lúc đã có tuổi',
      ],
      sections: [
        {
          title: 'Bộ não không về hưu',
          lessons: [
            {
              kind: 'text',
              title: 'Học lúc năm mươi tuổi, có vào không?',
              minutes: 3,
              markdown: `"Đầu tôi giờ như cái rổ, đổ nước vào là chảy hết." Câu này, người bốn mươi tuổi nói, người bảy mươi cũng nói. Bộ não người lớn học mới có chậm hơn đứa trẻ ở vài thứ, như thuộc lòng tên lạ. Nhưng nó có **một kho kinh nghiệm** mà trẻ con không có. Điều mới bám vào điều cũ.

Cô Mận bán vải học tính phần trăm. Thầy viết công thức, cô chịu. Thầy hỏi: "Cô bớt cho khách hai chục trên hai trăm là bớt mấy phần?" Cô trả lời ngay: "Một phần mười." Cô đã biết phần trăm từ lâu, chỉ chưa biết tên nó.

Người lớn học tốt khi:

- thấy **cần ngay**, dùng được trong tuần này;
- được **làm**, không chỉ nghe;
- được kể kinh nghiệm của mình;
- không bị làm xấu mặt.

Học ở tuổi này còn giữ đầu óc minh mẫn và có thêm bạn. Hôm nay, bạn chọn một điều bạn thật sự muốn biết. Chỉ một điều.`,
            },
            {
              kind: 'text',
              title: 'Nhớ lại còn hơn đọc lại',
              minutes: 3,
              markdown: `Ông Thuận đọc đi đọc lại bài cách tưới nhỏ giọt năm lần, thấy quen lắm. Hôm sau vợ hỏi, ông quên sạch. Vì sao?

**Quen mắt không phải là nhớ.** Muốn nhớ, phải bắt đầu óc *đi tìm*. Học xong, gấp lại, tự hỏi: "Vừa rồi có mấy ý?" Nói ra miệng, vẽ ra đất, kể cho vợ nghe. Ấp úng chỗ nào, giở ra xem chỗ ấy. Nghiên cứu thấy cách này nhớ lâu hơn hẳn cách đọc lại.

Hai bí quyết nữa:

- **Ôn giãn cách:** sau một ngày, ba ngày, một tuần, một tháng. Mỗi lần vài phút. Quên đi một chút rồi nhớ lại, cái đường mòn trong đầu càng sâu.
- **Ngủ:** trong lúc ngủ, bộ não xếp lại điều mới học. Thức đến hai giờ sáng để học là tự đổ nước đi.

Mẹo: gắn ôn vào việc có sẵn. Trong lúc nhặt rau, nhẩm ba ý. Trong lúc chờ khách, kể lại một ý cho người bán bên cạnh. Kể được nghĩa là đã hiểu.`,
            },
          ],
        },
        {
          title: 'Học giữa bận rộn',
          lessons: [
            {
              kind: 'text',
              title: 'Bài học hai phút ở sạp cá',
              minutes: 3,
              markdown: `Chị Lài bán cá, dậy từ hai giờ sáng. Chị học lúc nào? Lúc chín giờ, chợ vãn, chị lau tay, mở một bài học dài ba phút, nghe bằng tai nghe, trả lời hai câu hỏi. Rồi làm cá tiếp. Một năm, chị học xong tám khóa.

Cách của chị:

- **Mỗi ngày một mẩu.** Gắn vào giờ có thật, như khi chợ vãn, khi chờ cơm sôi.
- **Tải sẵn** bài ở chỗ có sóng khỏe, ra chợ vẫn học được.
- **Nghe khi tay bận.** Đọc mỏi mắt thì nghe.
- **Dùng thử ngay.** Học cách ghi sổ nợ xong, ghi luôn năm khách.
- **Tìm bạn học.** Chị rủ chị bán rau, hai người đố nhau.

Sai một câu thì sao? Tốt. Chỗ sai là chỗ vừa học được. Trên điện thoại, không ai cười bạn cả.

Nản thì nhìn lại: tháng trước mình chưa biết gì. Nghỉ vài hôm cũng được, bài vẫn đợi bạn đúng chỗ đã dừng.`,
            },
            {
              kind: 'h5p',
              title: 'Luyện tập: bạn học kiểu nào?',
              minutes: 4,
              passPercentage: 60,
              steps: [
                {
                  kind: 'page',
                  heading: 'Thử tài nhớ',
                  text: 'Bạn vừa đọc ba bài. Đừng giở lại. Trả lời bằng những gì còn trong đầu. Đó chính là cách ôn tốt.',
                },
                {
                  kind: 'choice',
                  question: 'Cách nào giúp nhớ lâu nhất?',
                  answers: [
                    {
                      text: 'Đọc lại năm lần',
                      correct: false,
                      feedback: 'Quen mắt, nhưng đầu chưa phải tìm.',
                    },
                    {
                      text: 'Gấp sách, tự kể lại, kiểm tra chỗ ấp úng',
                      correct: true,
                      feedback: 'Tự nhớ lại làm trí nhớ chắc hơn.',
                    },
                    {
                      text: 'Chép bài cho đẹp',
                      correct: false,
                      feedback: 'Tay mỏi mà đầu có khi đang nghĩ chuyện chợ.',
                    },
                  ],
                },
                {
                  kind: 'order',
                  instruction: 'Xếp các lần ôn từ sớm đến muộn.',
                  items: ['Sau một ngày', 'Sau ba ngày', 'Sau một tuần', 'Sau một tháng'],
                },
                {
                  kind: 'trueFalse',
                  statement: 'Trả lời sai nghĩa là học không có kết quả.',
                  correct: false,
                  feedbackRight: 'Chỗ sai là chỗ ta biết mình cần thêm gì.',
                  feedbackWrong: 'Sai rồi sửa là một cách nhớ rất sâu. Đừng ngại.',
                },
                {
                  kind: 'match',
                  instruction: 'Nối nỗi lo với cách gỡ.',
                  pairs: [
                    { left: 'Không có thời gian', right: 'Học mẩu ba phút lúc chờ cơm' },
                    { left: 'Sóng yếu', right: 'Tải bài sẵn' },
                    { left: 'Đọc mỏi mắt', right: 'Nghe bằng tai nghe' },
                    { left: 'Học một mình nản', right: 'Rủ bạn đố nhau' },
                  ],
                },
                {
                  kind: 'blanks',
                  instruction: 'Điền từ: ngủ, kinh nghiệm.',
                  text: 'Người lớn có sẵn kho *kinh nghiệm*. Bộ não xếp lại bài học trong lúc *ngủ*.',
                },
              ],
            },
          ],
        },
      ],
    },
    {
      slug: 'to-chuc-lop-hoc-cong-dong',
      title: 'Tổ chức lớp học cộng đồng',
      titleEn: 'Running a community class',
      summary: 'Hỏi bà con cần gì, chọn giờ, mời người dạy, giữ chân người học và làm hồ sơ gọn nhẹ.',
      summaryEn:
        'Ask what people need, choose the hour, invite a teacher, keep learners coming and keep papers light.',
      topic: 'essential-skills',
      level: 'intermediate',
      audience: 'Cán bộ chi hội, trung tâm học tập cộng đồng, hướng dẫn viên tình nguyện',
      outcomes: [
        'Khảo sát được nhu cầu học của thôn bản',
        'Lập được kế hoạch một lớp ngắn ngày',
        'Biết giữ lớp đông và ghi điểm danh, minh chứng',
      ],
      sections: [
        {
          title: 'Hỏi trước khi mở lớp',
          lessons: [
            {
              kind: 'text',
              title: 'Lớp vắng tanh vì không ai hỏi',
              minutes: 3,
              markdown: `Xã mở lớp "Ứng dụng công nghệ thông tin", in giấy mời, kê ba chục ghế, bật loa. Tới nơi có bốn người. Cô phụ trách thở dài: "Dân mình không ham học."

Có thật vậy không? Tuần sau cô đi hỏi. Bà con nói: "Chúng tôi muốn biết cách gửi tiền cho con học xa, cách gọi hình cho con, cách biết kẻ lừa." Cùng một nội dung, nhưng đổi tên thành **"Gọi hình cho con, gửi tiền không mất"**, mở bảy giờ tối thay vì hai giờ chiều. Lớp chật kín.

Trước khi mở lớp, bạn hỏi năm câu:

1. Bà con đang **khó chịu** vì chuyện gì?
2. Muốn làm được gì sau lớp?
3. Giờ nào rảnh? Mùa nào rảnh?
4. Ai cần trông con, cần người phiên dịch?
5. Đi xa thì đi bằng gì?

Hỏi ở chợ, ở giếng, ở đám hiếu hỉ. Đừng chỉ phát phiếu: nhiều người ngại viết. Hỏi cả **chị em ít nói**, họ thường cần lớp nhất.`,
            },
            {
              kind: 'text',
              title: 'Bản kế hoạch một trang giấy',
              minutes: 3,
              markdown: `Kế hoạch dày mười trang chẳng ai đọc. Một trang, ghi bảy dòng, ai cầm cũng chạy được:

- **Tên lớp** nói rõ được gì. *Ủ phân từ rơm* hay hơn *Nông nghiệp bền vững*.
- **Ai dạy.** Trong làng thường có người giỏi: chị bán hàng mạng, bác nông dân, cô y tá về hưu.
- **Khi nào, mấy buổi.** Ba buổi, mỗi buổi 90 phút, nghỉ giữa buổi.
- **Ở đâu.** Sáng đèn, có ổ cắm, có nhà vệ sinh. Nhà văn hóa, chùa, lớp học.
- **Bao nhiêu người.** Mười hai đến hai mươi để ai cũng được làm.
- **Cần gì.** Nước, phấn, dây cắm, bạt cho trẻ chơi.
- **Lo trước:** mưa to, mất điện, thầy ốm thì sao.

Trong buổi: mười phút chuyện đời, hai mươi phút hướng dẫn, **bốn mươi phút tự tay làm**, hai mươi phút hỏi, hẹn việc về nhà.

Mời người dạy, hãy nói trước hai điều: học viên là ai và học xong phải làm được gì.`,
            },
          ],
        },
        {
          title: 'Giữ lớp đông vui',
          lessons: [
            {
              kind: 'text',
              title: 'Tại sao buổi ba vẫn còn đủ người?',
              minutes: 3,
              markdown: `Buổi một đông, buổi hai thưa, buổi ba còn thầy với bảng. Ai cũng từng gặp. Giữ người không khó, chỉ cần nhớ rằng người đi học đang **bỏ việc nhà để đến với bạn**.

- **Nhớ tên.** Gọi "cô Pàng" hay hơn "học viên kia".
- **Bắt đầu đúng giờ, kết thúc đúng giờ.** Người ta còn con nhỏ.
- **Ai cũng được làm** trong mười phút đầu, không ngồi nghe cả buổi.
- **Hỏi trước, trả lời sau.** Để bà con giải thích cho nhau. Câu sai thì cảm ơn: "Câu này nhiều người nghĩ thế."
- **Trông trẻ.** Một bạn đoàn viên và mấy tờ giấy màu là đủ.
- **Hai ngôn ngữ.** Có người phiên dịch, nói chậm, hình nhiều hơn chữ.
- **Người vắng:** tối đó nhắn một câu hỏi thăm, đừng trách.

Cuối mỗi buổi hỏi hai điều: hôm nay dùng được gì, khó chỗ nào. Điểm danh gọn, chụp một tấm ảnh khi mọi người đồng ý. Thế là đã có minh chứng.`,
            },
            {
              kind: 'h5p',
              title: 'Luyện tập: lớp đan lát ở Nà Mường',
              minutes: 4,
              passPercentage: 60,
              steps: [
                {
                  kind: 'page',
                  heading: 'Bạn được giao mở lớp',
                  text: 'Thôn có mười tám chị em muốn đan giỏ bán, phần lớn nói tiếng Tày, nhiều chị bế con nhỏ. Tháng này đang mùa gặt.',
                },
                {
                  kind: 'order',
                  instruction: 'Xếp các bước mở lớp.',
                  items: [
                    'Hỏi bà con cần gì, rảnh giờ nào',
                    'Viết kế hoạch một trang',
                    'Mời người dạy và báo trước cho học viên',
                    'Dạy, điểm danh, lấy ý kiến',
                    'Gửi báo cáo và ảnh đã được đồng ý',
                  ],
                },
                {
                  kind: 'choice',
                  question: 'Giờ nào phù hợp nhất?',
                  answers: [
                    {
                      text: 'Chín giờ sáng ngày thường, giữa mùa gặt',
                      correct: false,
                      feedback: 'Các chị đang gặt, không ai đến được.',
                    },
                    {
                      text: 'Bảy giờ tối, có người trông trẻ',
                      correct: true,
                      feedback: 'Hợp với việc đồng và con nhỏ.',
                    },
                    { text: 'Mười giờ đêm', correct: false, feedback: 'Muộn quá, mai còn dậy sớm.' },
                  ],
                },
                {
                  kind: 'match',
                  instruction: 'Nối trở ngại với cách gỡ.',
                  pairs: [
                    { left: 'Nghe chưa rõ tiếng Việt', right: 'Có người phiên dịch' },
                    { left: 'Bế con nhỏ', right: 'Góc trông trẻ' },
                    { left: 'Ngại trả lời trước lớp', right: 'Chia cặp, làm cùng nhau' },
                  ],
                },
                {
                  kind: 'choice',
                  question: 'Chị Hoa vắng hai buổi. Bạn làm gì?',
                  answers: [
                    {
                      text: 'Gạch tên luôn',
                      correct: false,
                      feedback: 'Chị ấy có thể đang gặp khó. Hỏi đã.',
                    },
                    {
                      text: 'Nhắn tin hỏi thăm, gửi bài đã học',
                      correct: true,
                      feedback: 'Được nhớ tới, người ta sẽ quay lại.',
                    },
                    {
                      text: 'Nêu tên chị trước lớp',
                      correct: false,
                      feedback: 'Làm chị xấu hổ thì lần sau chị không đến.',
                    },
                  ],
                },
                {
                  kind: 'blanks',
                  instruction: 'Điền từ: làm, tên.',
                  text: 'Nhớ *tên* từng người. Phần lớn buổi học là tự tay *làm*.',
                },
              ],
            },
          ],
        },
      ],
    },
    {
      slug: 'giao-tiep-va-thuyet-trinh',
      title: 'Giao tiếp và nói trước đám đông',
      titleEn: 'Talking to people, speaking in public',
      summary: 'Lắng nghe, nói gọn, từ chối khéo, và đứng trước ba mươi người mà không run.',
      summaryEn: 'Listen well, speak briefly, say no kindly and face thirty people without trembling.',
      topic: 'essential-skills',
      level: 'beginner',
      audience: 'Người dạy lớp, cán bộ thôn, người bán hàng, ai ngại nói trước đông người',
      outcomes: [
        'Biết lắng nghe và nhắc lại cho đúng ý',
        'Dựng được bài nói ngắn có mở, thân, kết',
        'Bình tĩnh và trả lời được câu hỏi khó',
      ],
      sections: [
        {
          title: 'Nghe trước, nói sau',
          lessons: [
            {
              kind: 'text',
              title: 'Cô chủ quán nghe giỏi nhất chợ',
              minutes: 3,
              markdown: `Quán bún của cô Liễu chật, bàn cũ, mà khách đông. Bún nhà cô cũng thường thôi. Khách thích vì cô **nghe**. "Hôm nọ chị bảo con chị ốm, cháu khỏi chưa?"

Nghe giỏi không phải ngồi im. Đó là nghề có mấy bước:

1. **Dừng tay.** Đặt điện thoại xuống, nhìn người ta.
2. **Để họ nói hết.** Đếm thầm đến hai rồi mới đáp.
3. **Nhắc lại:** "Ý bác là con đường làm lệch sang nhà bác, phải không?" Nếu sai, bác sẽ sửa.
4. **Hỏi thêm:** "Rồi bác tính sao?"
5. **Gọi tên cảm xúc:** "Chắc bác bực lắm."

Khi cần góp ý, nói **việc**, đừng nói **người**. "Hôm qua hàng giao muộn một giờ, khách chờ" dễ nghe hơn "Mày lúc nào cũng lề mề".

Cần từ chối, bạn nói ba phần: hiểu, không, đường khác. "Em biết chị đang kẹt. Em không cho vay được lúc này. Chị hỏi tổ vay vốn thử xem."`,
            },
            {
              kind: 'text',
              title: 'Ba phút nói ra điều muốn nói',
              minutes: 3,
              markdown: `Họp thôn, anh Khải đứng dậy nói mười lăm phút. Ngồi xuống, chẳng ai nhớ anh muốn gì. Tuần sau, anh chuẩn bị tờ giấy có ba ô, nói ba phút, được cả thôn giơ tay.

**Ô một: mở.** Một chuyện thật, ngắn. "Sáng qua, cháu Tí trượt chân ở cầu suối."

**Ô hai: thân.** Hai hoặc ba ý, mỗi ý có một con số hay ví dụ. "Cầu hỏng hai nhịp. Mỗi ngày sáu mươi cháu đi qua. Sửa hết bốn triệu."

**Ô ba: kết.** Nói rõ điều bạn xin. "Tôi đề nghị nhà nào có tre góp hai cây, sáng Chủ nhật ta cùng làm."

Ý nhiều quá thì bớt. Người nghe mang về được ba ý đã là nhiều.

Nói bằng chữ của nhà mình. "Nâng cao hiệu quả công tác" không bằng "làm cho nhanh, cho đỡ ướt". Nhìn vào từng góc phòng, nói chậm hơn lúc bình thường, và **dừng** sau câu quan trọng.`,
            },
          ],
        },
        {
          title: 'Đứng lên và nói',
          lessons: [
            {
              kind: 'text',
              title: 'Run thì cứ run, miệng vẫn nói',
              minutes: 3,
              markdown: `Tim đập thình thịch, tay ướt, quên cả câu đầu. Ai đứng trước đám đông cũng thế, kể cả người nói đã hai mươi năm. Run nghĩa là cơ thể đang lên dây cót cho bạn. Có cách để nó nhẹ đi.

**Trước hôm nói:**

- Nói thành tiếng **ba lần**: một lần với gương, một lần với con, một lần với bạn.
- Viết ý ra thẻ giấy, chữ to, không viết cả câu.
- Đến sớm, thử loa, chọn một gương mặt thân.

**Lúc nói:**

- Hít chậm bằng bụng ba hơi. Chân đứng vững như cây.
- Thuộc lòng **câu đầu và câu cuối**. Giữa chừng có quên, nhìn thẻ.
- Tay không biết để đâu thì cầm cái bút.
- Lỡ lời? "Tôi nói lại nhé" rồi đi tiếp. Không ai nhớ đâu.

**Khi bị hỏi khó:** cảm ơn, nhắc lại câu hỏi, biết thì đáp, không biết thì nói: "Câu này tôi xin hỏi thêm, thứ Năm tôi trả lời." Giữ lời hẹn ấy, người ta sẽ tin bạn.`,
            },
            {
              kind: 'h5p',
              title: 'Luyện tập: buổi họp thôn tối thứ Sáu',
              minutes: 4,
              passPercentage: 60,
              steps: [
                {
                  kind: 'page',
                  heading: 'Đến lượt bạn',
                  text: 'Ba mươi người ngồi quạt mo phe phẩy. Bạn đứng dậy xin làm sân chơi cho trẻ. Tay hơi run. Bắt đầu nhé!',
                },
                {
                  kind: 'choice',
                  question: 'Câu mở đầu nào kéo được người nghe?',
                  answers: [
                    {
                      text: 'Kính thưa các cấp, các ngành, tôi xin có đôi lời...',
                      correct: false,
                      feedback: 'Người ta quạt nhanh hơn rồi đấy.',
                    },
                    {
                      text: 'Chiều qua, cháu Mai đá bóng ra đường, xe tải phanh cháy lốp.',
                      correct: true,
                      feedback: 'Chuyện thật, ngắn, ai cũng giật mình.',
                    },
                    {
                      text: 'Tôi cũng chẳng biết nói gì...',
                      correct: false,
                      feedback: 'Bạn có nhiều điều để nói đấy chứ!',
                    },
                  ],
                },
                {
                  kind: 'order',
                  instruction: 'Xếp bài nói ba phút.',
                  items: [
                    'Kể chuyện cháu Mai',
                    'Nêu số trẻ không có chỗ chơi',
                    'Nêu tiền và công cần có',
                    'Đề nghị sáng Chủ nhật cùng dọn khu đất trống',
                  ],
                },
                {
                  kind: 'blanks',
                  instruction: 'Điền từ: câu đầu, thở, nhắc lại.',
                  text: 'Trước khi nói, hít *thở* chậm ba hơi. Nên thuộc *câu đầu* và câu cuối. Bị hỏi khó thì *nhắc lại* câu hỏi cho rõ.',
                },
                {
                  kind: 'choice',
                  question: 'Bác Năm gắt: "Tiền đâu mà làm!" Bạn chưa biết. Nói thế nào?',
                  answers: [
                    {
                      text: 'Bác không hiểu gì cả',
                      correct: false,
                      feedback: 'Bác ngồi xuống mà lòng bực, sẽ cản bạn.',
                    },
                    {
                      text: 'Cảm ơn bác. Con tính lại và thứ Năm thưa với bà con.',
                      correct: true,
                      feedback: 'Nhận chưa biết và hẹn ngày: bác sẽ tin bạn.',
                    },
                    {
                      text: 'Chắc Nhà nước cho hết',
                      correct: false,
                      feedback: 'Hứa chuyện chưa chắc là tự làm mất lòng tin.',
                    },
                  ],
                },
                {
                  kind: 'trueFalse',
                  statement:
                    'Nói với người làm mình phật lòng: kể việc cụ thể dễ nghe hơn là chê con người họ.',
                  correct: true,
                  feedbackRight: 'Việc thì sửa được, còn bị chê cả con người thì ai cũng chống lại.',
                  feedbackWrong: 'Chê con người, ai nghe cũng cãi. Hãy nói việc cụ thể.',
                },
              ],
            },
          ],
        },
      ],
    },
  ],
};
