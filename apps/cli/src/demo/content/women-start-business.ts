import type { DemoProgramme } from './types';

/** Women starting a small business: selling online, costing, book-keeping, photos, livestream, cooperation. */
export const womenStartBusiness: DemoProgramme = {
  slug: 'phu-nu-khoi-nghiep',
  title: 'Phụ nữ khởi nghiệp',
  titleEn: 'Women start a business',
  summary:
    'Từ món quen tay trong bếp, ngoài vườn đến một nghề có sổ sách: bán qua mạng, tính giá, ghi thu chi, chụp ảnh, livestream và làm chung.',
  summaryEn:
    'From what you already make at home to a business with proper books: selling online, pricing, accounts, photos, livestreams and working together.',
  topic: 'work',
  courses: [
    {
      slug: 'ban-hang-qua-mang',
      title: 'Bán hàng qua mạng từ món quen tay',
      titleEn: 'Selling online what you already make well',
      summary: 'Chọn món để bán, mở gian hàng nhỏ, trả lời khách và giao hàng nguyên vẹn.',
      summaryEn: 'Choose a product, open a small shop, answer customers and deliver in good shape.',
      topic: 'work',
      level: 'beginner',
      audience: 'Phụ nữ có nghề làm bánh, dệt, trồng trọt, chăn nuôi muốn có thêm khách',
      outcomes: [
        'Chọn được một món để bắt đầu',
        'Viết bài giới thiệu ngắn, thật',
        'Nhận đơn, gói và gửi hàng không thất lạc',
      ],
      sections: [
        {
          title: 'Bắt đầu nhỏ',
          lessons: [
            {
              kind: 'text',
              title: 'Bán món gì trước?',
              minutes: 3,
              markdown: `Chị Lò Thị Ính dệt khăn đẹp nhất bản, chị còn làm măng chua, nuôi gà đen, trồng mận. Món nào cũng muốn bán. Nhưng một mình chị, bán bốn món là rối.

Chị ngồi kẻ ra giấy, chấm mỗi món theo bốn câu hỏi:

- **Mình làm có đều tay không?** Tháng nào cũng có hàng chứ?
- **Có để được lâu không?** Gửi xa ba ngày còn ngon, còn đẹp không?
- **Ai cần nó?** Kể được tên ba người có thể mua.
- **Bán ra có lời không?** Sau khi trừ công của mình.

Khăn dệt thắng: để lâu được, nhẹ, khách thành phố thích, chị làm chắc tay. Măng chua để dành bán ở chợ phiên.

Món đầu tiên không cần lạ. Nó cần **tốt đều**. Khách mua lần hai mới nuôi được nghề.

Trước khi đăng bán, chị tặng năm người quen dùng thử, xin họ chê thật lòng. Một câu chê lúc này đáng giá hơn mười lời khen.`,
            },
            {
              kind: 'text',
              title: 'Gian hàng trên Zalo, Facebook và sàn',
              minutes: 3,
              markdown: `Mở sạp ngoài chợ phải chọn chỗ ngồi. Mở sạp trên mạng cũng thế, mỗi chỗ có cái hay riêng.

- **Zalo**: hợp với khách quen. Chị đăng hàng lên nhật ký, nhắn tin nhận đơn.
- **Trang Facebook**: người lạ tìm được mình. Nên lập *trang* riêng, đừng trộn với ảnh gia đình.
- **Sàn thương mại điện tử**: đông khách, có người giao hàng, nhưng phải trả phí và đóng gói đúng cách.

Mới đầu, chị chọn **một** chỗ mà làm cho kỹ. Ba tháng sau hãy thêm chỗ nữa.

Bài đăng nên có đủ: tên món, làm bằng gì, nặng bao nhiêu, giá, cách đặt, bao lâu thì nhận. Câu chuyện thật đứng đầu: *“Khăn này tôi dệt bảy ngày, nhuộm bằng củ nâu.”*

Đừng hứa quá. Thức ăn không phải thuốc, chớ viết “chữa khỏi bệnh”. Nói quá là vi phạm quy định quảng cáo, mà khách mất tin cũng chẳng quay lại.`,
            },
          ],
        },
        {
          title: 'Giữ khách',
          lessons: [
            {
              kind: 'text',
              title: 'Gói hàng như gói quà cho em gái',
              minutes: 3,
              markdown: `Khách nhận chai mật ong vỡ, dính bê bết, thì mật có thơm mấy cũng giận. Khâu cuối cùng quyết định khách còn nhớ mình hay không.

**Nhận đơn:** chép vào sổ tên, số điện thoại, địa chỉ theo tên xã, tỉnh hiện nay, món, số lượng. Đọc lại cho khách nghe. Sai một con số là hàng đi lạc.

**Gói:** đồ dễ vỡ thì chèn giấy báo, rơm khô, để lắc hộp không nghe tiếng. Đồ ướt thì bọc hai lớp. Hàng tươi gửi buổi sáng, chọn nơi nhận trong ngày.

**Gửi:** chụp ảnh gói hàng và **mã vận đơn**, gửi cho khách. Hàng giá trị nên nhờ bên giao thu tiền hộ.

**Sau khi nhận:** hai hôm sau nhắn hỏi: “Chị dùng thấy sao ạ?” Khách kêu hỏng, xin ảnh xem, rồi đổi hoặc trả tiền theo lời đã hứa.

Tờ giấy nhỏ viết tay “Cảm ơn chị đã mua khăn của bản em” rẻ hơn mọi quảng cáo.`,
            },
            {
              kind: 'h5p',
              title: 'Ngày đầu mở sạp của chị Ính',
              minutes: 4,
              passPercentage: 60,
              steps: [
                {
                  kind: 'page',
                  heading: 'Đơn hàng đầu tiên',
                  text: 'Một khách ở Đà Nẵng hỏi mua hai chiếc khăn. Chị Ính mừng quá, tay run. Chị nhờ bạn làm cùng.',
                },
                {
                  kind: 'choice',
                  question: 'Câu giới thiệu nào thật và hay nhất?',
                  answers: [
                    {
                      text: 'Khăn thần kỳ, quàng vào hết đau đầu!',
                      correct: false,
                      feedback: 'Khăn không phải thuốc. Nói vậy là vi phạm, mà khách cũng không tin.',
                    },
                    {
                      text: 'Khăn đẹp lắm, mua đi kẻo hết!!!',
                      correct: false,
                      feedback: 'Khách chưa biết khăn làm bằng gì, dài bao nhiêu.',
                    },
                    {
                      text: 'Khăn dệt tay bảy ngày, sợi lanh, nhuộm củ nâu, dài một mét tám.',
                      correct: true,
                      feedback: 'Rõ, thật và có chuyện để kể.',
                    },
                  ],
                },
                {
                  kind: 'order',
                  instruction: 'Xếp việc từ lúc khách hỏi mua.',
                  items: [
                    'Chép tên, số điện thoại, địa chỉ vào sổ',
                    'Đọc lại cho khách xác nhận',
                    'Gói kỹ, lắc không nghe tiếng',
                    'Gửi đi, nhắn mã vận đơn',
                    'Hai hôm sau hỏi thăm khách',
                  ],
                },
                {
                  kind: 'match',
                  instruction: 'Mỗi chỗ bán hợp với ai?',
                  pairs: [
                    { left: 'Zalo', right: 'Khách quen trong vùng' },
                    { left: 'Trang Facebook', right: 'Người lạ thích xem chuyện nghề' },
                    { left: 'Sàn thương mại điện tử', right: 'Khách đông, chịu phí, giao toàn quốc' },
                  ],
                },
                {
                  kind: 'trueFalse',
                  statement: 'Mới bắt đầu nên bán thật nhiều món để khách nào cũng có thứ mua.',
                  correct: false,
                  feedbackRight: 'Đúng, một món tốt đều sẽ dễ giữ khách hơn.',
                  feedbackWrong: 'Nhiều món thì khó làm đều tay. Chọn một món trước đã chị nhé.',
                },
              ],
            },
          ],
        },
      ],
    },
    {
      slug: 'tinh-gia-thanh',
      title: 'Tính giá thành cho đúng',
      titleEn: 'Working out your true cost',
      summary: 'Cộng đủ nguyên liệu, công, hao hụt và chi phí chung, rồi đặt giá không lỗ.',
      summaryEn:
        'Add up ingredients, labour, waste and overheads, then set a price that does not lose money.',
      topic: 'work',
      level: 'beginner',
      audience: 'Chị em nấu ăn, làm bánh, làm đồ thủ công để bán',
      outcomes: [
        'Kể đủ năm khoản làm nên giá thành',
        'Tính được giá thành một sản phẩm',
        'Đặt giá bán và biết điểm hòa vốn',
      ],
      sections: [
        {
          title: 'Tiền đi đâu?',
          lessons: [
            {
              kind: 'text',
              title: 'Bán hết veo mà vẫn không có lời',
              minutes: 3,
              markdown: `Chị Diễm làm bánh tét, Tết nào cũng bán hết. Vậy mà ra Giêng đếm lại, tiền chẳng thấy đâu. Hóa ra chị chỉ tính tiền nếp với tiền thịt.

Giá thành có **năm khoản**, thiếu một là tính hụt:

1. **Nguyên liệu**: nếp, đậu, thịt, lá, lạt.
2. **Điện, nước, gas, củi**: nồi bánh sôi mười tiếng.
3. **Công của mình và người phụ.** Mình làm cho mình cũng là công.
4. **Bao bì, vận chuyển**: túi, tem, tiền xe, phí sàn.
5. **Hao mòn và hao hụt**: nồi, bếp cũ dần; bánh bục, lá rách phải bỏ.

Khoản thứ ba hay bị quên nhất. Chị thử hỏi: nếu hôm đó mình đi gói bánh thuê, người ta trả bao nhiêu? Lấy con số ấy mà tính.

Gạo nhà trồng, trứng gà nhà đẻ cũng phải tính tiền. Không bán bánh thì chị đã bán được gạo, được trứng rồi. Của nhà không có nghĩa là của không mất tiền.`,
            },
            {
              kind: 'text',
              title: 'Cùng tính một mẻ bánh hai mươi chiếc',
              minutes: 4,
              markdown: `Lấy bút ra, ta tính một mẻ bánh tét. Số ở đây chỉ để làm mẫu, chị thay bằng giá chợ nhà mình.

- Nếp, đậu, thịt, gia vị: 700.000 đồng
- Lá, lạt: 100.000 đồng
- Củi, điện, nước: 60.000 đồng
- Công hai người, mỗi người một ngày 220.000: 440.000 đồng
- Túi, tem, tiền xe: 60.000 đồng
- Hao mòn nồi bếp: 20.000 đồng

Cộng lại: **1.380.000 đồng**.

Mẻ gói hai mươi chiếc, nhưng một chiếc bục, chỉ bán được mười chín. Vậy giá thành mỗi chiếc là 1.380.000 chia 19, khoảng **72.600 đồng**. Nếu chia cho hai mươi, chị sẽ tưởng chỉ có 69.000, và mất lời mà không biết.

Bài học rút ra: luôn chia cho số **bán được**, chứ không phải số làm ra.

Giá nếp, giá thịt đổi từng mùa. Mỗi khi nguyên liệu chính tăng từ một phần mười trở lên, chị tính lại một lần.`,
            },
          ],
        },
        {
          title: 'Đặt giá bán',
          lessons: [
            {
              kind: 'text',
              title: 'Giá bán và điểm hòa vốn',
              minutes: 4,
              markdown: `Có giá thành rồi, giá bán tính sao? Chị nhìn ba phía.

- **Phía mình:** giá bán phải cao hơn giá thành, để có lời mà mua sắm, phòng lúc ế.
- **Phía chợ:** người khác bán bao nhiêu, bánh họ to nhỏ thế nào?
- **Phía khách:** họ thấy đáng không? Bánh sạch, gói đẹp, giao tận nhà thì đáng thêm.

Tiếp theo là **điểm hòa vốn**: bán đến đâu thì bắt đầu có lời. Ví dụ chị thuê sạp dịp Tết hết 900.000 đồng. Mỗi chiếc bán 90.000, giá thành 72.600, còn dư 17.400. Lấy 900.000 chia 17.400, được gần 52. Vậy phải bán **52 chiếc** mới đủ trả tiền sạp; chiếc thứ 53 mới sinh lời.

Biết con số ấy, chị quyết được: sạp này có đáng thuê không.

Khách mặc cả thì sao? Đừng hạ dưới giá thành. Thà tặng thêm cái khăn giấy, miếng lá chuối gói đẹp, còn hơn bán lỗ cho vui lòng người.`,
            },
            {
              kind: 'h5p',
              title: 'Tính thử hũ dưa món',
              minutes: 5,
              passPercentage: 60,
              steps: [
                {
                  kind: 'page',
                  heading: 'Mười hũ dưa món',
                  text: 'Chị Diễm làm thêm mười hũ dưa món. Tổng chi hết 400.000 đồng, kể cả công. Bạn cầm máy tính giúp chị.',
                },
                {
                  kind: 'choice',
                  question: 'Hai hũ bị nổi váng phải bỏ. Giá thành mỗi hũ bán được là bao nhiêu?',
                  answers: [
                    {
                      text: '40.000 đồng',
                      correct: false,
                      feedback: 'Bạn chia cho mười rồi. Chỉ bán được tám hũ thôi.',
                    },
                    { text: '50.000 đồng', correct: true, feedback: 'Đúng: 400.000 chia 8.' },
                    {
                      text: '20.000 đồng',
                      correct: false,
                      feedback: 'Thấp quá, bán giá ấy là lỗ nặng.',
                    },
                  ],
                },
                {
                  kind: 'choice',
                  question: 'Khoản nào cũng phải tính vào giá thành? (chọn nhiều)',
                  answers: [
                    {
                      text: 'Công của chính chị Diễm',
                      correct: true,
                      feedback: 'Phải tính, công mình cũng là tiền.',
                    },
                    {
                      text: 'Củ kiệu nhà trồng',
                      correct: true,
                      feedback: 'Đúng. Không làm dưa thì kiệu ấy bán được.',
                    },
                    {
                      text: 'Tiền mua áo mới cho con',
                      correct: false,
                      feedback: 'Khoản này là chi tiêu gia đình, đừng trộn vào.',
                    },
                  ],
                },
                {
                  kind: 'blanks',
                  instruction: 'Điền con số (giá thành 50.000, bán 70.000).',
                  text: 'Mỗi hũ còn dư *20.000/20000/hai mươi nghìn* đồng. Nếu thuê chỗ hết 100.000 đồng thì phải bán *5/năm* hũ mới hòa vốn.',
                },
                {
                  kind: 'trueFalse',
                  statement: 'Khách mặc cả thì nên hạ thấp hơn giá thành để giữ khách.',
                  correct: false,
                  feedbackRight: 'Đúng, bán lỗ thì không giữ được nghề.',
                  feedbackWrong: 'Bán càng nhiều càng lỗ. Tặng thêm chút quà nhỏ hay hơn.',
                },
                {
                  kind: 'match',
                  instruction: 'Ghép từ với nghĩa.',
                  pairs: [
                    { left: 'Giá thành', right: 'Tổng tiền bỏ ra cho một sản phẩm' },
                    { left: 'Tiền lời', right: 'Giá bán trừ giá thành' },
                    { left: 'Điểm hòa vốn', right: 'Bán đến đó thì không lỗ, không lời' },
                  ],
                },
              ],
            },
          ],
        },
      ],
    },
    {
      slug: 'so-thu-chi',
      title: 'Sổ thu chi của bà chủ nhỏ',
      titleEn: 'A small owner’s account book',
      summary: 'Ghi mỗi ngày năm phút, tách tiền nhà với tiền hàng, theo dõi nợ và đọc sổ cuối tháng.',
      summaryEn:
        'Five minutes of writing a day: keep household and business money apart, track debts and read the month.',
      topic: 'work',
      level: 'beginner',
      audience: 'Chị em buôn bán nhỏ, chủ hộ kinh doanh',
      outcomes: [
        'Mở được một cuốn sổ thu chi bốn cột',
        'Tách riêng tiền nhà và tiền hàng',
        'Đọc sổ để biết tháng lời hay lỗ',
      ],
      sections: [
        {
          title: 'Năm phút mỗi tối',
          lessons: [
            {
              kind: 'text',
              title: 'Trí nhớ hay quên, cây bút thì không',
              minutes: 3,
              markdown: `Má Út bán bún nước lèo ba mươi năm, tiền để hết trong túi áo bà ba. Mua cá, mua rau, cho cháu ăn quà, tất cả từ một cái túi. Hỏi tháng này lời mấy, má cười: “Thì còn sống là còn lời.”

Cuốn vở năm nghìn đồng đã đổi chuyện ấy. Má kẻ **bốn cột**:

- **Ngày**
- **Việc gì**: “bán 62 tô”, “mua 8 ký bún”
- **Thu**
- **Chi**

Tối nào cũng ghi, trước khi rửa chân đi ngủ. Ghi ngay trong ngày mới nhớ đủ; để ba hôm là đoán mò.

Mắt kém, ngại chữ? Má đọc cho cháu ghi. Không biết viết thì vẽ: hình con cá là mua cá, hình cái tô là bán bún, bên cạnh là con số.

Ai quen điện thoại thì dùng bảng tính hay ứng dụng sổ bán hàng. Giấy hay máy đều tốt, miễn là **ngày nào cũng ghi**.

Sau một tháng, má mới biết: thứ Hai bán ế nhất, còn tiền đá lạnh ngốn gần bằng tiền gas.`,
            },
            {
              kind: 'text',
              title: 'Hai cái hộp: tiền nhà và tiền hàng',
              minutes: 3,
              markdown: `Lấy tiền hàng đóng học cho con, rồi lấy tiền chợ trả tiền cá. Trộn như vậy, đến lúc hết vốn cũng không hay.

Cách gỡ là **hai cái hộp**.

**Hộp hàng** chỉ để mua nguyên liệu, trả công, trả phí. Cuối ngày bán được bao nhiêu bỏ hết vào đây.

**Hộp nhà** dùng cho ăn uống, học hành, giỗ chạp.

Vậy chị sống bằng gì? Chị **tự trả lương cho mình**. Mỗi tuần, rút từ hộp hàng sang hộp nhà một khoản cố định, và ghi vào sổ như trả công. Không rút thêm khi túng; túng thì xem lại giá bán.

Ai dùng ngân hàng thì mở hai tài khoản. Một cái in mã QR dán ở sạp, cái kia để tiêu trong nhà.

Nên có thêm **hộp thứ ba, bé xíu**: để dành. Mỗi ngày vài nghìn thôi. Bếp hỏng, mưa bão nghỉ bán một tuần, chị mở hộp ấy ra mà không phải đi vay nóng.`,
            },
          ],
        },
        {
          title: 'Đọc sổ',
          lessons: [
            {
              kind: 'text',
              title: 'Bán chịu, nợ cũ và ngày cuối tháng',
              minutes: 3,
              markdown: `“Cô ghi sổ cho em nhé.” Câu ấy nghe thân tình, nhưng nhiều sạp hàng chết vì nó. Bán chịu không xấu, miễn là có chừng.

- Dành **trang riêng** cho mỗi người nợ: ngày, món, số tiền, hẹn trả.
- Đặt **mức trần**. Nợ quá mức thì trả bớt mới lấy thêm.
- Người nợ ký hoặc chấm tay vào trang của mình. Rõ ràng thì không mất lòng.

Ngày cuối tháng, pha ấm trà, ngồi cộng:

1. Cộng cột thu, cộng cột chi.
2. Lấy thu trừ chi, xem còn bao nhiêu.
3. Nhìn hàng còn trong nhà và nợ chưa thu.
4. Ghi một câu: *tháng này hơn hay kém tháng trước, vì sao*.

Sổ còn giúp chị nhiều việc khác. Đi vay vốn qua tổ phụ nữ hay ngân hàng chính sách, có sổ là người ta tin. Kê khai thuế hộ kinh doanh cũng cần số liệu; quy định có thay đổi, chị hỏi cơ quan thuế nơi mình bán cho chắc.`,
            },
            {
              kind: 'h5p',
              title: 'Ghi sổ cùng Má Út',
              minutes: 5,
              passPercentage: 60,
              steps: [
                {
                  kind: 'page',
                  heading: 'Tối nay má mở sổ',
                  text: 'Hôm nay má bán được 1.500.000 đồng. Mua cá, bún, rau hết 900.000. Trả công đứa cháu phụ 100.000. Ghi thế nào đây?',
                },
                {
                  kind: 'blanks',
                  instruction: 'Tính giúp má.',
                  text: 'Tổng chi hôm nay là *1.000.000/1000000/một triệu* đồng. Thu trừ chi còn *500.000/500000/năm trăm nghìn* đồng.',
                },
                {
                  kind: 'choice',
                  question: 'Cháu xin 50.000 mua vở. Má nên lấy tiền ở đâu?',
                  answers: [
                    {
                      text: 'Hộp hàng, ngày mai bù lại',
                      correct: false,
                      feedback: 'Bù rồi quên. Tiền hàng chỉ để lo hàng.',
                    },
                    { text: 'Hộp nhà', correct: true, feedback: 'Đúng, học hành là việc trong nhà.' },
                    {
                      text: 'Vay cô bán nước bên cạnh',
                      correct: false,
                      feedback: 'Có hộp nhà thì việc gì phải vay.',
                    },
                  ],
                },
                {
                  kind: 'order',
                  instruction: 'Cuối tháng, má làm gì trước, gì sau?',
                  items: [
                    'Cộng cột thu và cột chi',
                    'Lấy thu trừ chi',
                    'Xem hàng tồn và nợ chưa đòi',
                    'So với tháng trước, ghi một câu nhận xét',
                  ],
                },
                {
                  kind: 'trueFalse',
                  statement: 'Tự trả lương cho mình mỗi tuần một khoản cố định giúp không tiêu lẹm vào vốn.',
                  correct: true,
                  feedbackRight: 'Đúng vậy, lương rõ ràng thì vốn còn nguyên.',
                  feedbackWrong: 'Nghĩ kỹ nhé: có khoản cố định rồi thì không phải thò tay vào tiền hàng.',
                },
                {
                  kind: 'choice',
                  question: 'Một người quen nợ đã đến mức trần, lại muốn lấy thêm. Má nói sao?',
                  answers: [
                    {
                      text: '“Trả bớt cho má rồi má bán thêm nghen.”',
                      correct: true,
                      feedback: 'Nhẹ nhàng mà giữ được vốn.',
                    },
                    {
                      text: '“Thôi lấy đi, bữa nào trả cũng được.”',
                      correct: false,
                      feedback: '“Bữa nào” thường là không bữa nào.',
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
      slug: 'chup-anh-san-pham',
      title: 'Chụp ảnh sản phẩm bằng điện thoại',
      titleEn: 'Product photos with your phone',
      summary: 'Ánh sáng cửa sổ, nền gọn, bố cục đơn giản và năm tấm ảnh phải có.',
      summaryEn: 'Window light, a tidy background, simple framing and the five pictures you need.',
      topic: 'work',
      level: 'beginner',
      audience: 'Người bán hàng nhỏ chỉ có chiếc điện thoại',
      outcomes: [
        'Chọn được ánh sáng và nền phù hợp',
        'Chụp đủ năm tấm cho một món',
        'Sửa ảnh vừa phải, đúng màu thật',
      ],
      sections: [
        {
          title: 'Ánh sáng và nền',
          lessons: [
            {
              kind: 'text',
              title: 'Cái cửa sổ là ngọn đèn rẻ nhất',
              minutes: 3,
              markdown: `Cùng một rổ xoài, chụp trong bếp tối thì vàng khè, ỉu xìu; đem ra cạnh cửa sổ thì căng mọng. Xoài không đổi, ánh sáng đổi.

Ánh sáng đẹp nhất là ánh sáng **dịu, chiếu từ một bên**. Chị kê cái bàn sát cửa sổ, để nắng không rọi thẳng vào hàng. Trời râm hay buổi sáng trước chín giờ càng tốt.

Bên tối của món hàng, dựng một **tấm bìa trắng** hay cái thùng xốp. Ánh sáng hắt lại, bóng đổ mềm đi. Đồ nghề của thợ ảnh cũng chỉ là thế.

Những điều nên tránh:

- Đèn chớp của máy: bóng loáng, bẹt dí.
- Đèn vàng trong nhà: món gì cũng ngả vàng, khách kêu khác màu.
- Giữa trưa ngoài sân: sáng gắt, bóng đen sì.
- Vừa đèn vừa cửa sổ: hai màu lẫn lộn.

Tối mới rảnh thì sao? Chị dùng hai bóng đèn trắng cùng loại, che tờ giấy can hoặc túi ni lông trắng đục ở xa bóng cho dịu.`,
            },
            {
              kind: 'text',
              title: 'Nền gọn thì hàng mới nổi',
              minutes: 3,
              markdown: `Nhìn kỹ một tấm ảnh cũ của mình xem: đằng sau hũ mắm có phải cái chổi, đôi dép, sợi dây phơi? Mắt khách đi theo đôi dép mất rồi.

Dọn nền trước, bấm máy sau. Có mấy loại nền dễ kiếm:

- Tờ giấy trắng khổ lớn, uốn cong từ tường xuống bàn, không thấy nếp gấp.
- Tấm ván gỗ cũ, chiếc mẹt tre, vuông vải thô.
- Lá chuối tươi cho bánh trái.

Nền tối làm nổi hàng sáng, nền sáng làm nổi hàng tối. Tránh khăn trải hoa sặc sỡ.

Khi ngắm, bật **lưới chia ô** trong phần cài đặt máy ảnh. Đặt món hàng vào chỗ các đường cắt nhau, ảnh sẽ có thế hơn để chính giữa. Món cần khoe cả mặt, như bánh tròn, thì chụp thẳng từ trên xuống.

Đừng phóng to bằng hai ngón tay, ảnh sẽ vỡ. Muốn gần thì **bước lại gần**. Lau ống kính, nín thở, chụp ba bốn tấm rồi chọn một.`,
            },
          ],
        },
        {
          title: 'Đủ bộ và đúng thật',
          lessons: [
            {
              kind: 'text',
              title: 'Năm tấm ảnh kể trọn một món hàng',
              minutes: 3,
              markdown: `Khách mua qua mạng không cầm, không ngửi, không nếm được. Ảnh phải làm thay đôi tay và cái mũi của họ. Mỗi món, chị chụp đủ năm tấm:

1. **Toàn cảnh**: cả món, đủ sáng, nền gọn. Tấm này đứng đầu bài.
2. **Cận cảnh**: thớ vải, hạt cốm, vỏ bánh nứt. Nhìn là muốn sờ.
3. **Đặt cạnh vật quen**: quả trứng, bàn tay, cái bát, để khách biết to nhỏ.
4. **Đang dùng**: chiếc khăn trên vai, miếng bánh trong đĩa.
5. **Bao bì, nhãn**: hạn dùng, thành phần, cách bảo quản.

Thêm một tấm người làm ra nó thì ấm lòng lắm. Bàn tay dệt vải hơn nghìn lời quảng cáo.

Sửa ảnh thì **vừa thôi**: tăng sáng chút, xoay cho thẳng, cắt phần thừa. Đổi màu cho rực hơn thật là tự chuốc lấy đơn hoàn. Cũng đừng lấy ảnh của nhà khác; ảnh ai chụp là của người ấy.`,
            },
            {
              kind: 'h5p',
              title: 'Chọn ảnh cho tiệm bánh cô Ngà',
              minutes: 4,
              passPercentage: 60,
              steps: [
                {
                  kind: 'page',
                  heading: 'Cô Ngà có hai mươi tấm ảnh',
                  text: 'Tấm tối, tấm lóa, tấm dính cái chổi. Cô nhờ bạn chọn và chỉ cách chụp lại.',
                },
                {
                  kind: 'choice',
                  question: 'Chín giờ sáng, cô nên đặt đĩa bánh ở đâu để chụp?',
                  answers: [
                    {
                      text: 'Giữa sân nắng gắt',
                      correct: false,
                      feedback: 'Nắng gắt làm bóng đen và cháy sáng.',
                    },
                    {
                      text: 'Cạnh cửa sổ, nắng không chiếu thẳng',
                      correct: true,
                      feedback: 'Ánh sáng dịu từ một bên, đẹp nhất.',
                    },
                    {
                      text: 'Dưới bóng đèn vàng, bật cả đèn chớp',
                      correct: false,
                      feedback: 'Vừa ngả vàng vừa lóa, bánh trông kém ngon.',
                    },
                  ],
                },
                {
                  kind: 'match',
                  instruction: 'Mỗi tấm ảnh nói điều gì với khách?',
                  pairs: [
                    { left: 'Cận cảnh vỏ bánh', right: 'Bánh giòn xốp ra sao' },
                    { left: 'Bánh cạnh quả trứng', right: 'Bánh to chừng nào' },
                    { left: 'Ảnh chụp nhãn', right: 'Làm bằng gì, dùng đến ngày nào' },
                    { left: 'Đĩa bánh bên ấm trà', right: 'Ăn vào dịp nào' },
                  ],
                },
                {
                  kind: 'trueFalse',
                  statement: 'Nên chỉnh màu bánh tươi hơn thật nhiều để khách thích.',
                  correct: false,
                  feedbackRight: 'Đúng, giống thật thì khách mới quay lại.',
                  feedbackWrong: 'Khách mở hộp thấy khác ảnh sẽ trả hàng.',
                },
                {
                  kind: 'order',
                  instruction: 'Xếp việc trước khi bấm máy.',
                  items: [
                    'Dọn nền, bỏ vật thừa',
                    'Lau ống kính',
                    'Bật lưới chia ô',
                    'Bước lại gần, chạm lấy nét',
                    'Chụp vài tấm rồi chọn',
                  ],
                },
              ],
            },
          ],
        },
      ],
    },
    {
      slug: 'livestream-ban-hang',
      title: 'Livestream bán hàng tự nhiên',
      titleEn: 'Livestream selling, naturally',
      summary: 'Chuẩn bị một buổi phát trực tiếp, nói sao cho người xem ở lại và chốt đơn gọn gàng.',
      summaryEn: 'Prepare a live session, speak so that viewers stay and close orders neatly.',
      topic: 'work',
      level: 'intermediate',
      audience: 'Người đã bán qua mạng, muốn thử phát trực tiếp',
      outcomes: [
        'Chuẩn bị được kịch bản một trang',
        'Mở đầu, giới thiệu, mời mua không gượng',
        'Ghi đơn không sót và nói đúng sự thật',
      ],
      sections: [
        {
          title: 'Trước giờ phát',
          lessons: [
            {
              kind: 'text',
              title: 'Kịch bản trên một trang giấy',
              minutes: 3,
              markdown: `Lần đầu livestream, chị Hoài bấm nút xong thì… đứng hình. Năm phút chỉ nói “alo, alo, có ai không ạ”. Lần sau chị viết trước một trang giấy, mọi thứ khác hẳn.

Trang giấy ấy có sáu dòng:

1. **Chào**: tôi là ai, ở đâu, hôm nay có gì.
2. **Món mở hàng**: dễ mua, giá nhẹ.
3. **Món chính**: kể chuyện, thử ngay trước máy.
4. **Trả lời câu hỏi** của người xem.
5. **Ưu đãi** chỉ có trong buổi này, nếu có.
6. **Chào kết**, hẹn buổi sau.

Chuẩn bị thêm: máy sạc đầy, giá đỡ, đèn, mạng khỏe, hàng xếp theo thứ tự, bảng giá viết to, cốc nước. Có một người ngồi cạnh ghi đơn thì chị yên tâm mà nói.

Chọn **giờ cố định**, chẳng hạn tám giờ tối thứ Tư và thứ Bảy. Khách quen giờ sẽ tự vào. Báo trước một ngày trên trang của mình, kèm tấm ảnh món chính.`,
            },
            {
              kind: 'text',
              title: 'Nói như đang ngồi với chị hàng xóm',
              minutes: 3,
              markdown: `Người xem lướt qua trong ba giây. Câu đầu tiên phải giữ chân họ. Đừng bắt đầu bằng “chờ mọi người vào đông đông rồi mình nói”.

Thử mở thế này: *“Tối nay em bóc trước mặt cả nhà trái sầu riêng sáng nay mới rụng, xem hạt lép hay hạt to nhé!”*

Trong buổi phát:

- Nhìn vào **mắt máy ảnh**, không nhìn hình mình.
- Gọi tên người bình luận: “Chị Mai ơi, cơm vàng chị ạ.”
- Nói ngắn, nghỉ, rồi nói lại. Người vào sau chưa nghe đoạn trước.
- Cứ mười phút nhắc lại món, giá, cách đặt.
- Cho xem thật: cắt, bẻ, nếm, vắt, giặt.

Giọng quê không sao cả. Khách thích cái thật. Lỡ nói nhịu thì cười một cái rồi đi tiếp.

Gặp người buông lời xấu, chị cảm ơn, bỏ qua, hoặc nhờ người phụ chặn. Cãi nhau trên sóng thì mười người tốt bỏ đi.`,
            },
          ],
        },
        {
          title: 'Chốt đơn, giữ lời',
          lessons: [
            {
              kind: 'text',
              title: 'Bán thật, nói thật, ghi thật',
              minutes: 3,
              markdown: `Buổi phát đông vui mà hôm sau mười khách kêu thiếu hàng thì công cốc. Chốt đơn cần gọn như phiên chợ sớm.

**Ghi đơn:** khách bình luận theo mẫu *tên món – số lượng – ba số cuối điện thoại*. Người phụ chép vào sổ, đánh số thứ tự. Địa chỉ và số đầy đủ thì **nhắn riêng**, đừng để khách ghi công khai, kẻo người xấu lấy mất.

**Chốt xong:** trong tối nhắn lại từng người, nêu món, tiền, ngày giao. Hết hàng phải nói ngay.

**Nói đúng:** pháp luật đòi người bán đưa thông tin trung thực.

- Hàng làm ở đâu nói ở đó.
- Không bịa “chỉ còn ba cái” khi trong kho còn ba mươi.
- Không bảo thực phẩm chữa bệnh.
- Không bán hàng giả, hàng nhái, hàng cấm.

Sau mỗi buổi, chị ghi ba con số: bao nhiêu người xem, bao nhiêu đơn, bao nhiêu đơn giao trót lọt. Buổi sau cố hơn một chút là đủ vui.`,
            },
            {
              kind: 'h5p',
              title: 'Lên sóng cùng chị Hoài',
              minutes: 5,
              passPercentage: 60,
              steps: [
                {
                  kind: 'page',
                  heading: 'Năm phút nữa lên sóng',
                  text: 'Đèn đã bật, sầu riêng đã rửa. Chị Hoài hít sâu. Bạn là người phụ ngồi bên.',
                },
                {
                  kind: 'choice',
                  question: 'Câu mở đầu nào giữ chân người xem?',
                  answers: [
                    {
                      text: '“Alo alo, có nghe rõ không ạ, chờ đông đông đã nhé.”',
                      correct: false,
                      feedback: 'Ba giây trôi qua là khách lướt đi rồi.',
                    },
                    {
                      text: '“Em bổ quả này ngay bây giờ, cả nhà đoán xem mấy múi!”',
                      correct: true,
                      feedback: 'Ai cũng tò mò muốn đoán. Rất hay.',
                    },
                    {
                      text: '“Mua đi, mua đi, không mua phí đời!”',
                      correct: false,
                      feedback: 'Ép quá, người ta ngại.',
                    },
                  ],
                },
                {
                  kind: 'order',
                  instruction: 'Xếp kịch bản buổi phát.',
                  items: [
                    'Chào, giới thiệu mình',
                    'Món mở hàng giá nhẹ',
                    'Món chính, thử trước máy',
                    'Trả lời câu hỏi',
                    'Chào kết, hẹn buổi sau',
                  ],
                },
                {
                  kind: 'trueFalse',
                  statement: 'Nên để khách ghi đầy đủ số điện thoại và địa chỉ dưới bình luận cho tiện chép.',
                  correct: false,
                  feedbackRight: 'Đúng, thông tin riêng thì nhắn riêng.',
                  feedbackWrong: 'Ai xem cũng chép được. Khách dễ bị gửi hàng giả, gọi lừa đảo.',
                },
                {
                  kind: 'choice',
                  question: 'Lời nào không được nói trên sóng? (chọn nhiều)',
                  answers: [
                    {
                      text: '“Mật ong này chữa khỏi dạ dày.”',
                      correct: true,
                      feedback: 'Đúng, không được nói thế về thực phẩm.',
                    },
                    {
                      text: '“Còn đúng ba lọ thôi” khi kho còn đầy',
                      correct: true,
                      feedback: 'Đúng, đó là nói dối khách.',
                    },
                    {
                      text: '“Mật này ong nhà em lấy ở vườn nhãn.”',
                      correct: false,
                      feedback: 'Nếu đúng sự thật thì cứ nói, khách rất thích.',
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
      slug: 'to-hop-tac',
      title: 'Tổ hợp tác: làm chung mà không mất lòng',
      titleEn: 'Cooperative groups: working together and staying friends',
      summary: 'Vì sao nên làm chung, lập tổ thế nào, chia tiền ra sao và họp sao cho ai cũng nói được.',
      summaryEn:
        'Why join forces, how to form a group, share the money and hold meetings where everyone speaks.',
      topic: 'work',
      level: 'intermediate',
      audience: 'Nhóm chị em cùng nghề trong thôn, bản',
      outcomes: [
        'Nói được cái lợi và cái khó khi làm chung',
        'Soạn được những điều chính của hợp đồng hợp tác',
        'Giữ sổ chung minh bạch và họp có ghi biên bản',
      ],
      sections: [
        {
          title: 'Góp gió thành bão',
          lessons: [
            {
              kind: 'text',
              title: 'Bảy nhà trồng gừng, một tiếng nói',
              minutes: 3,
              markdown: `Ở một thôn vùng cao, bảy nhà cùng trồng gừng. Mỗi nhà có vài tạ, lái buôn lên trả giá nào cũng phải bán. Năm sau, bảy chị rủ nhau gom lại thành mấy tấn, gọi ba người mua đến hỏi giá. Giá khác hẳn.

Đó là cái lợi đầu tiên: **đông thì có tiếng nói**. Còn nhiều cái nữa:

- Mua phân, mua giống chung thì rẻ.
- Cùng sắm một máy sấy, nhà nào cũng dùng.
- Người giỏi trồng, người giỏi bán, người giỏi sổ sách bù cho nhau.
- Vay vốn, học nghề, nhận hỗ trợ dễ hơn khi đi theo nhóm.

Nhưng nói cho thật, làm chung cũng có cái khó. Người siêng người chậm. Tiền bạc không rõ là giận nhau. Chờ họp mới quyết nên chậm việc.

Vì thế đừng vội lập tổ khi mới quen. Hãy làm thử **một việc nhỏ** trước, như cùng mua một xe phân. Trôi chảy rồi, hãy tính chuyện lâu dài.`,
            },
            {
              kind: 'text',
              title: 'Giấy trắng mực đen trước, tình cảm bền sau',
              minutes: 4,
              markdown: `Chị em thân nhau thì ngại viết giấy. Nhưng chính tờ giấy giữ cho chị em thân mãi. Tổ hợp tác được lập trên cơ sở **hợp đồng hợp tác** giữa những người tự nguyện, từ hai người trở lên.

Trong hợp đồng, nên ghi cho rõ:

1. **Tên tổ, mục đích, làm trong bao lâu.**
2. **Ai góp gì**: tiền, đất, máy, công. Quy ra giá trị ngay từ đầu.
3. **Ai làm việc gì**: tổ trưởng, người giữ tiền, người ghi sổ. Người giữ tiền khác người ghi sổ.
4. **Chia lời, chịu lỗ** theo cách nào.
5. **Vào tổ, rời tổ** ra sao, rút phần góp thế nào.
6. **Cãi nhau thì giải quyết** ở đâu: họp tổ, nhờ thôn hòa giải, rồi mới đến tòa.

Mọi người cùng đọc, ai không rành chữ thì có người đọc to. Hiểu hết mới ký. Cần mẫu và thủ tục, chị hỏi Ủy ban nhân dân xã hoặc Hội Liên hiệp Phụ nữ.`,
            },
          ],
        },
        {
          title: 'Giữ lửa',
          lessons: [
            {
              kind: 'text',
              title: 'Họp một giờ, ai cũng được nói',
              minutes: 3,
              markdown: `Họp mà ba người nói, mười người ngồi bóc lạc thì về nhà mới bàn tán. Tổ gừng chọn cách khác: mỗi tháng họp một lần, **đúng một giờ**, ngồi vòng tròn.

Trình tự của các chị:

- Mười phút: người ghi sổ **đọc to** thu, chi, còn lại. Ai cũng xem được sổ.
- Hai mươi phút: mỗi người nói một việc được, một việc chưa được. Lần lượt, không ai cắt lời. Chị nào nói tiếng mẹ đẻ thì có người dịch.
- Hai mươi phút: bàn một việc lớn nhất. Giơ tay, hoặc bỏ hạt ngô vào ống nếu ngại.
- Mười phút: chốt **ai làm gì, xong ngày nào**, ghi biên bản, đọc lại.

Tiền bán chung vào **một tài khoản hoặc một hòm hai khóa**, hai người giữ hai chìa. Chia lời thì chia trước mặt mọi người.

Trích một phần nhỏ làm quỹ: mùa mất giá, nhà có người ốm thì dùng. Tổ bền nhờ những lúc khó như vậy.`,
            },
            {
              kind: 'h5p',
              title: 'Tổ gừng chia lời',
              minutes: 5,
              passPercentage: 60,
              steps: [
                {
                  kind: 'page',
                  heading: 'Cuối vụ gừng',
                  text: 'Tổ bán được gừng, tiền đã về. Giờ là lúc dễ vui, cũng dễ giận nhất. Bạn làm người ghi sổ.',
                },
                {
                  kind: 'choice',
                  question:
                    'Lời 21 triệu. Hợp đồng ghi chia theo cân gừng góp. Chị Dợ góp một phần bảy số gừng. Chị được bao nhiêu?',
                  answers: [
                    {
                      text: '7 triệu',
                      correct: false,
                      feedback: 'Đó là một phần ba. Lấy 21 chia cho 7 bạn nhé.',
                    },
                    { text: '3 triệu', correct: true, feedback: 'Đúng: 21 chia 7 bằng 3.' },
                    {
                      text: 'Bao nhiêu tùy tổ trưởng',
                      correct: false,
                      feedback: 'Đã có hợp đồng thì cứ theo hợp đồng.',
                    },
                  ],
                },
                {
                  kind: 'match',
                  instruction: 'Ai nên giữ việc nào?',
                  pairs: [
                    { left: 'Chị Dợ nói khéo, quen nhiều người', right: 'Tìm người mua' },
                    { left: 'Chị Mỷ viết rõ, tính nhanh', right: 'Ghi sổ' },
                    { left: 'Bà Sính cẩn thận, ai cũng tin', right: 'Giữ tiền' },
                  ],
                },
                {
                  kind: 'trueFalse',
                  statement: 'Người giữ tiền và người ghi sổ nên là hai người khác nhau.',
                  correct: true,
                  feedbackRight: 'Phải, hai người thì soát được cho nhau.',
                  feedbackWrong: 'Một người ôm cả hai, có sai cũng khó thấy.',
                },
                {
                  kind: 'blanks',
                  instruction: 'Điền cho đủ ý.',
                  text: 'Tổ hợp tác lập ra bằng *hợp đồng* hợp tác, do những người *tự nguyện* tham gia, từ *hai/2* người trở lên.',
                },
                {
                  kind: 'order',
                  instruction: 'Xếp một buổi họp tổ.',
                  items: [
                    'Đọc to thu, chi, còn lại',
                    'Mỗi người nói việc được và chưa được',
                    'Bàn việc lớn nhất, lấy ý kiến',
                    'Chốt ai làm gì, ghi biên bản',
                  ],
                },
              ],
            },
          ],
        },
      ],
    },
  ],
};
