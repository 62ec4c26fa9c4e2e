import type { DemoProgramme } from './types';

/** Green living at home: waste, compost, energy and water, safe vegetables, clean water, storms and floods. */
export const greenLiving: DemoProgramme = {
  slug: 'song-xanh',
  title: 'Sống xanh',
  titleEn: 'Green living',
  summary:
    'Những việc nhỏ trong bếp, ngoài vườn, bên giếng nước giúp nhà sạch, đỡ tốn tiền và vững vàng hơn trước mưa bão.',
  summaryEn:
    'Small habits in the kitchen, the garden and by the well that keep the home clean, save money and prepare it for storms.',
  topic: 'green-skills',
  courses: [
    {
      slug: 'phan-loai-rac-tai-nha',
      title: 'Phân loại rác tại nhà',
      titleEn: 'Sorting waste at home',
      summary: 'Ba nhóm rác, một góc riêng cho đồ nguy hại và thói quen bớt túi ni lông.',
      summaryEn:
        'Three kinds of waste, a corner for hazardous items and the habit of using fewer plastic bags.',
      topic: 'green-skills',
      level: 'beginner',
      audience: 'Mọi gia đình, trường học, sạp chợ',
      outcomes: [
        'Chia đúng rác thành ba nhóm',
        'Cất riêng pin, bóng đèn, vỏ thuốc trừ sâu',
        'Giảm được một loại rác ngay trong tuần',
      ],
      sections: [
        {
          title: 'Chia từ trong bếp',
          lessons: [
            {
              kind: 'text',
              title: 'Ba cái xô, ba con đường',
              minutes: 3,
              markdown: `Vỏ chuối, chai nhựa, tã bẩn cùng nằm trong một túi thì tất cả đều thành rác bẩn. Tách ra từ đầu, quá nửa số ấy còn dùng được.

Luật Bảo vệ môi trường chia rác sinh hoạt của gia đình thành **ba nhóm**:

1. **Rác tái chế, tái sử dụng được**: giấy, bìa, chai nhựa, vỏ lon, sắt vụn, thủy tinh. Tráng sạch, để khô, bán hoặc cho người thu mua.
2. **Rác thực phẩm**: cơm thừa, vỏ trái cây, gốc rau, bã chè. Cho gà lợn ăn, hoặc ủ làm phân.
3. **Rác sinh hoạt khác**: tã, giấy ăn bẩn, sành vỡ, túi bẩn. Nhóm này mới đưa lên xe rác.

Nhà chật, không cần mua thùng đẹp. Hai cái xô cũ và một bao tải treo sau cửa là xong. Dán hình con cá, cái chai, cái tã để trẻ con chưa biết chữ cũng bỏ đúng.

Cách thu gom mỗi nơi một khác. Chị hỏi trưởng thôn xem xe lấy nhóm nào vào ngày nào.`,
            },
            {
              kind: 'text',
              title: 'Rác nhỏ mà độc',
              minutes: 3,
              markdown: `Một viên pin cúc áo bé bằng hạt ngô. Nhưng vứt ra vườn, chất độc trong ấy ngấm vào đất, vào giếng. Trẻ nuốt phải thì nguy đến tính mạng.

Những thứ sau cần **cất riêng**, trong hộp có nắp, xa tầm tay trẻ:

- Pin, ắc quy, sạc dự phòng hỏng.
- Bóng đèn huỳnh quang, nhiệt kế thủy ngân.
- Vỏ chai, gói thuốc trừ sâu, thuốc cỏ.
- Dầu nhớt thải, hộp sơn, keo.
- Thuốc tây quá hạn, kim tiêm.

Gom đủ một hộp, đem ra **điểm thu gom** của xã, của siêu thị, của trường học. Vỏ thuốc bảo vệ thực vật thì bỏ vào bể xi măng có nắp ngoài đồng.

Ba điều chớ làm: không **đốt** pin và nhựa, vì khói rất độc; không **rửa** chai thuốc sâu dưới mương; không **dùng lại** can thuốc để đựng nước, đựng dầu ăn.

Nhiệt kế vỡ: đưa trẻ ra ngoài, mở cửa, đeo găng, gom hạt thủy ngân bằng giấy cứng vào lọ kín. Đừng hút bằng máy hút bụi.`,
            },
          ],
        },
        {
          title: 'Bớt rác từ đầu nguồn',
          lessons: [
            {
              kind: 'text',
              title: 'Cái làn của bà trở lại',
              minutes: 3,
              markdown: `Bà ngoại ngày xưa đi chợ xách cái làn cói. Thịt gói lá chuối, mắm đựng chai, về nhà chẳng có mấy rác. Giờ đi chợ một buổi, đếm được mười hai cái túi ni lông.

Túi ni lông dùng vài phút nhưng nằm trong đất hàng trăm năm. Trâu bò ăn phải thì tắc ruột. Cống tắc cũng vì nó.

Chị thử đổi từng chút:

- **Tuần này:** để cái làn hoặc túi vải ngay tay lái xe. Quên mang thì hay nhất là quay lại lấy.
- **Tuần sau:** mang hộp đi mua thịt, đậu. Cô bán hàng quen dần sẽ thích, vì đỡ tốn túi.
- **Tuần sau nữa:** mang bình nước từ nhà, thôi mua chai.

Đồ còn dùng được thì cho, đổi, sửa. Áo cũ của con thành giẻ lau, xô thủng thành chậu hành.

Ở nhiều thôn, hội phụ nữ gom ve chai bán gây **quỹ tặng sách vở** cho học sinh nghèo. Túi rác nhỏ mà thành bữa cơm, thành quyển vở đấy.`,
            },
            {
              kind: 'h5p',
              title: 'Ai bỏ rác đúng xô?',
              minutes: 4,
              passPercentage: 60,
              steps: [
                {
                  kind: 'page',
                  heading: 'Dọn nhà chiều ba mươi',
                  text: 'Nhà bà Khuyên dọn Tết, rác chất một góc sân. Bạn giúp bà phân ra cho gọn.',
                },
                {
                  kind: 'match',
                  instruction: 'Mỗi thứ đi đâu?',
                  pairs: [
                    { left: 'Vỏ bưởi, gốc rau', right: 'Xô rác thực phẩm' },
                    { left: 'Vỏ lon bia đã tráng', right: 'Bao tái chế' },
                    { left: 'Tã của cháu', right: 'Xô rác khác' },
                    { left: 'Pin điều khiển hết điện', right: 'Hộp có nắp để riêng' },
                  ],
                },
                {
                  kind: 'trueFalse',
                  statement: 'Chai nhựa phải được tráng sạch rồi mới để vào bao tái chế.',
                  correct: true,
                  feedbackRight: 'Phải, bẩn thì kiến bu và người ta cũng khó làm lại.',
                  feedbackWrong: 'Chai còn nước ngọt sẽ bẩn lây sang giấy, bìa. Tráng qua là xong.',
                },
                {
                  kind: 'choice',
                  question: 'Can thuốc trừ sâu đã dùng hết nên xử lý thế nào?',
                  answers: [
                    {
                      text: 'Rửa sạch rồi đựng nước uống',
                      correct: false,
                      feedback: 'Rất nguy hiểm, chất độc còn bám trong nhựa.',
                    },
                    {
                      text: 'Đốt cùng rơm',
                      correct: false,
                      feedback: 'Khói ấy hại cả xóm.',
                    },
                    {
                      text: 'Bỏ vào bể thu gom có nắp ngoài đồng',
                      correct: true,
                      feedback: 'Đúng chỗ của nó.',
                    },
                  ],
                },
                {
                  kind: 'blanks',
                  instruction: 'Điền từ (sách vở, làn, lá chuối).',
                  text: 'Đi chợ xách *làn/cái làn*. Thịt gói bằng *lá chuối*. Tiền bán ve chai mua *sách vở* tặng các cháu.',
                },
              ],
            },
          ],
        },
      ],
    },
    {
      slug: 'u-phan-huu-co',
      title: 'Ủ phân hữu cơ từ rác bếp',
      titleEn: 'Composting kitchen waste',
      summary: 'Biến gốc rau, vỏ quả, lá khô thành phân tơi xốp mà không có mùi, không ruồi.',
      summaryEn: 'Turn vegetable scraps, peel and dry leaves into crumbly compost without smell or flies.',
      topic: 'green-skills',
      level: 'beginner',
      audience: 'Nhà có vườn, có chậu cây, nhóm trồng rau sạch',
      outcomes: [
        'Phân biệt chất nâu và chất xanh',
        'Dựng được một thùng ủ đơn giản',
        'Chữa được thùng ủ bị hôi, bị khô',
      ],
      sections: [
        {
          title: 'Nấu phân như nấu cơm',
          lessons: [
            {
              kind: 'text',
              title: 'Nâu và xanh: hai thứ gạo của đất',
              minutes: 3,
              markdown: `Rừng không ai bón phân mà đất vẫn tốt. Lá rụng, quả thối, giun bới, nấm mọc, năm này qua năm khác. Thùng ủ chỉ là một mảnh rừng nhỏ để trong sân.

Nguyên liệu có hai loại, phải đủ cả hai.

**Chất nâu**, khô và nhiều xơ: lá khô, rơm, trấu, mùn cưa, bìa giấy xé nhỏ. Nó làm phân tơi và giữ không khí.

**Chất xanh**, ướt và nhiều đạm: gốc rau, vỏ quả, bã chè, bã cà phê, cỏ tươi, phân gà.

Tỷ lệ dễ nhớ: **hai đến ba phần nâu cho một phần xanh**, đong bằng rổ. Nhiều xanh quá thì ướt nhẹp, hôi. Nhiều nâu quá thì khô, mãi không mục.

Thứ **đừng cho vào**: thịt, cá, mỡ, sữa vì hút chuột và ruồi; phân chó mèo vì có mầm bệnh; cây đang bị bệnh; nhựa, ni lông.

Vỏ cam, vỏ hành bỏ ít thôi. Vỏ trứng bóp vụn thì tốt. Xương lớn thì để riêng.`,
            },
            {
              kind: 'text',
              title: 'Dựng thùng, xếp lớp, chờ ấm',
              minutes: 3,
              markdown: `Chị Thoan dùng cái thùng sơn cũ đã rửa kỹ, khoan chục lỗ quanh thân và dưới đáy. Nhà vườn rộng thì quây lưới thép, đống tre cũng được. Đặt nơi râm, thoát nước, cách giếng một quãng.

Chị xếp từng lớp, như làm bánh:

1. Đáy lót cành nhỏ cho thoáng, dày một gang.
2. Một lớp nâu dày hai gang.
3. Một lớp xanh mỏng.
4. Rắc một nắm đất vườn hoặc phân cũ, để có vi sinh.
5. Lặp lại. Trên cùng luôn là lớp **nâu**, che kín thức ăn thừa.

Tưới ẩm vừa. Bóp một nắm trong tay: rịn vài giọt là đúng; chảy thành dòng là ướt quá.

Vài hôm sau, thò tay vào giữa thấy **ấm**, có khi nóng. Mừng, vi sinh đang ăn đấy. Bảy đến mười ngày, đảo một lần cho đều và thoáng.

Khoảng hai, ba tháng, mùi như đất rừng sau mưa, màu nâu sẫm, tơi. Thế là được.`,
            },
          ],
        },
        {
          title: 'Chữa và dùng',
          lessons: [
            {
              kind: 'text',
              title: 'Thùng ủ trở bệnh, chữa thế nào?',
              minutes: 3,
              markdown: `Thùng ủ cũng có lúc ốm. Nhìn, ngửi, sờ là biết bệnh.

- **Hôi như trứng thối:** ướt và bí. Thêm lá khô, rơm, đảo lên cho có gió.
- **Mùi khai:** nhiều chất xanh quá. Rắc thêm trấu, mùn cưa.
- **Khô, không ấm:** thiếu nước hoặc thiếu xanh. Tưới nhẹ, thêm gốc rau, đảo.
- **Ruồi bu, dòi trắng:** thức ăn thừa hở ra. Vùi sâu, phủ nâu dày.
- **Chuột:** bỏ thịt cá vào rồi. Lấy ra, đậy lưới.

Phân chín rồi, dùng ra sao? Sàng lấy phần tơi. Bón gốc rau một nắm, trộn chậu hoa **một phần phân, ba phần đất**. Phần chưa mục, để ủ tiếp.

Phân còn nóng, còn hôi thì khoan bón, rễ sẽ bị cháy.

Nước rỉ dưới đáy thùng thì pha loãng, một phần nước rỉ với khoảng mười phần nước, tưới gốc cây, đừng tưới lên lá rau ăn sống. Mẻ sau dùng ít phân cũ làm “men”, sẽ nhanh hơn.`,
            },
            {
              kind: 'h5p',
              title: 'Bác sĩ thùng ủ',
              minutes: 4,
              passPercentage: 60,
              steps: [
                {
                  kind: 'page',
                  heading: 'Khám bệnh cho thùng ủ',
                  text: 'Hàng xóm đem ba thùng ủ đến nhờ chị Thoan xem bệnh. Chị mời bạn cùng khám.',
                },
                {
                  kind: 'choice',
                  question: 'Thùng ướt nhẹp, hôi trứng thối. Kê đơn thuốc gì?',
                  answers: [
                    {
                      text: 'Tưới thêm nước cho loãng',
                      correct: false,
                      feedback: 'Đã ướt lại càng bí hơn.',
                    },
                    {
                      text: 'Thêm lá khô và đảo cho thoáng',
                      correct: true,
                      feedback: 'Khỏi bệnh ngay, vài hôm là hết mùi.',
                    },
                    {
                      text: 'Bỏ thêm vỏ rau ướt',
                      correct: false,
                      feedback: 'Thêm ướt thì càng hôi.',
                    },
                  ],
                },
                {
                  kind: 'match',
                  instruction: 'Nâu hay xanh, hay để ngoài?',
                  pairs: [
                    { left: 'Lá bàng khô', right: 'Chất nâu' },
                    { left: 'Gốc rau muống', right: 'Chất xanh' },
                    { left: 'Mỡ heo, đầu cá', right: 'Không cho vào thùng' },
                  ],
                },
                {
                  kind: 'order',
                  instruction: 'Xếp các lớp từ dưới lên.',
                  items: [
                    'Cành nhỏ cho thoáng',
                    'Lớp nâu dày',
                    'Lớp xanh mỏng',
                    'Nắm đất vườn',
                    'Lớp nâu phủ trên cùng',
                  ],
                },
                {
                  kind: 'trueFalse',
                  statement: 'Thùng ủ ấm lên ở giữa là dấu hiệu bị hỏng.',
                  correct: false,
                  feedbackRight: 'Đúng, ấm là vi sinh đang làm việc.',
                  feedbackWrong: 'Không hỏng đâu, ấm mới là tốt đó.',
                },
                {
                  kind: 'blanks',
                  instruction: 'Điền con số hoặc từ.',
                  text: 'Một phần xanh đi với hai đến *ba/3* phần nâu. Bóp nắm phân thấy rịn vài giọt là vừa *ẩm*. Trộn chậu hoa: một phần phân, *ba/3* phần đất.',
                },
              ],
            },
          ],
        },
      ],
    },
    {
      slug: 'tiet-kiem-dien-nuoc',
      title: 'Tiết kiệm điện và nước',
      titleEn: 'Saving electricity and water',
      summary: 'Đọc công tơ, tìm chỗ rò, chọn thiết bị và những thói quen giảm hóa đơn thật sự.',
      summaryEn: 'Read the meter, find leaks, choose appliances and build habits that really cut the bill.',
      topic: 'green-skills',
      level: 'beginner',
      audience: 'Người lo chi tiêu trong nhà',
      outcomes: [
        'Tính được một thiết bị tốn bao nhiêu điện',
        'Tìm được chỗ rò nước bằng đồng hồ',
        'Chọn ba thói quen để làm ngay',
      ],
      sections: [
        {
          title: 'Điện đi qua đâu?',
          lessons: [
            {
              kind: 'text',
              title: 'Một số điện nấu được mấy nồi cơm?',
              minutes: 4,
              markdown: `Trên mỗi thiết bị có chữ W, đọc là *oát*. W càng lớn, mỗi giờ dùng càng nhiều điện. Cách tính chẳng khó:

**Oát × số giờ ÷ 1000 = số điện** (ki-lô-oát giờ, người ta hay gọi là “một số”).

Thử nhé:

- Bóng LED 9 W, bật 5 giờ mỗi tối: 9 × 5 ÷ 1000 = 0,045 số. Cả tháng khoảng **1,35 số**.
- Bóng tròn 60 W, cũng 5 giờ: 0,3 số mỗi tối, cả tháng **9 số**. Sáng tương đương mà tốn gần bảy lần.
- Nồi cơm 700 W, nấu 30 phút: **0,35 số**. Vậy một số điện nấu được gần ba nồi.

Nhà nào cũng có “kẻ ăn đêm”: tivi, sạc, đầu thu chờ suốt ngày. Từng cái ít, cộng lại thành nhiều. Ổ cắm có công tắc giúp tắt một lần cho gọn.

Giá điện sinh hoạt tính theo **bậc**: dùng càng nhiều, mỗi số càng đắt. Vì vậy bớt được vài chục số cuối cùng là bớt đúng phần đắt nhất.`,
            },
            {
              kind: 'text',
              title: 'Ba thứ ngốn điện nhất nhà',
              minutes: 3,
              markdown: `Nhiều nhà tắt từng cái bóng đèn, nhưng bỏ quên ba con “voi” đứng trong góc: **máy lạnh, bình nóng lạnh, tủ lạnh**.

**Máy lạnh.** Đặt 26 đến 28 độ, bật thêm quạt cho gió đi khắp phòng. Kéo rèm, đóng kín cửa. Rửa lưới lọc mỗi tháng một lần; lưới bám bụi thì máy chạy mãi không mát.

**Bình nóng lạnh.** Bật trước khi tắm chừng mười lăm phút rồi **tắt hẳn** khi tắm. Vừa tiết kiệm, vừa tránh điện giật. Bật cả ngày là đun rồi để nguội, đun rồi để nguội.

**Tủ lạnh.** Kê cách tường một gang cho tỏa nhiệt. Thức ăn để nguội mới cất. Thử gioăng cửa: kẹp tờ giấy, kéo tuột ra dễ là gioăng hở.

Khi mua mới, tìm **nhãn năng lượng** dán trên máy: nhiều sao thì đỡ điện hơn. Mua máy rẻ mà ít sao, tiền điện mấy năm có khi vượt phần đã tiết kiệm lúc mua.`,
            },
          ],
        },
        {
          title: 'Giọt nước cũng là tiền',
          lessons: [
            {
              kind: 'text',
              title: 'Bắt quả tang chỗ rò nước',
              minutes: 3,
              markdown: `Vòi nhỏ giọt tí tách, mỗi giây một giọt, tưởng không đáng kể. Hứng vào chậu một ngày đêm, có khi được cả chục lít. Ống ngầm vỡ thì còn nhiều gấp trăm.

Cách bắt quả tang rất rẻ:

1. Tối, trước khi ngủ, khóa hết vòi trong nhà.
2. Ra xem **đồng hồ nước**, chép con số.
3. Đêm không ai dùng. Sáng xem lại.
4. Số tăng? Có rò. Bạn khóa từng nhánh, thử lại để biết rò ở đâu.

Bồn cầu hay rò âm thầm. Nhỏ vài giọt phẩm màu vào két, nửa giờ sau nhìn xuống bồn: có màu là van hỏng.

Nước đã dùng còn dùng nữa:

- Nước vo gạo, rửa rau tưới cây.
- Nước xả quần áo lần cuối giội sân, giội chuồng.
- Nước mưa hứng vào lu, đậy nắp kín kẻo muỗi đẻ.

Đánh răng dùng cốc, gội đầu khóa vòi khi xoa xà phòng. Trẻ con làm theo cha mẹ, không làm theo lời dặn.`,
            },
            {
              kind: 'h5p',
              title: 'Cuộc săn hóa đơn',
              minutes: 5,
              passPercentage: 60,
              steps: [
                {
                  kind: 'page',
                  heading: 'Hóa đơn tháng này tăng gấp rưỡi',
                  text: 'Gia đình anh Đức ngồi quanh bàn, ai cũng bảo không phải tại mình. Ta đi tìm thủ phạm.',
                },
                {
                  kind: 'blanks',
                  instruction: 'Tính số điện (oát × giờ ÷ 1000).',
                  text: 'Quạt 50 oát chạy 10 giờ hết *0,5/0.5/nửa* số điện. Ấm siêu tốc 1500 oát đun 10 phút hết *0,25/0.25* số.',
                },
                {
                  kind: 'choice',
                  question: 'Thói quen nào giảm hóa đơn nhiều nhất?',
                  answers: [
                    {
                      text: 'Tắt một bóng LED thêm một giờ',
                      correct: false,
                      feedback: 'Có ích, nhưng chỉ một phần rất nhỏ.',
                    },
                    {
                      text: 'Không bật bình nóng lạnh suốt ngày',
                      correct: true,
                      feedback: 'Đúng, đây mới là con voi trong góc.',
                    },
                    {
                      text: 'Rút sạc điện thoại lúc đã đầy',
                      correct: false,
                      feedback: 'Nên làm cho an toàn, nhưng tiền điện bớt rất ít.',
                    },
                  ],
                },
                {
                  kind: 'order',
                  instruction: 'Bắt quả tang chỗ rò nước.',
                  items: [
                    'Khóa hết các vòi trước khi ngủ',
                    'Chép số trên đồng hồ nước',
                    'Sáng xem lại con số',
                    'Nếu tăng, khóa từng nhánh để tìm',
                  ],
                },
                {
                  kind: 'trueFalse',
                  statement: 'Nhãn năng lượng càng nhiều sao thì máy càng tốn điện.',
                  correct: false,
                  feedbackRight: 'Đúng, nhiều sao là tiết kiệm hơn.',
                  feedbackWrong: 'Ngược lại: sao nhiều thì đỡ điện.',
                },
                {
                  kind: 'match',
                  instruction: 'Ghép thiết bị với mẹo dùng.',
                  pairs: [
                    { left: 'Máy lạnh', right: 'Đặt 26–28 độ, bật kèm quạt' },
                    { left: 'Tủ lạnh', right: 'Thức ăn nguội mới cất, kê xa tường' },
                    { left: 'Bình nóng lạnh', right: 'Tắt trước khi bước vào tắm' },
                  ],
                },
              ],
            },
          ],
        },
      ],
    },
    {
      slug: 'vuon-rau-an-toan',
      title: 'Vườn rau an toàn',
      titleEn: 'A safe vegetable garden',
      summary: 'Đất, giống, sâu bệnh và bốn đúng khi buộc phải dùng thuốc.',
      summaryEn: 'Soil, seed, pests and the “four rights” if you must spray.',
      topic: 'green-skills',
      level: 'beginner',
      audience: 'Gia đình có vườn, sân, ban công; tổ rau sạch',
      outcomes: [
        'Lên luống, luân canh đúng cách',
        'Dùng cách tự nhiên để đuổi sâu',
        'Đọc nhãn thuốc và giữ thời gian cách ly',
      ],
      sections: [
        {
          title: 'Khỏe từ đất',
          lessons: [
            {
              kind: 'text',
              title: 'Luống rau và bốn câu hỏi',
              minutes: 3,
              markdown: `Cây khỏe thì sâu ít. Cây khỏe vì đất khỏe. Trước khi gieo hạt, bác hãy trả lời bốn câu.

**Nắng ở đâu?** Rau ăn lá cần bốn giờ nắng, cà chua, dưa cần sáu giờ trở lên.

**Nước từ đâu?** Không lấy nước mương gần chuồng trại, gần nhà máy. Nước giếng, nước mưa, nước sông sạch là được.

**Đất có tơi không?** Xới sâu một gang, trộn phân ủ đã **hoai mục**. Phân tươi còn mang giun sán và làm cháy rễ, tuyệt đối không tưới cho rau.

**Trước đó trồng gì?** Cùng một họ cây trồng mãi một chỗ thì sâu bệnh quen nhà. Nên luân phiên: vụ này cải, vụ sau đậu, rồi hành tỏi. Họ đậu còn để lại đạm cho đất.

Lên luống cao một gang, mùa mưa khỏi úng. Phủ rơm quanh gốc giữ ẩm, cỏ mọc ít.

Giống nên mua nơi có nhãn rõ, hoặc tự để hạt từ cây khỏe nhất, không phải cây còn sót lại.`,
            },
            {
              kind: 'text',
              title: 'Đuổi sâu mà không đuổi con người',
              minutes: 3,
              markdown: `Vườn có ong, có bọ rùa, có nhện, có cóc là vườn lành. Chúng ăn sâu giúp ta. Phun thuốc bừa thì bạn của vườn chết trước, sâu chết sau.

Những việc làm được ngay:

- **Bắt tay.** Sáng sớm, lật mặt dưới lá, bắt sâu, ngắt ổ trứng. Vườn vài chục mét vuông, mười phút là xong.
- **Bẫy dính màu vàng** treo cao hơn ngọn cây một gang: dính ruồi, bọ phấn, rầy.
- **Xen cây thơm.** Húng, hành, tỏi, cúc vạn thọ trồng quanh luống làm sâu rối mũi.
- **Lưới che** cho cải non, bướm không đẻ được.
- **Nước tỏi ớt gừng** giã, ngâm qua đêm, lọc, pha loãng phun vào chiều mát. Phun thử vài lá trước, vì đặc quá cũng cháy lá.

Thấy cây bệnh, nhổ bỏ cả gốc, đem ra xa, đừng cho vào thùng ủ. Dao kéo cắt cây bệnh thì rửa rồi hẵng dùng tiếp.

Chấp nhận vài lỗ thủng trên lá. Rau có lỗ vẫn ngon.`,
            },
          ],
        },
        {
          title: 'Khi buộc phải dùng thuốc',
          lessons: [
            {
              kind: 'text',
              title: 'Bốn đúng, một chờ',
              minutes: 4,
              markdown: `Có lúc sâu nhiều, tay bắt không xuể. Nếu phải phun, hãy nhớ **bốn đúng**:

1. **Đúng thuốc**: đúng loại cho sâu ấy, có trong danh mục được phép, ghi dùng cho rau. Thuốc không nhãn, không tiếng Việt thì không mua.
2. **Đúng lúc**: khi sâu còn nhỏ, vào chiều mát, lặng gió, không sắp mưa.
3. **Đúng liều lượng và nồng độ**: đong bằng cốc chia vạch, không ước chừng. Đặc gấp đôi không diệt sâu gấp đôi.
4. **Đúng cách**: mặc áo dài, đeo khẩu trang, kính, găng; không phun ngược gió.

Xong bốn đúng còn **một chờ**: *thời gian cách ly*. Nhãn ghi bao nhiêu ngày thì chờ đủ ngày ấy mới hái, dù để bán hay để nhà ăn.

Ghi sổ: phun gì, luống nào, ngày nào, ngày hái. Người mua hỏi, bác lật ra cho xem.

Ai chóng mặt, buồn nôn sau khi phun: ra chỗ thoáng, cởi đồ dính thuốc, rửa kỹ, đem theo nhãn thuốc đến trạm y tế; nặng thì gọi **115**.`,
            },
            {
              kind: 'h5p',
              title: 'Một mùa cải của bác Hiệp',
              minutes: 5,
              passPercentage: 70,
              steps: [
                {
                  kind: 'page',
                  heading: 'Cải lên xanh mướt',
                  text: 'Bác Hiệp trồng hai luống cải cho cháu ăn, còn dư thì bán. Sâu bắt đầu kéo tới. Bác hỏi bạn từng bước.',
                },
                {
                  kind: 'choice',
                  question: 'Mới thấy vài con sâu. Bác làm gì trước?',
                  answers: [
                    {
                      text: 'Sáng sớm lật lá, bắt tay',
                      correct: true,
                      feedback: 'Hay nhất, không tốn đồng nào.',
                    },
                    {
                      text: 'Phun thuốc cho chắc',
                      correct: false,
                      feedback: 'Còn ít sâu, phun là giết luôn ong và bọ rùa.',
                    },
                    {
                      text: 'Mặc kệ đến khi thu hoạch',
                      correct: false,
                      feedback: 'Để lâu thành nhiều, lúc ấy mới khổ.',
                    },
                  ],
                },
                {
                  kind: 'choice',
                  question: 'Nhãn ghi thời gian cách ly 7 ngày. Bác phun ngày 3, sớm nhất hái được ngày nào?',
                  answers: [
                    { text: 'Ngày 5', correct: false, feedback: 'Mới hai ngày, thuốc còn nhiều.' },
                    { text: 'Ngày 10', correct: true, feedback: 'Đúng, đủ bảy ngày.' },
                    {
                      text: 'Ngày 4, nếu rửa kỹ',
                      correct: false,
                      feedback: 'Rửa không trôi hết được. Phải chờ đủ.',
                    },
                  ],
                },
                {
                  kind: 'match',
                  instruction: 'Ghép cây với việc nó làm.',
                  pairs: [
                    { left: 'Cây họ đậu', right: 'Để lại đạm cho đất' },
                    { left: 'Cúc vạn thọ quanh luống', right: 'Làm sâu rối mũi' },
                    { left: 'Rơm phủ gốc', right: 'Giữ ẩm, ít cỏ' },
                  ],
                },
                {
                  kind: 'trueFalse',
                  statement: 'Pha thuốc đặc gấp đôi thì sâu chết gấp đôi.',
                  correct: false,
                  feedbackRight: 'Bạn chọn đúng, câu ấy sai. Chỉ thêm độc, thêm tiền.',
                  feedbackWrong: 'Không phải vậy. Đặc quá cháy cây, người ăn thêm hại.',
                },
                {
                  kind: 'blanks',
                  instruction: 'Bốn đúng gồm những gì?',
                  text: 'Đúng *thuốc*, đúng *lúc*, đúng *liều/liều lượng* và nồng độ, đúng *cách*.',
                },
              ],
            },
          ],
        },
      ],
    },
    {
      slug: 'nuoc-sach-cho-gia-dinh',
      title: 'Nước sạch cho gia đình',
      titleEn: 'Clean water for the family',
      summary: 'Giữ nguồn nước, lọc, đun, trữ và xử lý nước sau mưa lũ.',
      summaryEn: 'Protect the source, filter, boil and store, and make water safe after floods.',
      topic: 'green-skills',
      level: 'beginner',
      audience: 'Gia đình dùng giếng, nước mưa, nước suối dẫn về',
      outcomes: [
        'Giữ sạch giếng, bể, máng nước',
        'Phân biệt lọc trong và diệt khuẩn',
        'Xử lý nước đục sau lũ đúng thứ tự',
      ],
      sections: [
        {
          title: 'Từ nguồn về đến cốc',
          lessons: [
            {
              kind: 'text',
              title: 'Nước trong chưa chắc đã lành',
              minutes: 3,
              markdown: `Nước khe suối nhìn thấy đáy, mát lạnh, ai chẳng muốn vốc uống. Nhưng phía trên có trâu nằm, có người giặt giũ, mầm bệnh thì mắt không nhìn ra được.

Có ba kẻ giấu mặt trong nước:

- **Vi khuẩn, trứng giun**: gây tiêu chảy, tả, giun sán. *Đun sôi* là chết.
- **Phèn, sắt, cặn**: nước vàng, tanh. *Lọc* hoặc *lắng* bớt đi.
- **Chất độc hòa tan** như asen, thuốc trừ sâu, nitrat: *đun sôi không mất*, có khi còn đậm hơn vì nước bay hơi.

Vậy mỗi kẻ phải có cách riêng. Nước giếng khoan ở nơi có nguy cơ nhiễm asen cần được **xét nghiệm**; gia đình hỏi trạm y tế xã xem gửi mẫu ở đâu.

Ở đâu có nước máy thì nên dùng để uống và nấu ăn. Nước chưa tốt thì chỉ giặt, tưới.

Trẻ đi ngoài lỏng nhiều lần: cho uống **oresol** pha đúng như ghi trên gói, bú vẫn bú. Trẻ lả, khô môi, mắt trũng thì đưa đi trạm ngay.`,
            },
            {
              kind: 'text',
              title: 'Cái giếng, cái bể, cái ca',
              minutes: 3,
              markdown: `Nước sạch ở nguồn mà đựng bẩn thì thành bẩn. Giữ ba chỗ.

**Giếng:** cách nhà vệ sinh, chuồng lợn ít nhất mười mét, càng xa càng tốt và nằm ở chỗ cao hơn. Xây thành cao, láng sân xung quanh, có nắp. Gàu treo lên, đừng vứt dưới đất.

**Bể nước mưa:** đầu mùa, bỏ vài trận mưa đầu để rửa mái và không khí. Máng lót lưới chắn lá. Bể có nắp kín, có lưới chặn, muỗi không vào đẻ. Thả vài con cá nhỏ ăn lăng quăng cũng hay, nhưng bể để uống thì phải cọ rửa đều.

**Đồ trữ trong bếp:** thùng có nắp và vòi. Không nhúng ca, nhúng tay vào thùng. Uống bằng cốc riêng.

Sáu tháng một lần cọ bể: xả hết, chà, tráng, phơi. Nhà trọ, trường học thì đều đặn hơn.

Bồn chứa bằng phuy cũ phải biết trước kia đựng gì. Phuy hóa chất thì không bao giờ.`,
            },
          ],
        },
        {
          title: 'Lọc, đun và sau lũ',
          lessons: [
            {
              kind: 'text',
              title: 'Nước lũ rút rồi, uống gì đây?',
              minutes: 4,
              markdown: `Sau lũ, giếng ngập, nước đục như nước vo gạo. Uống liều là đổ bệnh cả nhà. Làm đúng bốn bước, **không đổi thứ tự**.

1. **Làm trong.** Cho phèn chua, khoảng một gam cho hai mươi lít nước, khuấy đều, để lắng nửa giờ rồi gạn lấy phần trong. Không có phèn thì lọc qua khăn sạch gấp nhiều lớp.
2. **Diệt khuẩn.** Dùng viên Cloramin B 0,25 gam cho **25 lít** nước trong. Khuấy, đợi **30 phút**. Mùi clo thoang thoảng là bình thường.
3. **Đun sôi.** Sôi bùng ít nhất một phút, ở núi cao thì lâu hơn. Rót vào đồ sạch có nắp.
4. **Uống trong ngày.**

Cần nhớ: làm trong *trước*, diệt khuẩn *sau*. Nước đục thì thuốc bị hao, không đủ sức.

Giếng ngập phải thau rửa, khử trùng rồi mới dùng lại. Xã, trạm y tế thường cấp thuốc và cử người đến hướng dẫn, gia đình nhớ ra nhận.`,
            },
            {
              kind: 'h5p',
              title: 'Ba ca nước và cô y tá thôn',
              minutes: 4,
              passPercentage: 70,
              steps: [
                {
                  kind: 'page',
                  heading: 'Lũ vừa rút',
                  text: 'Cô Lê, y tế thôn, đứng giữa sân có năm nhà cùng hỏi. Bạn làm trợ lý cho cô.',
                },
                {
                  kind: 'order',
                  instruction: 'Xếp thứ tự xử lý nước đục.',
                  items: [
                    'Làm trong bằng phèn chua, gạn lấy nước trong',
                    'Cho Cloramin B và đợi 30 phút',
                    'Đun sôi',
                    'Rót vào đồ sạch có nắp',
                  ],
                },
                {
                  kind: 'choice',
                  question: 'Giếng ở vùng có asen. Cách nào giúp loại asen?',
                  answers: [
                    {
                      text: 'Đun sôi thật kỹ',
                      correct: false,
                      feedback: 'Đun không làm mất asen, nước cạn còn đậm thêm.',
                    },
                    {
                      text: 'Xét nghiệm, dùng nguồn khác hoặc bể lọc phù hợp',
                      correct: true,
                      feedback: 'Đúng, phải biết có bao nhiêu rồi mới chọn cách.',
                    },
                    {
                      text: 'Để qua đêm cho lắng',
                      correct: false,
                      feedback: 'Lắng qua đêm không đủ, vì chất độc đã hòa tan.',
                    },
                  ],
                },
                {
                  kind: 'blanks',
                  instruction: 'Điền con số.',
                  text: 'Một viên Cloramin B 0,25 gam dùng cho *25* lít nước, đợi *30* phút. Giếng cách chuồng lợn ít nhất *mười/10* mét.',
                },
                {
                  kind: 'trueFalse',
                  statement: 'Phuy từng đựng hóa chất thì dù rửa mấy lần cũng không dùng chứa nước ăn.',
                  correct: true,
                  feedbackRight: 'Đúng, chất độc ngấm vào vỏ phuy, rửa không hết.',
                  feedbackWrong: 'Không nên tiếc cái phuy. Hóa chất ngấm trong vỏ còn thôi ra mãi.',
                },
                {
                  kind: 'match',
                  instruction: 'Ghép bệnh của nước với thuốc chữa.',
                  pairs: [
                    { left: 'Vi khuẩn, trứng giun', right: 'Đun sôi' },
                    { left: 'Cặn đục', right: 'Lắng, lọc' },
                    { left: 'Muỗi đẻ trong bể', right: 'Đậy kín, che lưới' },
                  ],
                },
              ],
            },
          ],
        },
      ],
    },
    {
      slug: 'thich-ung-bao-lu',
      title: 'Thích ứng bão, lũ và sạt lở',
      titleEn: 'Coping with storms, floods and landslides',
      summary: 'Nghe tin đúng, chuẩn bị túi khẩn cấp, chằng nhà, sơ tán và dọn dẹp an toàn.',
      summaryEn: 'Follow warnings, pack an emergency bag, tie down the house, evacuate and clean up safely.',
      topic: 'green-skills',
      level: 'beginner',
      audience: 'Gia đình ở ven biển, ven sông, vùng núi dốc',
      outcomes: [
        'Chuẩn bị được túi khẩn cấp của cả nhà',
        'Nhận ra dấu hiệu sạt lở, lũ quét',
        'Biết việc nào nguy hiểm sau lũ',
      ],
      sections: [
        {
          title: 'Trước khi trời đổi gió',
          lessons: [
            {
              kind: 'text',
              title: 'Nghe đài xã hơn nghe đồn',
              minutes: 3,
              markdown: `Đợt bão nào cũng có tin đồn: vỡ đập, nước dâng mười mét, xã bỏ dân. Tin đồn làm người già đau tim và người trẻ chạy nhầm hướng.

Nguồn tin đáng nghe:

- Loa của thôn, xã; người trưởng thôn đến gõ cửa.
- Đài truyền hình, đài phát thanh; bản tin của cơ quan khí tượng thủy văn.
- Nhóm Zalo **chính thức** của xã.

Trước mùa mưa bão, cả nhà ngồi lại một tối:

1. Nhà mình nguy cơ gì: ngập, sạt, gió giật, sét?
2. Nước lên thì đi đâu? Ai đưa bà, ai bế cháu, ai dắt trâu?
3. Mất sóng thì gặp nhau ở đâu?
4. Giấy tờ để đâu?

Chép lại rồi dán ở cánh tủ. Sau đó đi bộ thử một lần theo đường ấy, đến **điểm sơ tán**, cả ngày lẫn đêm.

Chằng mái bằng dây thừng, cọc, bao cát; cưa cành khô gần nhà; hạ biển hiệu. Trâu bò, thuyền bè đưa lên cao từ sớm, đừng để tới phút cuối.`,
            },
            {
              kind: 'text',
              title: 'Cái túi treo sau cửa',
              minutes: 3,
              markdown: `Khi phải đi, bạn chỉ có mấy phút. Lúc ấy không còn thì giờ tìm thuốc của mẹ, sữa của con. Túi phải xếp sẵn, treo chỗ ai cũng biết.

**Trong túi có:**

- Nước uống, lương khô, mì gói đủ vài bữa; sữa và bình cho trẻ.
- Thuốc đang dùng hằng ngày, băng gạc, oresol.
- Đèn pin, pin, còi, sạc dự phòng đã đầy.
- Áo mưa, áo phao, quần áo ấm, chăn mỏng.
- Giấy tờ bọc hai lớp ni lông, chút tiền mặt.
- Mảnh giấy ghi **số cần gọi**: trưởng thôn, họ hàng, 112, 113, 114, 115. Khi máy hết pin, còn giấy.
- Băng vệ sinh, tã, kính của người già, đồ chơi nhỏ cho trẻ bớt sợ.

Sáu tháng kiểm một lần: nước còn hạn, pin còn chạy, áo của con còn vừa.

Người khuyết tật, bà bầu, cụ già cần giúp di chuyển: báo trưởng thôn **trước** mùa mưa, để có tên trong danh sách đưa đi đầu tiên.`,
            },
          ],
        },
        {
          title: 'Trong và sau cơn dữ',
          lessons: [
            {
              kind: 'text',
              title: 'Đất biết nói trước khi đổ',
              minutes: 4,
              markdown: `Trước khi sạt, núi thường báo. Phải biết nghe:

- Nứt mới trên nền nhà, trên sườn dốc, tường phình, cửa kẹt.
- Cây, cột điện bỗng nghiêng.
- Nước suối **đục hẳn hoặc cạn bất thường** lúc đang mưa: có thể phía trên bị chặn.
- Nghe tiếng ầm ầm, răng rắc, đá lăn lắc rắc.

Thấy một dấu hiệu, **ra khỏi nhà ngay**, đi theo hướng ngang sườn, lên nơi cao, xa khe suối. Gọi to cho hàng xóm. Đừng quay lại lấy của.

Đang có lũ thì nhớ: nước cao đến đầu gối mà chảy xiết là cuốn được người, xe máy càng dễ trôi. **Gặp đường ngập chảy xiết thì quay đầu.** Đừng vớt củi giữa dòng.

Sau lũ:

- Chưa vào nhà có mùi khí gas, nhà nghiêng, dây điện đứt. Cắt cầu dao bằng tay khô, đứng chỗ khô.
- Đi ủng, đeo găng khi dọn bùn; vết xước rửa sạch.
- Thức ăn dính nước lũ thì bỏ.
- Rắn rết hay chui vào nhà, lấy gậy khua trước.`,
            },
            {
              kind: 'h5p',
              title: 'Đêm mưa ở bản trên',
              minutes: 5,
              passPercentage: 75,
              steps: [
                {
                  kind: 'page',
                  heading: 'Mười một giờ đêm, mưa chưa ngớt',
                  text: 'Bạn ở cùng gia đình chị Pà. Nước suối ngoài kia lạ lắm. Mỗi quyết định dưới đây có ý nghĩa lớn.',
                },
                {
                  kind: 'choice',
                  question: 'Đang mưa to mà suối bỗng cạn hẳn. Điều đó có nghĩa gì?',
                  answers: [
                    {
                      text: 'Mưa sắp tạnh, ngủ tiếp',
                      correct: false,
                      feedback: 'Nguy hiểm. Phía trên có thể bị chặn rồi vỡ.',
                    },
                    {
                      text: 'Có thể sắp lũ quét, phải lên cao ngay',
                      correct: true,
                      feedback: 'Đúng. Đánh thức cả nhà, báo hàng xóm.',
                    },
                    {
                      text: 'Xuống xem có cá mắc cạn không',
                      correct: false,
                      feedback: 'Tuyệt đối không xuống lòng suối.',
                    },
                  ],
                },
                {
                  kind: 'choice',
                  question: 'Những thứ nào nên có trong túi khẩn cấp? (chọn nhiều)',
                  answers: [
                    {
                      text: 'Thuốc huyết áp của bà',
                      correct: true,
                      feedback: 'Đúng, thuốc hằng ngày là số một.',
                    },
                    { text: 'Đèn pin, còi', correct: true, feedback: 'Đúng, để soi đường và gọi cứu.' },
                    {
                      text: 'Chiếc tivi mới mua',
                      correct: false,
                      feedback: 'Nặng và vướng. Người quý hơn của.',
                    },
                    {
                      text: 'Giấy tờ bọc ni lông',
                      correct: true,
                      feedback: 'Đúng, bọc hai lớp cho khỏi ướt.',
                    },
                  ],
                },
                {
                  kind: 'trueFalse',
                  statement: 'Số điện thoại cần gọi nên chép ra giấy, bỏ trong túi khẩn cấp.',
                  correct: true,
                  feedbackRight: 'Phải, máy hết pin hay rơi xuống nước thì vẫn còn tờ giấy.',
                  feedbackWrong: 'Nên chép chứ. Lúc nguy cấp, điện thoại rất hay hết pin.',
                },
                {
                  kind: 'order',
                  instruction: 'Xếp việc khi thấy tường nứt, nghe đá lăn.',
                  items: [
                    'Đánh thức mọi người',
                    'Cầm túi khẩn cấp nếu ở ngay bên cạnh',
                    'Chạy ngang sườn lên nơi cao, gọi to cho hàng xóm',
                    'Báo trưởng thôn và gọi cứu hộ',
                  ],
                },
                {
                  kind: 'match',
                  instruction: 'Ghép số với việc cần.',
                  pairs: [
                    { left: '112', right: 'Tìm kiếm, cứu nạn' },
                    { left: '114', right: 'Cháy, người mắc kẹt' },
                    { left: '115', right: 'Cấp cứu người bị thương' },
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
