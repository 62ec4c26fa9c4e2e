import type { DemoProgramme } from './types';

export const farmingBetter: DemoProgramme = {
  slug: 'nha-nong-thoi-nay',
  title: 'Nhà nông thời nay',
  titleEn: 'Farming for today',
  summary:
    'Hiểu đất, nuôi gà khỏe, trồng rau trái vụ, ghi nguồn gốc, bán được giá và đọc dự báo để xuống giống cho đúng lúc.',
  summaryEn:
    'Understand your soil, keep healthy hens, grow off-season vegetables, record where food comes from, sell well and plan by the forecast.',
  topic: 'work',
  courses: [
    {
      slug: 'dat-khoe-bon-phan-dung',
      title: 'Đất khỏe, bón phân đúng',
      titleEn: 'Healthy soil, sensible fertiliser',
      summary: 'Xem đất bằng tay và mắt, ủ phân từ thứ bỏ đi, đọc ba con số trên bao phân và bón bốn đúng.',
      summaryEn:
        'Judge soil with hand and eye, make compost from waste, read the three numbers on the bag and feed crops the right way.',
      topic: 'green-skills',
      level: 'beginner',
      audience: 'Hộ trồng lúa, ngô, rau, cây ăn quả',
      outcomes: [
        'Nhận ra đất cát, đất thịt, đất sét và đất chua',
        'Ủ được một đống phân hữu cơ',
        'Tính được lượng đạm, lân, kali trong bao phân',
      ],
      sections: [
        {
          title: 'Hỏi thăm mảnh đất',
          lessons: [
            {
              kind: 'text',
              title: 'Nắm đất biết nói',
              minutes: 3,
              markdown: `Ông Y Nham ở buôn trồng cà phê ba mươi năm. Trước khi bón, ông cúi xuống bốc một nắm đất. Bạn thử làm theo ông.

Lấy nắm đất ẩm, bóp lại rồi vê thành sợi:

- **Rời ra ngay:** đất cát. Thoáng, mà giữ nước giữ phân kém. Bón ít một, nhiều lần.
- **Vê được nhưng dễ gãy:** đất thịt. Đất quý, dễ trồng.
- **Vê thành sợi, uốn được vòng tròn:** đất sét. Giữ phân tốt, nhưng bí, mưa thì úng, nắng thì nứt.

Đào một hố vuông mỗi bề hai gang tay, đếm giun. Có mươi con trở lên là đất đang sống. Không con nào, đất cứng như gạch: nhiều năm chỉ ăn phân hóa học.

Rêu mốc xanh, nước ruộng váng vàng, nhiều cỏ năn có thể là dấu hiệu **đất chua**. Muốn chắc, mua giấy thử hoặc nhờ cán bộ khuyến nông đo độ pH. Phần lớn cây trồng ưa pH từ 5,5 đến 7. Chua thì rải vôi trước khi trồng vài tuần, đừng rải cùng lúc với phân đạm.`,
            },
            {
              kind: 'text',
              title: 'Đống rơm mục quý hơn đống tro',
              minutes: 3,
              markdown: `Sau gặt, khói đốt đồng mù mịt, mắt cay xè. Đốt một sào rơm là đốt luôn chất hữu cơ, phần lớn đạm, và đốt cả phổi trẻ con trong xóm. Giữ rơm lại, bạn có phân.

**Ủ đống phân hữu cơ:**

1. Chọn chỗ cao, có mái che. Rải lớp rơm, thân ngô băm ngắn, dày hai gang.
2. Rải lớp phân trâu bò, gà; rắc ít lân hoặc chế phẩm nấm **Trichoderma** pha theo nhãn.
3. Tưới ẩm: bóp tay thấy rịn nước kẽ ngón, không nhỏ giọt.
4. Chồng nhiều lớp, cao hơn một mét, phủ bạt.
5. Vài ngày sau đống ủ nóng lên, cắm cái que vào rút ra thấy nóng tay là tốt. Hai, ba tuần **đảo một lần**.

Hai đến ba tháng, phân tơi, nâu sẫm, thơm mùi đất rừng là dùng được.

Đừng bón **phân tươi**: nóng rễ, mang mầm bệnh, hạt cỏ. Bón cho rau ăn sống lại càng không.`,
            },
          ],
        },
        {
          title: 'Bón cho đáng đồng tiền',
          lessons: [
            {
              kind: 'text',
              title: 'Ba con số trên bao phân',
              minutes: 4,
              markdown: `Bao phân ghi **16-16-8**. Người bán bảo "tốt lắm", nhưng tốt là sao? Ba con số ấy theo thứ tự là **đạm – lân – kali**, tính theo phần trăm.

Bao 50 ký loại 16-16-8 có:

- Đạm: 50 × 16% = **8 ký**
- Lân: **8 ký**
- Kali: 50 × 8% = **4 ký**

Bao khác 20-20-15 đắt hơn, nhưng có 10 ký đạm, 10 ký lân, 7,5 ký kali. Lấy tiền chia cho số ký chất, bạn sẽ biết bao nào rẻ thật.

Mỗi chất một việc: **đạm** nuôi lá thân, **lân** nuôi rễ và hoa, **kali** giúp cứng cây, chắc hạt, ngọt quả. Thừa đạm thì lá xanh um, rủ rượi, sâu kéo đến, lúa lốp đổ.

Bón theo **bốn đúng**:

- Đúng **loại** cây đang cần.
- Đúng **lượng**, cân đong chứ không ước chừng.
- Đúng **lúc**, tránh nắng gắt, tránh trước mưa to.
- Đúng **cách**, rạch hàng rồi lấp, đừng vãi trên mặt.

Hỏi khuyến nông liều cho cây và đất quê mình.`,
            },
            {
              kind: 'h5p',
              title: 'Luyện tập: sào ruộng nhà Sáng',
              minutes: 4,
              passPercentage: 60,
              steps: [
                {
                  kind: 'page',
                  heading: 'Trước vụ mới',
                  text: 'Nhà Sáng có sào ruộng đất sét, hơi chua, và một đống rơm. Trong túi đủ tiền mua một bao phân. Bạn bày cách cho Sáng.',
                },
                {
                  kind: 'match',
                  instruction: 'Nối cách vê nắm đất với loại đất.',
                  pairs: [
                    { left: 'Bóp là rời ra', right: 'Đất cát' },
                    { left: 'Vê được nhưng dễ gãy', right: 'Đất thịt' },
                    { left: 'Vê thành sợi, uốn vòng được', right: 'Đất sét' },
                  ],
                },
                {
                  kind: 'choice',
                  question: 'Bao 50 ký loại 20-20-15 có bao nhiêu ký đạm?',
                  answers: [
                    { text: '20 ký', correct: false, feedback: '20 là phần trăm. Nhân với 50 rồi chia 100.' },
                    { text: '10 ký', correct: true, feedback: '50 nhân 20 phần trăm được 10 ký.' },
                    { text: '7,5 ký', correct: false, feedback: 'Đó là phần kali, con số đứng thứ ba.' },
                  ],
                },
                {
                  kind: 'order',
                  instruction: 'Xếp các bước ủ phân.',
                  items: [
                    'Rải lớp rơm băm ngắn',
                    'Rải lớp phân chuồng và nấm ủ',
                    'Tưới vừa ẩm',
                    'Phủ bạt kín',
                    'Hai, ba tuần đảo một lần',
                  ],
                },
                {
                  kind: 'trueFalse',
                  statement: 'Lúa càng nhiều đạm càng xanh thì càng được mùa.',
                  correct: false,
                  feedbackRight: 'Thừa đạm dễ lốp đổ và nhiều sâu bệnh.',
                  feedbackWrong: 'Xanh um chưa chắc chắc hạt. Thừa đạm, cây yếu và gọi sâu đến.',
                },
                {
                  kind: 'blanks',
                  instruction: 'Điền từ: vôi, kali, mưa.',
                  text: 'Ruộng chua thì rải *vôi* trước khi trồng. Muốn hạt chắc, quả ngọt cần *kali*. Không bón ngay trước khi trời *mưa* to.',
                },
              ],
            },
          ],
        },
      ],
    },
    {
      slug: 'nuoi-ga-an-toan-sinh-hoc',
      title: 'Nuôi gà an toàn sinh học',
      titleEn: 'Biosecure backyard chickens',
      summary: 'Chuồng trại, úm gà con, tiêm phòng, ngăn bệnh từ cổng và làm gì khi gà chết nhiều.',
      summaryEn:
        'Housing, brooding chicks, vaccination, keeping disease at the gate and what to do when birds die.',
      topic: 'work',
      level: 'beginner',
      audience: 'Hộ nuôi gà từ vài chục đến vài nghìn con',
      outcomes: [
        'Làm được chuồng và ổ úm đúng nhiệt độ',
        'Giữ mầm bệnh ở ngoài bằng vài việc rẻ tiền',
        'Biết báo thú y và xử lý khi gà ốm chết',
      ],
      sections: [
        {
          title: 'Nhà ở của gà',
          lessons: [
            {
              kind: 'text',
              title: 'Bệnh đi vào từ đế dép',
              minutes: 3,
              markdown: `Năm ngoái nhà anh Dũng chết hai trăm gà. Gà giống thì tốt, cám cũng tốt. Hóa ra hôm trước anh đi giúp nhà bạn chôn gà, về xỏ nguyên đôi ủng ấy vào chuồng.

Mầm bệnh không biết bay xa. Nó đi nhờ: **đế dép, bánh xe, lồng gà, con chuột, chim trời, con gà mới mua**. An toàn sinh học nghĩa là không cho nó đi nhờ.

Những việc rẻ tiền mà được việc:

- **Một cổng, một hàng rào.** Khách chỉ đứng ngoài.
- **Đôi ủng riêng** để ở chuồng, chỉ dùng trong đó.
- **Khay vôi bột hoặc hố sát trùng** trước cửa, ngày nào ướt bẩn thì thay.
- **Cùng vào, cùng ra:** nuôi một lứa cùng tuổi, bán hết, dọn, để trống chuồng hai ba tuần.
- **Gà mới cách ly** ít nhất hai tuần, xa đàn cũ.
- Gà, vịt, ngan nuôi riêng. Vịt có thể mang vi-rút cúm mà vẫn khỏe.

Cho gà con ăn trước, gà ốm sau cùng; rồi mới rửa tay, thay dép.`,
            },
            {
              kind: 'text',
              title: 'Gà con nói bằng chỗ nằm',
              minutes: 3,
              markdown: `Gà mới nở như em bé. Ba tuần đầu giữ được ấm thì cả đời gà khỏe; lạnh một đêm là đi một nửa.

Quây cót tròn, trải trấu khô dày một gang, treo bóng sưởi. **Tuần đầu khoảng 31 đến 33 độ**, mỗi tuần hạ chừng hai ba độ. Không có nhiệt kế thì bạn nhìn chỗ nằm:

- **Chúng xúm lại dưới bóng đèn:** lạnh. Hạ đèn, che gió.
- **Chúng dạt ra xa, há mỏ:** nóng. Nâng đèn.
- **Rải đều, kêu ríu rít, ăn uống:** vừa.
- **Dồn một góc:** có gió lùa từ phía kia.

Nước sạch và ấm trước, vài giờ sau mới cho cám. Máng uống rửa mỗi ngày.

Nền ẩm sinh bệnh cầu trùng, gà ỉa phân lẫn máu. Thấy trấu bết phải cào bỏ, thêm trấu mới, mở bớt bạt cho thoáng mà không lùa.

Lớn lên, mỗi mét vuông chuồng chừng bảy, tám con gà thịt thả vườn. Chật quá chúng mổ nhau.`,
            },
          ],
        },
        {
          title: 'Phòng bệnh hơn chữa bệnh',
          lessons: [
            {
              kind: 'text',
              title: 'Lịch tiêm và cái hố chôn',
              minutes: 4,
              markdown: `Phần lớn bệnh nặng của gà **không có thuốc chữa**. Gà rù, Gumboro, cúm gia cầm đều do vi-rút. Chỉ có **vắc-xin** và vệ sinh là ngăn được.

Lịch cụ thể tùy giống và vùng, nên hỏi thú y xã. Nhưng bạn cần nhớ:

- Vắc-xin giữ lạnh từ 2 đến 8 độ. Đi chợ mua thì mang phích đá.
- Chỉ tiêm, nhỏ cho gà đang khỏe.
- Pha rồi dùng hết trong vài giờ, không để dành.
- Ghi sổ: ngày, loại, lô, số con.

**Khi gà chết nhiều bất thường:**

1. Không mổ, không ăn, không bán chạy, không vứt ra sông.
2. Tách con ốm, rắc vôi, không cho ai vào.
3. **Báo ngay thú y xã hoặc trưởng thôn.** Giấu một ngày, mất cả làng.
4. Tiêu hủy theo hướng dẫn: đào hố sâu, xa giếng, rắc vôi.

Dùng kháng sinh phải có người chuyên môn kê, và **ngừng đủ số ngày ghi trên nhãn** trước khi bán. Ai tiếp xúc gà bệnh mà sốt, ho thì đi khám ngay.`,
            },
            {
              kind: 'h5p',
              title: 'Luyện tập: hai trăm con gà của chị Thảo',
              minutes: 4,
              passPercentage: 60,
              steps: [
                {
                  kind: 'page',
                  heading: 'Đàn gà mới về',
                  text: 'Chị Thảo mua hai trăm gà con, bên cạnh còn đàn gà cũ. Trời đang có gió bấc. Chị đi đi lại lại, không biết bắt đầu từ đâu.',
                },
                {
                  kind: 'choice',
                  question: 'Đêm nay gà con xúm cả lại dưới bóng đèn. Chị làm gì?',
                  answers: [
                    {
                      text: 'Nâng đèn lên cao',
                      correct: false,
                      feedback: 'Gà đang lạnh, nâng đèn lên càng lạnh.',
                    },
                    { text: 'Hạ đèn xuống, che gió', correct: true, feedback: 'Gà rải đều ra là vừa ấm.' },
                    { text: 'Cho thêm cám', correct: false, feedback: 'No bụng không thay được hơi ấm.' },
                  ],
                },
                {
                  kind: 'choice',
                  question: 'Đàn gà mới nên ở đâu trong hai tuần đầu?',
                  answers: [
                    {
                      text: 'Ở chung với đàn cũ cho quen',
                      correct: false,
                      feedback: 'Đàn mới có thể mang bệnh, mà cũng dễ lây bệnh của đàn cũ.',
                    },
                    {
                      text: 'Ở chuồng riêng, xa đàn cũ',
                      correct: true,
                      feedback: 'Hai tuần là đủ để nhiều bệnh lộ ra.',
                    },
                  ],
                },
                {
                  kind: 'order',
                  instruction: 'Gà chết nhiều. Xếp việc theo thứ tự.',
                  items: [
                    'Tách con ốm, không cho ai vào chuồng',
                    'Báo thú y xã',
                    'Tiêu hủy theo hướng dẫn',
                    'Rắc vôi, sát trùng, để trống chuồng',
                  ],
                },
                {
                  kind: 'trueFalse',
                  statement: 'Gà sắp chết thì bán rẻ cho quán, gỡ được đồng nào hay đồng ấy.',
                  correct: false,
                  feedbackRight: 'Bán gà bệnh làm dịch lây cả vùng, và người ăn có thể bị bệnh.',
                  feedbackWrong: 'Đừng! Dịch sẽ theo xe gà đi khắp nơi, và pháp luật cấm.',
                },
                {
                  kind: 'match',
                  instruction: 'Nối đường lây với cách chặn.',
                  pairs: [
                    { left: 'Đế dép của khách', right: 'Khay vôi trước cửa' },
                    { left: 'Vịt nuôi lẫn gà', right: 'Nuôi riêng từng loài' },
                    { left: 'Nền trấu ẩm bết', right: 'Cào bỏ, thêm trấu khô' },
                  ],
                },
              ],
            },
          ],
        },
      ],
    },
    {
      slug: 'trong-rau-trai-vu',
      title: 'Trồng rau trái vụ, bán được giá',
      titleEn: 'Off-season vegetables that sell',
      summary:
        'Chọn cây, chọn giống, làm vòm che, ghép cà chua, trị sâu ít thuốc và tính tiền trước khi xuống giống.',
      summaryEn:
        'Choose crops and varieties, build tunnels, graft tomatoes, use fewer sprays and do the sums before sowing.',
      topic: 'work',
      level: 'intermediate',
      audience: 'Hộ trồng rau ở đồng bằng và vùng cao',
      outcomes: [
        'Chọn được cây và thời vụ hợp với trời và chợ quê mình',
        'Làm được vòm che, luống cao chống mưa nắng',
        'Dùng thuốc theo bốn đúng và giữ đủ ngày cách ly',
      ],
      sections: [
        {
          title: 'Ngược mùa mà thuận cây',
          lessons: [
            {
              kind: 'text',
              title: 'Tính tiền trước khi gieo hạt',
              minutes: 3,
              markdown: `Tháng Chạp cà chua ba nghìn một ký, đổ cho lợn. Tháng Tám cà chua hai mươi nghìn, chợ không có mà mua. Ai mà chẳng muốn bán tháng Tám! Nhưng cà chua tháng Tám phải chịu mưa rào, nắng gắt, bệnh héo rũ. Được giá là vì khó.

Trước khi gieo, bạn lấy giấy bút tính:

- **Chi:** giống, phân, màng che, tre, công, tiền nước.
- **Thu:** số ký ước tính × giá thấp trong ba năm gần đây. Đừng lấy giá cao nhất.
- **Rủi ro:** mất một phần ba thì còn lãi không?

Ví dụ một sào: chi 6 triệu. Ước thu 800 ký, giá thấp 12.000 đồng, được 9,6 triệu. Mất một phần ba còn 6,4 triệu, vẫn hòa vốn. Vậy đáng thử **nửa sào** trước.

Hỏi chợ đầu mối xem tháng nào thiếu rau gì. Ở vùng cao mát, mùa hè bạn trồng được bắp cải, su hào. Ở đồng bằng, hợp hơn là rau chịu nóng: mồng tơi, rau dền, đậu đũa, mướp.`,
            },
            {
              kind: 'text',
              title: 'Cái áo mưa cho luống rau',
              minutes: 3,
              markdown: `Rau trái vụ cần ba thứ: **đầu khô, chân ráo, rễ khỏe**.

**Đầu khô:** vòm tre hoặc sắt, cao hơn một mét, phủ ni lông trắng chống mưa; hè căng thêm lưới đen bớt nắng trưa. Hai bên để hở cho thoáng. Trời tạnh thì cuốn lên.

**Chân ráo:** lên luống cao hai, ba chục phân, rãnh sâu, không đọng nước. Phủ màng nông nghiệp hoặc rơm: giữ ẩm, ít cỏ, mưa không bắn đất lên lá. Đất bắn lá là bệnh theo lên.

**Rễ khỏe:** chọn giống **chịu nhiệt**, cây con ươm trong bầu. Với cà chua, mùa mưa hay héo xanh do vi khuẩn trong đất. Thuốc không trị được. Người ta **ghép ngọn cà chua lên gốc cà tím** chịu bệnh. Cây ghép đắt hơn vài lần nhưng sống.

Tưới gốc buổi sáng, đừng tưới phun lá lúc chiều tối. Nhớ luân canh: vụ cà chua xong thì trồng đậu, hành, lúa, đừng trồng lại cà, ớt, khoai tây. Chúng cùng họ, cùng bệnh.`,
            },
          ],
        },
        {
          title: 'Sâu, thuốc và lòng tin',
          lessons: [
            {
              kind: 'text',
              title: 'Ít thuốc mà vẫn sạch sâu',
              minutes: 4,
              markdown: `Thấy con sâu là vác bình. Phun riết, sâu nhờn thuốc, bọ rùa chết hết, tiền đi, người nhức đầu. Bạn thử đi đường khác, từ nhẹ đến nặng:

1. **Ra vườn mỗi sáng** mười phút, lật lá dưới, bắt ổ trứng.
2. **Bẫy dính vàng** cho bọ phấn, rầy; **bẫy bả chua ngọt** cho bướm sâu khoang.
3. **Trồng xen** hành, tỏi, húng quế; để vài khóm hoa nuôi ong bọ rùa.
4. **Thuốc sinh học** trước, như Bt cho sâu non.
5. **Thuốc hóa học sau cùng,** theo **bốn đúng**: thuốc, liều, lúc, cách.

Đọc nhãn tìm dòng **thời gian cách ly**: số ngày từ lần phun cuối đến lúc hái. Ghi 7 ngày thì đủ bảy ngày hãy hái. Phun chiều, sáng mai hái bán là bán bệnh cho người khác.

Khi phun: khẩu trang, găng, áo dài, xuôi gió, tránh trẻ nhỏ. Xong thì tắm, giặt riêng. Vỏ chai bỏ vào **bể thu gom** ngoài đồng, không vứt mương.`,
            },
            {
              kind: 'h5p',
              title: 'Luyện tập: vườn rau tháng Bảy',
              minutes: 4,
              passPercentage: 60,
              steps: [
                {
                  kind: 'page',
                  heading: 'Mưa từng cơn, giá đang lên',
                  text: 'Anh Lâm thuê nửa sào trồng cà chua trái vụ. Vốn ít, mưa nhiều. Bạn bàn với anh từng bước.',
                },
                {
                  kind: 'blanks',
                  instruction: 'Điền số: 4,8 hoặc 3,2 hoặc 400.',
                  text: 'Nửa sào ước thu *400* ký. Giá thấp 12.000 đồng một ký thì thu *4,8/4.8* triệu. Mất một phần ba còn *3,2/3.2* triệu.',
                },
                {
                  kind: 'choice',
                  question: 'Đất ruộng năm nào cũng có cà chua héo xanh. Cách nào tốt?',
                  answers: [
                    {
                      text: 'Phun thuốc gấp đôi',
                      correct: false,
                      feedback: 'Vi khuẩn nằm trong đất, thuốc không tới.',
                    },
                    {
                      text: 'Trồng cây ghép trên gốc cà tím',
                      correct: true,
                      feedback: 'Gốc cà tím chống được bệnh trong đất.',
                    },
                    {
                      text: 'Trồng tiếp cà tím, ớt',
                      correct: false,
                      feedback: 'Cùng họ, cùng bệnh. Luân canh với lúa, đậu, hành đã.',
                    },
                  ],
                },
                {
                  kind: 'order',
                  instruction: 'Sâu bắt đầu xuất hiện. Xếp cách trị từ nhẹ đến nặng.',
                  items: [
                    'Bắt ổ trứng bằng tay',
                    'Đặt bẫy dính, bẫy bả',
                    'Dùng thuốc sinh học',
                    'Dùng thuốc hóa học theo bốn đúng',
                  ],
                },
                {
                  kind: 'trueFalse',
                  statement: 'Nhãn ghi cách ly 7 ngày, phun hôm thứ Hai thì thứ Ba tuần sau hái là an toàn.',
                  correct: true,
                  feedbackRight: 'Thứ Hai sang thứ Ba tuần sau là tám ngày, đã đủ.',
                  feedbackWrong: 'Đếm lại nhé: từ thứ Hai đến thứ Ba tuần sau là tám ngày, đủ rồi.',
                },
                {
                  kind: 'match',
                  instruction: 'Nối việc làm với tác dụng.',
                  pairs: [
                    { left: 'Vòm ni lông', right: 'Che mưa trên lá' },
                    { left: 'Luống cao, rãnh sâu', right: 'Rễ không bị úng' },
                    { left: 'Rơm phủ mặt luống', right: 'Giữ ẩm, ít cỏ' },
                  ],
                },
              ],
            },
          ],
        },
      ],
    },
    {
      slug: 'truy-xuat-nguon-goc-nong-san',
      title: 'Truy xuất nguồn gốc nông sản',
      titleEn: 'Tracing food from field to table',
      summary: 'Nhật ký vườn, mã số vùng trồng, tem QR và làm sao để người mua tin mà trả giá cao hơn.',
      summaryEn:
        'Farm diaries, growing-area codes, QR labels and how to earn buyers’ trust and a better price.',
      topic: 'digital-skills',
      level: 'intermediate',
      audience: 'Nông hộ, tổ hợp tác, hợp tác xã muốn bán cho siêu thị và xuất khẩu',
      outcomes: [
        'Ghi được nhật ký sản xuất ngắn gọn, trung thực',
        'Giải thích được tem QR chứa gì',
        'Biết các bước xin mã số vùng trồng',
      ],
      sections: [
        {
          title: 'Câu chuyện của quả xoài',
          lessons: [
            {
              kind: 'text',
              title: 'Quả xoài này từ đâu đến?',
              minutes: 3,
              markdown: `Cô khách cầm quả xoài, giơ điện thoại quét cái tem vuông lốm đốm. Màn hình hiện: *Vườn ông Lê Văn Phước, ấp Bình Hòa. Phun lần cuối ngày 3, hái ngày 20.* Cô bỏ hai ký vào giỏ, không mặc cả.

Đó là **truy xuất nguồn gốc**: đi ngược từ quả trên tay về tận gốc cây. Có chuyện gì, ví dụ quả bị hỏng, người ta biết ngay lô nào, vườn nào, khỏi đổ oan cho cả vùng.

Được lợi những ai?

- **Người mua:** yên tâm, cho con ăn.
- **Người trồng:** bán được cho siêu thị, trường học, xuất khẩu; không bị hàng giả mượn tên.
- **Hợp tác xã:** quản được hàng của từng hộ.

Tem chỉ là cái vỏ. Cái ruột là **sự thật bạn ghi lại mỗi ngày**. Tem in đẹp mà ghi sai, bị phát hiện một lần là cả vùng mất khách.

Bắt đầu rất đơn giản: một cuốn vở, một cây bút, và thói quen ghi ngay lúc làm.`,
            },
            {
              kind: 'text',
              title: 'Cuốn vở treo cạnh cửa chuồng',
              minutes: 3,
              markdown: `"Tôi nhớ hết trong đầu." Nhớ được đến lúc nào? Hợp tác xã hỏi: lô cải hái hôm mùng Bảy phun gì? Im lặng.

Nhật ký chỉ cần vài cột, mỗi việc một dòng:

- **Ngày** làm.
- **Việc gì:** gieo, bón, phun, tưới, hái.
- **Luống hay thửa nào.**
- **Dùng gì:** tên thuốc hay phân, bao nhiêu, mua ở đâu.
- **Ai làm.**
- **Được bao nhiêu, bán cho ai.**

Mẹo cho người ngại viết:

- Treo vở và bút ngay cửa chuồng, cạnh bình phun.
- Chụp ảnh vỏ thuốc, giữ hóa đơn, dán vào vở.
- Nói vào điện thoại rồi nhờ con ghi.
- Không biết chữ thì vẽ dấu: giọt nước là tưới, chấm đen là phun, lá là hái.

Ghi đúng cả khi làm sai. Phun quá tay một lần, ghi lại và lùi ngày hái còn hơn giấu đi. Người kiểm tra tin cuốn vở có vết bùn hơn cuốn vở sạch tinh chép một buổi tối.`,
            },
          ],
        },
        {
          title: 'Mã và tem',
          lessons: [
            {
              kind: 'text',
              title: 'Mã vùng trồng, VietGAP, OCOP khác nhau ra sao',
              minutes: 3,
              markdown: `Nghe tên thì rối, nhưng mỗi thứ chỉ trả lời một câu hỏi:

- **Mã số vùng trồng:** *ở đâu?* Mã gắn với một vùng nhất định, có ranh giới, sổ theo dõi sâu bệnh. Nhiều nước đòi có mã mới cho nhập trái cây.
- **VietGAP:** *trồng thế nào?* Bộ quy tắc làm ra rau quả, vật nuôi an toàn, được tổ chức độc lập đánh giá. Có hạn và phải kiểm tra lại.
- **OCOP,** mỗi xã một sản phẩm: *đặc sản gì?* Chấm sao theo chất lượng, câu chuyện, bao bì.
- **Tem QR:** *đọc ở đâu?* Cánh cửa dẫn tới các thông tin trên. Ai cũng in được tem, nên phải xem nó dẫn đến trang nào, ghi gì.

Muốn xin mã số vùng trồng, mấy hộ nên rủ nhau lập tổ, chung một loại cây, chung sổ ghi. Rồi hỏi bộ phận kinh tế của xã hoặc cơ quan trồng trọt, bảo vệ thực vật của tỉnh; họ xuống vườn xem, hướng dẫn hồ sơ. Đừng mua mã của người khác, bị phát hiện là thu hồi cả vùng.`,
            },
            {
              kind: 'h5p',
              title: 'Luyện tập: lập sổ cho tổ rau Bản Mòn',
              minutes: 4,
              passPercentage: 60,
              steps: [
                {
                  kind: 'page',
                  heading: 'Mười hai hộ, một siêu thị',
                  text: 'Siêu thị hứa mua rau của tổ nếu có sổ ghi và mã QR. Cả tổ nhìn nhau. Bạn là thư ký của tổ.',
                },
                {
                  kind: 'match',
                  instruction: 'Nối tên gọi với câu hỏi nó trả lời.',
                  pairs: [
                    { left: 'Mã số vùng trồng', right: 'Trồng ở đâu?' },
                    { left: 'VietGAP', right: 'Trồng thế nào?' },
                    { left: 'OCOP', right: 'Đặc sản gì?' },
                    { left: 'Tem QR', right: 'Đọc thông tin ở đâu?' },
                  ],
                },
                {
                  kind: 'choice',
                  question: 'Chú Bình lỡ phun hai lần trong tuần. Ghi thế nào?',
                  answers: [
                    {
                      text: 'Ghi một lần cho đẹp sổ',
                      correct: false,
                      feedback: 'Sổ đẹp mà sai thì hại cả tổ khi siêu thị kiểm tra.',
                    },
                    {
                      text: 'Ghi đủ hai lần, lùi ngày hái',
                      correct: true,
                      feedback: 'Sự thật là thứ đắt nhất trong cuốn sổ.',
                    },
                    {
                      text: 'Không ghi gì',
                      correct: false,
                      feedback: 'Để trống thì chẳng ai chứng minh được rau an toàn.',
                    },
                  ],
                },
                {
                  kind: 'order',
                  instruction: 'Xếp đường đi của lô rau có tem.',
                  items: [
                    'Ghi nhật ký khi gieo và bón',
                    'Phun xong, ghi ngày cách ly',
                    'Hái và đóng gói theo lô',
                    'Dán tem QR của lô ấy',
                    'Khách quét tem trước khi mua',
                  ],
                },
                {
                  kind: 'trueFalse',
                  statement: 'Có tem QR là chắc chắn hàng an toàn.',
                  correct: false,
                  feedbackRight: 'Tem chỉ là cánh cửa. Phải xem sau cửa ghi gì.',
                  feedbackWrong: 'Ai cũng in được tem. Hãy quét và đọc thông tin bên trong.',
                },
                {
                  kind: 'blanks',
                  instruction: 'Điền từ: luống, ngày, hóa đơn.',
                  text: 'Mỗi dòng sổ có *ngày* làm và *luống* nào. Vỏ thuốc và *hóa đơn* nên dán kèm.',
                },
              ],
            },
          ],
        },
      ],
    },
    {
      slug: 'ban-nong-san-duoc-gia',
      title: 'Bán nông sản được giá',
      titleEn: 'Selling your harvest at a fair price',
      summary: 'Tính giá thành, bán qua nhiều cửa, chụp ảnh và livestream, viết hợp đồng và tránh bị lừa.',
      summaryEn:
        'Work out cost, sell through several doors, photograph and livestream, put deals in writing and dodge scams.',
      topic: 'work',
      level: 'intermediate',
      audience: 'Nông hộ, phụ nữ bán hàng, tổ hợp tác',
      outcomes: [
        'Tính được giá thành một ký hàng',
        'Biết chụp ảnh, giới thiệu và giao hàng tử tế',
        'Biết các điều khoản cần có khi bán cho thương lái',
      ],
      sections: [
        {
          title: 'Biết giá mình',
          lessons: [
            {
              kind: 'text',
              title: 'Bán mười hai nghìn mà lỗ',
              minutes: 3,
              markdown: `Chị Duyên bán mướp mười hai nghìn một ký, thấy túi có tiền nên vui. Tối ngồi cộng mới biết: mỗi ký chị tốn mười ba nghìn.

**Giá thành** là tổng mọi thứ đã bỏ ra, chia cho số ký bán được. Chị quên mất gì?

- Giống, phân, thuốc: 2.000.000
- Giàn, dây, màng: 600.000
- Công của chị, 20 ngày × 150.000: 3.000.000
- Xăng, chợ phí, bao bì: 300.000

Cộng: **5.900.000 đồng**. Hái 500 ký, hao hụt còn **450 ký** bán được. Chia ra hơn **13.100 đồng** một ký. Vậy bán 12.000 là lỗ.

Công mình **cũng là tiền**. Không tính công thì mãi không biết nghề nào nuôi mình.

Biết giá thành, bạn có ba việc để làm: giảm hao hụt bằng cách hái sáng sớm, lót rơm; chia hàng thành **loại một, loại hai** để bán hai giá; hoặc đổi sang nơi trả cao hơn. Loại hai xấu mã thì phơi khô, muối, làm bột, đừng đổ đi.`,
            },
            {
              kind: 'text',
              title: 'Bốn cửa bán hàng',
              minutes: 3,
              markdown: `Chỉ bán cho một người thì người ấy ra giá. Có hai cửa thì bạn bắt đầu được nói.

**Cửa thương lái.** Nhanh, lấy nhiều, giá thấp. Giao hẹn rõ: giá theo ngày hay giá chốt, cân của ai, ngày trả tiền.

**Cửa chợ và khách quen.** Giá khá, mất công. Giữ số điện thoại khách, báo trước: "Mai em có rau muống ngọt".

**Cửa hợp tác xã.** Nhiều nhà gom lại, đủ hàng đều, dễ nói chuyện với siêu thị, trường học, bếp ăn.

**Cửa mạng.** Chụp ngoài sáng, nền sạch, có cái tay hay nón lá để thấy to nhỏ. Kể ba câu thật: ai trồng, ở đâu, ngon thế nào. Ghi giá, cân, cách giao. Phát trực tiếp lúc bảy giờ tối, khi người ta cơm nước xong.

**Hàng đến tay khách:** lót khô, đục lỗ thoáng, ghi ngày hái. Hỏng thì đổi ngay, không cãi. Một lần đổi nhanh, được mười lần mua lại.`,
            },
          ],
        },
        {
          title: 'Chắc tay khi giao kèo',
          lessons: [
            {
              kind: 'text',
              title: 'Đặt cọc rồi mất hút',
              minutes: 3,
              markdown: `Mùa thanh long, có người đến tận vườn khen ngon, hứa mua cả vườn, đặt cọc hai triệu. Đến ngày hái, giá rớt, họ tắt máy. Quả chín rụng đỏ gốc.

Muốn chắc, viết **một tờ giấy một trang**, đọc cho cả hai bên nghe:

- Bán gì, bao nhiêu ký, loại nào, có ảnh kèm.
- Giá, hoặc cách tính giá theo chợ ngày nào.
- Ngày hái, ai hái, ai chở.
- Tiền cọc, trả tiền lúc nào. Ai bỏ thì mất gì.
- Họ tên, căn cước, chữ ký.

**Hai kiểu lừa hay gặp:**

- Gửi *ảnh chuyển khoản* giả. Đừng tin ảnh, hãy mở ứng dụng ngân hàng xem tiền đã vào chưa.
- Gọi xưng là bên giao hàng, gửi *đường dẫn* bảo bấm để nhận tiền. Không bấm, không đọc mã OTP.

Cùng nhau bán cũng là cách phòng thân: mấy nhà cùng chốt giá, cùng ngày, thương lái khó ép từng nhà.`,
            },
            {
              kind: 'h5p',
              title: 'Luyện tập: bốn trăm ký nhãn chín',
              minutes: 4,
              passPercentage: 60,
              steps: [
                {
                  kind: 'page',
                  heading: 'Nhãn đã vàng, mưa sắp tới',
                  text: 'Nhà bạn có 400 ký nhãn chín, chi phí đã tốn 4 triệu. Ba hôm nữa mưa to. Bạn phải quyết.',
                },
                {
                  kind: 'choice',
                  question: 'Bán hết 400 ký thì giá thành mỗi ký bao nhiêu?',
                  answers: [
                    {
                      text: '1.000 đồng',
                      correct: false,
                      feedback: 'Thiếu một số không rồi. 4 triệu chia 400.',
                    },
                    {
                      text: '10.000 đồng',
                      correct: true,
                      feedback: 'Bốn triệu chia bốn trăm là mười nghìn.',
                    },
                    {
                      text: '16.000 đồng',
                      correct: false,
                      feedback: 'Bạn nhân chứ không phải chia. Lấy chi phí chia số ký.',
                    },
                  ],
                },
                {
                  kind: 'choice',
                  question: 'Khách gửi ảnh "đã chuyển 3 triệu". Bạn làm gì?',
                  answers: [
                    { text: 'Giao nhãn ngay', correct: false, feedback: 'Ảnh có thể giả. Chờ tiền vào đã.' },
                    {
                      text: 'Mở ứng dụng ngân hàng xem tiền đã vào chưa',
                      correct: true,
                      feedback: 'Thấy số dư tăng thật thì hãy chất hàng lên xe.',
                    },
                    {
                      text: 'Bấm đường dẫn họ gửi để nhận tiền',
                      correct: false,
                      feedback: 'Nhận tiền không cần bấm đường dẫn. Đó là bẫy.',
                    },
                  ],
                },
                {
                  kind: 'match',
                  instruction: 'Nối cửa bán với ưu điểm.',
                  pairs: [
                    { left: 'Thương lái', right: 'Nhanh, lấy nhiều' },
                    { left: 'Hợp tác xã', right: 'Đủ hàng cho siêu thị' },
                    { left: 'Mạng', right: 'Khách xa biết đến' },
                  ],
                },
                {
                  kind: 'trueFalse',
                  statement: 'Công mình làm không phải trả ai nên không cần tính vào giá thành.',
                  correct: false,
                  feedbackRight: 'Công cũng là tiền, phải tính mới biết lỗ lãi thật.',
                  feedbackWrong: 'Nếu đi làm thuê, công ấy đã có tiền. Phải tính vào.',
                },
                {
                  kind: 'blanks',
                  instruction: 'Điền từ: loại hai, lót, cân.',
                  text: 'Nói rõ dùng *cân* của ai. Quả xấu mã bán giá *loại hai* hoặc phơi khô. Thùng đi xa phải *lót* khô và đục lỗ.',
                },
              ],
            },
          ],
        },
      ],
    },
    {
      slug: 'doc-du-bao-thoi-tiet-nong-vu',
      title: 'Đọc dự báo thời tiết nông vụ',
      titleEn: 'Farming with the forecast',
      summary:
        'Hiểu bản tin, xác suất mưa, chọn ngày bón, phun, gieo, gặt và giữ cây con, vật nuôi qua rét, hạn, mặn.',
      summaryEn:
        'Read bulletins and rain chances, pick days to feed, spray, sow and reap, and bring crops and animals through cold, drought and salt.',
      topic: 'green-skills',
      level: 'beginner',
      audience: 'Nông dân trồng trọt, chăn nuôi',
      outcomes: [
        'Đọc được bản tin ngày và bản tin mười ngày',
        'Chọn được ngày phun, bón, gieo, gặt',
        'Biết bảo vệ mạ và trâu bò khi rét hại',
      ],
      sections: [
        {
          title: 'Bản tin nói gì',
          lessons: [
            {
              kind: 'text',
              title: 'Mưa bảy mươi phần trăm là mưa thế nào?',
              minutes: 3,
              markdown: `Đài báo: "Khả năng mưa 70 phần trăm." Bác Tư phơi lúa, bảo: "Còn ba mươi phần nắng, lo gì." Chiều đó lúa nảy mầm.

Con số ấy hiểu thế này: **nếu có mười ngày giống hôm nay thì chừng bảy ngày có mưa**. Nó không nói mưa to hay nhỏ, không nói mưa bao lâu. Muốn biết to nhỏ, xem số **milimét**. Một milimét nước trên một mét vuông là **một lít**.

- Dưới 16 mm một ngày: mưa nhỏ.
- 16 đến 50 mm: mưa vừa. Khỏi tưới vài hôm.
- Trên 50 mm: mưa to. Khơi rãnh, giữ bờ.
- Trên 100 mm: mưa rất to. Lo úng, lo lở.

Bản tin càng gần càng đúng. Ngày mai đáng tin hơn ngày thứ mười. Tin **mười ngày, một tháng** chỉ cho biết hướng chung: mưa nhiều hay ít, rét sớm hay muộn.

Nghe ở đâu? Đài tỉnh, loa thôn, trang của cơ quan khí tượng thủy văn, nhóm khuyến nông. Ứng dụng điện thoại cũng được, nhưng nên so hai nguồn.`,
            },
            {
              kind: 'text',
              title: 'Phun, bón, gieo, gặt: chọn ngày',
              minutes: 3,
              markdown: `Thời tiết không đợi ai, nhưng cho biết trước một chút. Một chút ấy đáng giá bao phân.

**Phun thuốc:** chọn sáng sớm hoặc chiều mát, gió nhẹ, **không mưa trong vài giờ sau**. Mưa ngay là thuốc trôi xuống mương, mất tiền, hại cá. Gió lay mạnh ngọn cây thì thôi.

**Bón đạm:** trước mưa **nhẹ** là tốt, phân tan ngấm. Trước mưa **to** thì nước cuốn hết. Trời nắng gắt cũng đừng.

**Gieo mạ, cấy:** chờ ấm. Mạ xuân gieo lúc nhiệt độ trung bình ngày dưới 15 độ dễ chết; hãy che vòm ni lông.

**Gặt:** lúa chín tám, chín phần mười mà bản tin báo mưa to ba ngày liền thì gặt sớm. Được tám phần còn hơn ngâm nước cả mười.

**Phơi:** khô vài ngày liền mới phơi. Có bạt, có mái.

Ghi vào vở: hôm nay đài báo gì, thật ra trời thế nào. Một năm sau, bạn biết nguồn nào hợp với thung lũng nhà mình.`,
            },
          ],
        },
        {
          title: 'Qua rét, qua hạn, qua mặn',
          lessons: [
            {
              kind: 'text',
              title: 'Cái áo rơm cho con nghé',
              minutes: 3,
              markdown: `Rét đậm là khi nhiệt độ trung bình ngày từ **15 độ trở xuống**. Từ **13 độ trở xuống** là **rét hại**. Ở vùng cao, đêm trời quang, lặng gió, sáng ra cỏ trắng **sương muối**: hơi nước đọng thành băng trên lá, lá cháy.

**Cho trâu bò:**

- Không thả, không cày khi rét hại. Nhốt trong chuồng kín gió mà vẫn thoáng phía trên.
- Rơm dự trữ từ mùa gặt; thêm cám, muối, nước ấm.
- Áo bằng bao tải, rơm bện cho nghé, bê.
- Đốt lửa sưởi thì **mở cửa cho khói ra**. Than cháy trong chuồng hay trong nhà kín là chết ngạt.

**Cho cây:** che ni lông cho mạ, giữ nước ruộng hai ba phân; sáng có sương muối thì tưới rửa lá sớm. Tránh bón đạm lúc rét.

**Mùa hạn, mặn** ở miền Tây: nghe bản tin độ mặn trước khi mở cống. Trên **1 phần nghìn** nhiều loại cây đã khổ, nên hỏi khuyến nông rồi hãy tưới. Trữ nước ngọt trong ao, lu; phủ rơm giữ ẩm gốc.`,
            },
            {
              kind: 'h5p',
              title: 'Luyện tập: tuần này làm gì?',
              minutes: 4,
              passPercentage: 60,
              steps: [
                {
                  kind: 'page',
                  heading: 'Bản tin tối Chủ nhật',
                  text: 'Thứ Hai nắng, gió nhẹ, mưa 10%. Thứ Ba mưa 30%, vài milimét. Thứ Tư mưa 80%, trên 60 mm. Thứ Sáu rét, trung bình 12 độ.',
                },
                {
                  kind: 'match',
                  instruction: 'Nối việc với ngày phù hợp.',
                  pairs: [
                    { left: 'Phun thuốc sinh học', right: 'Thứ Hai' },
                    { left: 'Bón đạm nhẹ, chờ mưa nhỏ', right: 'Thứ Ba' },
                    { left: 'Khơi rãnh, giữ bờ', right: 'Trước thứ Tư' },
                    { left: 'Nhốt trâu, cho thêm rơm', right: 'Thứ Sáu' },
                  ],
                },
                {
                  kind: 'choice',
                  question: 'Thứ Sáu trung bình 12 độ gọi là gì?',
                  answers: [
                    {
                      text: 'Rét đậm',
                      correct: false,
                      feedback: 'Rét đậm là trên 13 đến 15 độ. 12 độ còn lạnh hơn.',
                    },
                    {
                      text: 'Rét hại',
                      correct: true,
                      feedback: 'Dưới ngưỡng 13 độ rồi. Lo cho trâu bò trước nhé.',
                    },
                    { text: 'Trời mát', correct: false, feedback: 'Trâu bò gầy không nghĩ thế đâu.' },
                  ],
                },
                {
                  kind: 'blanks',
                  instruction: 'Điền số: 1, 50, 10.',
                  text: 'Một milimét mưa trên một mét vuông là *1/một* lít. Mưa trên *50/năm mươi* mm một ngày là mưa to. Bản tin ngày mai tin được hơn bản tin *10/mười* ngày.',
                },
                {
                  kind: 'trueFalse',
                  statement: 'Rét thì đóng kín chuồng và đốt than cho ấm cả đêm.',
                  correct: false,
                  feedbackRight: 'Khí than trong chỗ kín gây chết ngạt. Phải có chỗ thoát khói.',
                  feedbackWrong: 'Rất nguy hiểm: người và vật nuôi có thể ngạt. Hãy để lối thoát khói.',
                },
                {
                  kind: 'choice',
                  question: 'Lúa đã chín chín phần. Tuần sau báo mưa to ba ngày liền. Bạn làm gì?',
                  answers: [
                    {
                      text: 'Gặt sớm trước mưa',
                      correct: true,
                      feedback: 'Được chín phần còn hơn để lúa nảy mầm trên bông.',
                    },
                    {
                      text: 'Đợi chín đủ mười phần',
                      correct: false,
                      feedback: 'Ba ngày mưa có thể làm lúa đổ và nảy mầm.',
                    },
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
