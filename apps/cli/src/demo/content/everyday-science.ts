import { kitchen, room } from './pictures';
import type { DemoProgramme } from './types';

export const everydayScience: DemoProgramme = {
  slug: 'khoa-hoc-quanh-ta',
  title: 'Khoa học quanh ta',
  titleEn: 'The science around us',
  summary:
    'Vì sao có sấm trước mưa, xà phòng thắng vi khuẩn bằng cách nào, một số điện chạy được bao lâu quạt. Khoa học nằm ngay trong sân, trong bếp và trên đầu ta.',
  summaryEn:
    'Why thunder comes with rain, how soap beats germs, how long a fan runs on one unit of power. Science lives in the yard, the kitchen and overhead.',
  topic: 'science',
  courses: [
    {
      slug: 'doc-thoi-tiet-quanh-nha',
      title: 'Thời tiết quanh nhà',
      titleEn: 'The weather at your door',
      summary: 'Gió, mưa, sấm sét, bão hình thành ra sao và làm thế nào để an toàn khi trời nổi giận.',
      summaryEn:
        'How wind, rain, lightning and typhoons form, and how to stay safe when the sky turns angry.',
      topic: 'science',
      level: 'beginner',
      audience: 'Mọi người, nhất là người làm việc ngoài trời',
      outcomes: [
        'Giải thích được mưa, sấm sét và các mùa gió ở nước ta',
        'Biết ước lượng sét ở xa hay gần',
        'Biết chuẩn bị trước bão và lũ quét',
      ],
      sections: [
        {
          title: 'Trời làm ra thời tiết',
          lessons: [
            {
              kind: 'text',
              title: 'Nồi canh và đám mây',
              minutes: 3,
              markdown: `Bạn nhấc vung nồi canh đang sôi lên, nước nhỏ tong tong. Thế là bạn vừa làm ra mưa đấy.

Mặt Trời là bếp lửa. Biển, sông, ruộng là nồi nước. Nước nóng lên, bay thành **hơi** mà mắt không thấy. Lên cao, trời lạnh, hơi tụ lại thành những giọt li ti: đó là **mây**. Giọt nhỏ nhập vào nhau, nặng quá thì rơi xuống: **mưa**.

Còn gió? Chỗ nóng, không khí nhẹ, bốc lên. Không khí mát ở bên tràn vào thế chỗ. Sự tràn vào ấy là gió. Ở bờ biển, ban ngày đất nóng nhanh nên gió thổi từ biển vào; ban đêm đất nguội nhanh nên gió thổi ngược ra. Người đi biển bao đời nay nhờ gió đất mà ra khơi.

Mùa đông miền Bắc có **gió mùa đông bắc** từ vùng lục địa lạnh tràn xuống. Mùa hè miền Trung có **gió Lào**: gió vượt dãy Trường Sơn, bỏ mưa lại sườn bên kia, tràn xuống bên này thì vừa khô vừa nóng rát.`,
            },
            {
              kind: 'text',
              title: 'Đếm từ chớp đến sấm',
              minutes: 3,
              markdown: `Chớp lóe. Bạn đếm: một... hai... ba... rồi mới nghe ầm. Sét vừa đánh cách bạn chừng **một cây số**.

Cách tính thế này: ánh sáng đến gần như tức thì, còn tiếng nổ đi chậm, mỗi giây khoảng 340 mét. Cứ ba giây là một cây số. Đếm được sáu là hai cây số. Nếu đếm mãi mà số nhỏ dần, cơn dông đang tiến lại phía bạn.

Nghe được tiếng sấm là sét **có thể đánh tới chỗ bạn** rồi.

- Vào nhà xây, đóng cửa, tránh xa cửa sổ.
- Rút phích ti vi, không cầm điện thoại đang cắm sạc.
- Không tắm vòi sen, không đứng dưới mái lều giữa đồng.
- Đang cày: bỏ cuốc, rời ruộng nước, tránh cây đứng một mình.
- Không kịp về: ngồi xổm, chụm hai chân, bịt tai, người thấp xuống. **Đừng nằm dài.**

Hết tiếng sấm nửa giờ hãy ra. Người bị sét đánh không giữ điện trong mình. Bạn chạm vào được, và cần ấn ngực, gọi **115** ngay.`,
            },
          ],
        },
        {
          title: 'Khi trời nổi giận',
          lessons: [
            {
              kind: 'text',
              title: 'Bão vào, lũ về: lo trước một ngày',
              minutes: 3,
              markdown: `Bão sinh ra trên biển ấm. Nước bốc hơi mạnh, gió xoáy quanh một vùng áp thấp. Gió mạnh cấp 6, cấp 7 gọi là **áp thấp nhiệt đới**. Từ cấp 8 trở lên là **bão**.

Có lúc bão đang gầm bỗng lặng như tờ. Đừng mừng: đó có thể là **mắt bão** đi qua. Chừng nửa giờ, một giờ sau, gió quật lại từ hướng ngược.

**Trước bão:** chằng mái, tỉa cành, cất đồ dễ bay, sạc đầy đèn và điện thoại, trữ nước, gạo, mì, thuốc.

**Ở miền núi,** nỗi lo là lũ quét và sạt lở. Hãy chạy lên chỗ cao, xa khe suối khi thấy:

- nước suối bỗng đục ngầu, có lá cành, hoặc bỗng cạn;
- tiếng ù ù như xe tải từ đầu nguồn;
- vết nứt mới trên đồi, cây nghiêng, cửa nhà kẹt.

Đừng lội qua ngầm tràn. Nước ngang đầu gối mà xiết cũng cuốn được người lớn. Cần cứu nạn, gọi **112**, hoặc báo ngay trưởng thôn.`,
            },
            {
              kind: 'h5p',
              title: 'Luyện tập: chiều dông trên đồng',
              minutes: 4,
              passPercentage: 60,
              steps: [
                {
                  kind: 'page',
                  heading: 'Mây đen từ phía núi',
                  text: 'Bạn đang nhổ lạc ngoài đồng. Trời tối sầm, gió lạnh ùa tới, rồi một tia chớp.',
                },
                {
                  kind: 'choice',
                  question: 'Bạn đếm được chín giây từ chớp đến sấm. Sét cách bạn khoảng bao xa?',
                  answers: [
                    { text: '1 cây số', correct: false, feedback: 'Một cây số chỉ ba giây thôi.' },
                    {
                      text: '3 cây số',
                      correct: true,
                      feedback: 'Chín chia ba là ba. Đã đủ gần để phải về.',
                    },
                    {
                      text: '9 cây số',
                      correct: false,
                      feedback: 'Tiếng động đi chậm hơn thế: ba giây mới được một cây số.',
                    },
                  ],
                },
                {
                  kind: 'choice',
                  question: 'Chỗ nào an toàn hơn cả?',
                  answers: [
                    {
                      text: 'Gốc đa đứng một mình giữa đồng',
                      correct: false,
                      feedback: 'Sét thích chỗ cao và lẻ loi.',
                    },
                    {
                      text: 'Nhà xây cách đó ba trăm mét',
                      correct: true,
                      feedback: 'Đi ngay, đóng cửa lại.',
                    },
                    {
                      text: 'Lều vịt mái tôn không vách',
                      correct: false,
                      feedback: 'Mái trống bốn bề không che được sét.',
                    },
                  ],
                },
                {
                  kind: 'order',
                  instruction: 'Xếp đường đi của giọt nước.',
                  items: [
                    'Nắng làm nước bốc hơi',
                    'Hơi nước bay lên cao',
                    'Gặp lạnh, tụ thành mây',
                    'Giọt nặng dần rồi rơi thành mưa',
                  ],
                },
                {
                  kind: 'trueFalse',
                  statement: 'Bão đang to bỗng lặng gió thì ra ngoài sửa mái ngay.',
                  correct: false,
                  feedbackRight: 'Có thể mắt bão đang qua. Chờ tin chính thức đã.',
                  feedbackWrong: 'Nguy hiểm: gió sẽ quật lại từ hướng ngược.',
                },
                {
                  kind: 'match',
                  instruction: 'Nối dấu hiệu với điều nên làm.',
                  pairs: [
                    { left: 'Nước suối bỗng đục ngầu', right: 'Chạy lên chỗ cao' },
                    { left: 'Ngầm tràn nước xiết', right: 'Quay lại, không lội' },
                    { left: 'Người bị sét đánh nằm im', right: 'Gọi 115 và ấn ngực' },
                  ],
                },
              ],
            },
          ],
        },
      ],
    },
    {
      slug: 'vi-khuan-va-ban-tay-sach',
      title: 'Vi khuẩn và bàn tay sạch',
      titleEn: 'Germs and clean hands',
      summary:
        'Những sinh vật nhỏ xíu sống quanh ta, vì sao xà phòng hiệu nghiệm, và giữ thức ăn thế nào cho lành.',
      summaryEn: 'The tiny creatures around us, why soap works, and how to keep food safe.',
      topic: 'science',
      level: 'beginner',
      audience: 'Người nấu ăn trong nhà, người trông trẻ, người bán hàng ăn',
      outcomes: [
        'Phân biệt được vi khuẩn có ích, có hại và vi-rút',
        'Rửa tay đúng cách, đúng lúc',
        'Giữ và hâm thức ăn an toàn',
      ],
      sections: [
        {
          title: 'Thế giới mắt không thấy',
          lessons: [
            {
              kind: 'text',
              title: 'Hũ dưa cà và đàn lính tí hon',
              minutes: 3,
              markdown: `Mẹ muối hũ cà, ba hôm sau chua giòn. Ai làm chua? Một đàn **vi khuẩn lactic**, nhỏ đến mức xếp một nghìn con mới dài bằng hạt gạo tấm. Chúng ăn đường trong cà rồi nhả ra chất chua. Chất chua ấy lại chặn bọn vi khuẩn gây thối.

Vậy vi khuẩn không phải con nào cũng xấu. Trong ruột bạn có hàng nghìn tỉ con, giúp tiêu thức ăn. Trong đất, chúng biến lá mục thành phân.

Nhưng có con gây tiêu chảy, tả, thương hàn, uốn ván. Chúng sinh sôi rất nhanh. Gặp chỗ ấm, ẩm, có thức ăn, có loại cứ **hai mươi phút** lại nhân đôi. Một con, sau bảy giờ thành hơn hai triệu con!

**Vi-rút** còn nhỏ hơn nữa, phải chui vào tế bào mới sống được. Cúm, sởi, sốt xuất huyết là do vi-rút.

Thuốc kháng sinh diệt vi khuẩn, **không diệt vi-rút**. Cảm cúm mà tự mua kháng sinh thì tốn tiền, hại bụng và làm vi khuẩn quen thuốc.`,
            },
            {
              kind: 'text',
              title: 'Hai mươi giây bên chậu nước',
              minutes: 3,
              markdown: `Nước lã rửa bát mỡ, rửa mãi vẫn nhờn. Thêm chút xà phòng, mỡ trôi tuột. Bàn tay cũng thế. Xà phòng có một đầu thích nước, một đầu thích mỡ. Nó bám lấy chất bẩn, phá lớp vỏ béo của nhiều loại vi-rút, rồi theo nước cuốn đi.

Cách rửa:

1. Làm ướt tay, xoa xà phòng.
2. Chà hai lòng bàn tay.
3. Chà mu bàn tay, kẽ ngón.
4. Xoay ngón cái, cọ đầu móng vào lòng bàn tay.
5. Xả nước sạch, lau bằng khăn sạch.

Chà chừng **hai mươi giây**, bằng hát hai lần bài chúc mừng sinh nhật.

Lúc nào phải rửa? Trước khi nấu, trước khi ăn, trước khi cho bé bú. Sau khi đi vệ sinh, thay tã, bón phân, vuốt ve con chó con mèo, cầm tiền ở chợ.

Không có vòi thì treo một can nước, khoét lỗ nhỏ, nút bằng que. Xà phòng bánh rẻ tiền cũng tốt như nước rửa tay thơm.`,
            },
          ],
        },
        {
          title: 'Gian bếp lành',
          lessons: [
            {
              kind: 'text',
              title: 'Nồi thịt kho để qua trưa',
              minutes: 3,
              markdown: `Mười một giờ nấu xong nồi thịt, đậy vung, đi làm đồng. Sáu giờ tối về ăn tiếp, ngửi vẫn thơm. Đêm đó cả nhà đau bụng. Vì sao thơm mà vẫn độc?

Vi khuẩn gây ngộ độc không phải lúc nào cũng làm ôi thiu. Chúng sinh sôi mạnh nhất khi thức ăn **âm ấm, từ 5 đến 60 độ**. Nồi thịt trong bếp mùa hè đúng là chỗ ấy, suốt bảy tiếng đồng hồ.

Bạn nhớ bốn chữ:

- **Sạch:** rửa tay, rửa thớt, rửa rau dưới nước chảy.
- **Riêng:** dao thớt cho đồ sống và đồ chín để riêng.
- **Chín:** thịt không còn hồng, trứng đông, nước dùng sôi.
- **Lạnh hoặc nóng:** ăn không hết thì cất tủ lạnh trong **hai giờ**. Không có tủ thì nấu vừa đủ; để đến bữa sau phải đun sôi kỹ lại, ngửi lạ là bỏ.

Đun lại diệt được vi khuẩn, nhưng một số độc tố chúng đã nhả ra thì không mất. Tiếc miếng thịt, có khi khổ cả tuần.`,
            },
            {
              kind: 'h5p',
              title: 'Luyện tập: thám tử vi khuẩn',
              minutes: 4,
              passPercentage: 60,
              steps: [
                {
                  kind: 'page',
                  heading: 'Ai làm cả xóm đau bụng?',
                  text: 'Sau đám giỗ, mười người đau bụng. Bạn là thám tử, đi từ cái thớt đến cái khăn lau để tìm thủ phạm.',
                },
                {
                  kind: 'look',
                  instruction: 'Bấm vào từng điểm trong bếp để xem vi khuẩn hay trốn ở đâu.',
                  picture: kitchen,
                  spots: [
                    {
                      x: 40,
                      y: 48,
                      title: 'Cái thớt',
                      text: 'Thịt sống để lại vi khuẩn trong từng vết dao. Một thớt cho đồ sống, một thớt cho đồ chín.',
                    },
                    {
                      x: 56,
                      y: 31,
                      title: 'Khăn lau',
                      text: 'Khăn ẩm là chỗ vi khuẩn đẻ nhanh nhất. Giặt, luộc rồi phơi nắng mỗi ngày.',
                    },
                    {
                      x: 21,
                      y: 56,
                      title: 'Tay nắm tủ lạnh',
                      text: 'Tay vừa cầm thịt sống mà mở tủ thì cả nhà cùng chạm vào. Rửa tay trước đã.',
                    },
                    {
                      x: 68,
                      y: 54,
                      title: 'Chậu rửa',
                      text: 'Bã thức ăn đọng ở đáy chậu. Cọ bằng nước rửa bát, xả nước nóng cuối ngày.',
                    },
                    {
                      x: 92,
                      y: 70,
                      title: 'Thùng rác',
                      text: 'Đậy nắp và đổ trước khi đi ngủ, kẻo ruồi gián mang vi khuẩn trở lại mâm cơm.',
                    },
                  ],
                },
                {
                  kind: 'choice',
                  question: 'Một cái thớt vừa chặt gà sống, lau qua rồi thái dưa chuột. Lỗi ở đâu?',
                  answers: [
                    {
                      text: 'Dưa chuột chưa gọt vỏ',
                      correct: false,
                      feedback: 'Vỏ rửa sạch vẫn ăn được. Tìm tiếp đi!',
                    },
                    {
                      text: 'Dùng chung thớt sống và chín',
                      correct: true,
                      feedback: 'Vi khuẩn từ gà sống sang thẳng miếng dưa ăn ngay.',
                    },
                    {
                      text: 'Thớt gỗ chứ không phải thớt nhựa',
                      correct: false,
                      feedback: 'Thớt nào cũng được, miễn sạch và để riêng.',
                    },
                  ],
                },
                {
                  kind: 'order',
                  instruction: 'Xếp các bước rửa tay.',
                  items: [
                    'Làm ướt tay',
                    'Xoa xà phòng',
                    'Chà kẽ ngón, mu tay, đầu móng',
                    'Xả nước sạch',
                    'Lau bằng khăn sạch',
                  ],
                },
                {
                  kind: 'trueFalse',
                  statement: 'Bị cúm thì nên uống kháng sinh cho mau khỏi.',
                  correct: false,
                  feedbackRight: 'Cúm do vi-rút, kháng sinh không có tác dụng.',
                  feedbackWrong: 'Kháng sinh chỉ diệt vi khuẩn. Cúm là do vi-rút.',
                },
                {
                  kind: 'match',
                  instruction: 'Nối sinh vật với việc nó làm.',
                  pairs: [
                    { left: 'Vi khuẩn lactic', right: 'Làm chua hũ cà' },
                    { left: 'Vi khuẩn tả', right: 'Gây tiêu chảy nặng' },
                    { left: 'Vi-rút sởi', right: 'Gây sốt phát ban' },
                    { left: 'Vi khuẩn trong đất', right: 'Biến lá mục thành phân' },
                  ],
                },
                {
                  kind: 'blanks',
                  instruction: 'Điền số: 2, 20, 60.',
                  text: 'Chà tay với xà phòng chừng *20/hai mươi* giây. Vi khuẩn mọc mạnh từ 5 đến *60/sáu mươi* độ. Thức ăn thừa nên cất tủ lạnh trong *2/hai* giờ.',
                },
              ],
            },
          ],
        },
      ],
    },
    {
      slug: 'dien-trong-nha',
      title: 'Điện trong nhà: dùng đúng, dùng đủ',
      titleEn: 'Electricity at home: safe and sparing',
      summary: 'Hiểu một số điện là gì, phòng điện giật và cháy chập, cứu người đúng cách và bớt tiền điện.',
      summaryEn:
        'What a unit of electricity is, how to prevent shocks and fires, how to rescue someone and how to cut the bill.',
      topic: 'science',
      level: 'beginner',
      audience: 'Mọi gia đình dùng điện lưới',
      outcomes: [
        'Tính được đồ điện trong nhà tốn bao nhiêu số',
        'Nhận ra năm chỗ dễ giật, dễ cháy',
        'Biết cách cứu người bị điện giật',
      ],
      sections: [
        {
          title: 'Hiểu dòng điện',
          lessons: [
            {
              kind: 'text',
              title: 'Một số điện chạy được bao lâu?',
              minutes: 3,
              markdown: `Cuối tháng cầm hóa đơn, ai cũng hỏi: điện đi đâu hết? Bạn lật cái quạt lên, thấy ghi **50 W**. Chữ W là oát, cho biết đồ ấy "ăn" nhanh hay chậm.

Một số điện là **một nghìn oát trong một giờ**. Quạt 50 oát phải chạy 20 giờ mới hết một số. Ấm siêu tốc 1.800 oát thì hơn nửa giờ đã hết một số.

Tính nhẩm: **số oát × số giờ ÷ 1.000 = số điện**.

- Bóng đèn LED 10 W, thắp 5 giờ: 0,05 số.
- Tủ lạnh nhỏ: mỗi ngày chừng 1 số, tùy loại.
- Bình nóng lạnh 2.500 W, bật 1 giờ: 2,5 số.
- Nồi cơm 700 W, nấu nửa giờ: 0,35 số.

Vậy thứ tốn nhất là thứ **làm nóng, làm lạnh**. Bớt mười phút bình nóng lạnh còn hơn ngồi tối cả buổi.

Giá điện sinh hoạt tính theo bậc: dùng càng nhiều, mỗi số càng đắt. Dán nhãn năng lượng nhiều sao là máy ít tốn điện.`,
            },
            {
              kind: 'text',
              title: 'Năm chỗ dễ chết người',
              minutes: 3,
              markdown: `Điện không có mùi, không có màu, không báo trước. Nguồn 220 vôn trong nhà đủ sức làm tim ngừng đập. Bạn hãy đi quanh nhà tìm năm chỗ này:

1. **Ổ cắm lỏng, cháy xém.** Phích cắm vào mà nóng tay là phải thay.
2. **Dây nối băng keo** ngang lối đi, chuột cắn, gà mổ. Vỏ nứt thì thay cả đoạn.
3. **Một ổ kéo năm bảy thứ.** Ấm, nồi cơm, bếp từ mỗi thứ một ổ riêng, dây đủ to.
4. **Chỗ ướt:** nhà tắm, máy bơm, máy giặt. Tay ướt, chân đất không chạm công tắc. Bình nóng lạnh: bật cho nóng, **ngắt rồi mới tắm**.
5. **Dây phơi, giàn mướp buộc vào cột điện.** Sào phơi chạm đường dây là giật.

Bẫy chuột bằng điện đã giết nhiều người hơn giết chuột, và bị cấm.

Nhà nên có cầu dao tự ngắt **chống giật**, mỗi tháng bấm nút thử một lần. Sửa điện thì cắt cầu dao tổng, treo tờ giấy "Đang sửa, đừng đóng".`,
            },
          ],
        },
        {
          title: 'Cứu người và tiết kiệm',
          lessons: [
            {
              kind: 'text',
              title: 'Thấy người bị điện giật, tay đừng chạm',
              minutes: 3,
              markdown: `Mẹ thấy con co giật bên máy bơm, lao vào ôm. Thế là hai người. Tình thương lúc ấy cần thêm ba giây suy nghĩ.

**Bước một: ngắt điện.** Dập cầu dao, rút phích. Không tìm thấy thì dùng vật **khô và không dẫn điện**: gậy tre khô, ghế gỗ, chổi cán nhựa. Bạn đứng trên tấm ván khô, gạt dây ra khỏi người. Đừng dùng cây tươi, thanh sắt, khăn ướt.

Dây điện cao thế đứt rơi xuống đất: đứng xa ít nhất mười mét, báo điện lực, không lại gần.

**Bước hai: gọi 115.**

**Bước ba: xem còn thở không.** Không thở thì đặt nằm ngửa, ấn mạnh và nhanh giữa ngực, 100 đến 120 lần một phút, ai biết thì xen thổi ngạt. Làm đến khi có người thay.

**Đừng** đắp bùn, đừng chôn người xuống đất, đừng xối nước. Mấy cách truyền miệng ấy chỉ làm mất thời gian.

Tỉnh rồi vẫn đi viện. Điện có thể làm tim loạn nhịp nhiều giờ sau.`,
            },
            {
              kind: 'h5p',
              title: 'Luyện tập: nhà cô Út một ngày điện',
              minutes: 4,
              passPercentage: 70,
              steps: [
                {
                  kind: 'page',
                  heading: 'Hóa đơn tháng này tăng gấp đôi',
                  text: 'Cô Út nhờ bạn xem giúp. Trong nhà có quạt 50 W, bình nóng lạnh 2.500 W, đèn LED 10 W và một ổ cắm hơi xém.',
                },
                {
                  kind: 'find',
                  question: 'Trong buồng này, chỗ nào dễ gây cháy?',
                  picture: room,
                  spots: [
                    {
                      x: 14,
                      y: 54,
                      title: 'Ổ cắm',
                      correct: true,
                      feedback: 'Bốn phích chung một ổ, lại có khói: rút bớt ra ngay.',
                    },
                    {
                      x: 36,
                      y: 48,
                      title: 'Cái quạt',
                      correct: false,
                      feedback: 'Quạt đứng giữa nhà, cánh có lồng: để bà mát.',
                    },
                    {
                      x: 50,
                      y: 22,
                      title: 'Đèn trên trần',
                      correct: false,
                      feedback: 'Đèn LED treo cao, ít nóng.',
                    },
                    {
                      x: 86,
                      y: 52,
                      title: 'Điện thoại trên gối',
                      correct: true,
                      feedback: 'Sạc trên gối thì nóng không thoát được, gối bén lửa.',
                    },
                  ],
                },
                {
                  kind: 'choice',
                  question: 'Quạt 50 W chạy 10 giờ tốn bao nhiêu số điện?',
                  answers: [
                    { text: '0,5 số', correct: true, feedback: '50 nhân 10 là 500, chia 1.000 còn 0,5.' },
                    {
                      text: '5 số',
                      correct: false,
                      feedback: 'Bạn quên chia cho 1.000 hoặc thừa một số không.',
                    },
                    {
                      text: '50 số',
                      correct: false,
                      feedback: 'Nhiều quá! Nhân 50 với 10 rồi chia 1.000 nhé.',
                    },
                  ],
                },
                {
                  kind: 'choice',
                  question: 'Muốn bớt tiền điện nhiều nhất, cô nên bớt thứ gì trước?',
                  answers: [
                    {
                      text: 'Đèn LED ngoài hiên',
                      correct: false,
                      feedback: 'Đèn này cả đêm cũng chỉ một phần mười số.',
                    },
                    {
                      text: 'Giờ bật bình nóng lạnh',
                      correct: true,
                      feedback: 'Thứ gì làm nóng thì ngốn điện nhất.',
                    },
                    { text: 'Quạt trong buồng bà', correct: false, feedback: 'Quạt ăn ít lắm, để bà mát.' },
                  ],
                },
                {
                  kind: 'order',
                  instruction: 'Có người bị giật ở máy bơm. Xếp việc theo thứ tự.',
                  items: [
                    'Ngắt cầu dao hoặc gạt dây bằng gậy khô',
                    'Gọi 115',
                    'Xem người ấy có thở không',
                    'Không thở thì ấn ngực liên tục',
                  ],
                },
                {
                  kind: 'trueFalse',
                  statement: 'Bật bình nóng lạnh, vừa để máy chạy vừa tắm cho nước nóng đều.',
                  correct: false,
                  feedbackRight: 'Ngắt điện rồi mới bước vào tắm.',
                  feedbackWrong: 'Bình rò điện thì nước dẫn thẳng vào người. Ngắt trước nhé.',
                },
                {
                  kind: 'match',
                  instruction: 'Nối chỗ hỏng với cách xử lý.',
                  pairs: [
                    { left: 'Ổ cắm cháy xém', right: 'Thay ổ mới' },
                    { left: 'Một ổ cắm năm thứ', right: 'Chia ra nhiều ổ' },
                    { left: 'Dây cao thế rơi', right: 'Đứng xa và báo điện lực' },
                  ],
                },
              ],
            },
          ],
        },
      ],
    },
    {
      slug: 'bua-com-du-chat',
      title: 'Bữa cơm đủ chất, không cần đắt',
      titleEn: 'A nourishing meal need not be costly',
      summary: 'Bốn nhóm thức ăn, ăn gì cho bà bầu, em bé, người già, bớt muối bớt đường mà vẫn ngon.',
      summaryEn:
        'Four food groups, feeding mothers, babies and elders, and less salt and sugar without losing flavour.',
      topic: 'science',
      level: 'beginner',
      audience: 'Người đi chợ, nấu cơm cho gia đình',
      outcomes: [
        'Sắp được mâm cơm có đủ bốn nhóm chất',
        'Biết ăn thế nào cho từng lứa tuổi',
        'Giảm được muối, đường trong bữa ăn',
      ],
      sections: [
        {
          title: 'Trong bát có gì',
          lessons: [
            {
              kind: 'text',
              title: 'Bốn người thợ trong bát cơm',
              minutes: 3,
              markdown: `Cơ thể như ngôi nhà đang xây. Muốn xây phải đủ bốn người thợ, vắng ai cũng không xong.

- **Thợ đốt lò: chất bột đường.** Cơm, ngô, khoai, sắn, bún. Cho sức mà cuốc đất, gánh hàng.
- **Thợ xây: chất đạm.** Thịt, cá, trứng, đậu phụ, lạc, tôm tép, nhộng tằm. Làm nên cơ bắp, máu.
- **Thợ dự trữ: chất béo.** Dầu, mỡ, vừng, lạc. Giữ ấm, giúp hấp thu một số vitamin.
- **Thợ sửa chữa: vitamin và chất khoáng.** Rau, quả, gấc, cà rốt, cua ốc. Giữ mắt sáng, lâu bệnh.

Không cần thịt bò. Một bữa có cơm, **cá kho tép, rau ngót nấu canh, đĩa đậu rán, quả chuối** đã đủ bốn thợ.

Vài mẹo hay ông bà để lại mà khoa học thấy đúng: gấc đồ xôi có thêm mỡ, vì tiền chất vitamin A tan trong mỡ; ăn rau xong tráng miệng quả cam, vì vitamin C giúp thu sắt. Còn chè đặc thì đợi sau bữa một giờ, vì chè cản bớt sắt.`,
            },
            {
              kind: 'text',
              title: 'Mỗi tuổi một mâm',
              minutes: 3,
              markdown: `Chung một nồi cơm, nhưng bà bảy mươi, mẹ đang mang bầu và em bé tám tháng không ăn giống nhau được.

**Mẹ mang bầu:** không "ăn cho hai người", chỉ ăn thêm một bữa nhỏ, đủ thịt cá, trứng, rau sẫm màu. Uống viên sắt và axit folic theo lời trạm y tế. Không rượu, không thuốc lá.

**Em bé:** sáu tháng đầu chỉ cần **sữa mẹ**, không cần nước cơm hay mật ong. Tròn sáu tháng thì ăn dặm: bột, cháo, thêm dần thịt băm, cá, rau, thìa dầu. Bé dưới một tuổi **không ăn mật ong**, dễ ngộ độc. Bú mẹ đến hai tuổi càng tốt.

**Người già:** ăn mềm, nhiều bữa nhỏ, đủ đạm từ cá, trứng, đậu. Uống nước dù không thấy khát.

**Người làm nặng:** thêm cơm, thêm đạm, nước có chút muối khi ra nhiều mồ hôi.

**Tuổi dậy thì:** cần canxi từ tép cả vỏ, cá nhỏ ăn cả xương, sữa nếu có.`,
            },
          ],
        },
        {
          title: 'Bớt mặn, bớt ngọt',
          lessons: [
            {
              kind: 'text',
              title: 'Cái thìa muối và cái huyết áp',
              minutes: 3,
              markdown: `Người mình quen mặn: dưa muối, mắm tôm, nước chấm, mì gói. Tổ chức Y tế Thế giới khuyên mỗi người **dưới 5 gam muối** một ngày, chừng một thìa cà phê gạt, tính cả muối trong nước mắm, hạt nêm, đồ hộp. Nhiều người đang ăn gần gấp đôi.

Ăn mặn lâu ngày, mạch máu phải chịu sức ép, huyết áp tăng. Huyết áp cao không đau, không ngứa, mà có thể gây tai biến.

**Bớt mặn dần, lưỡi sẽ quen:**

- Chấm nhẹ tay, pha loãng nước mắm với chanh, ớt.
- Nêm sau cùng, nếm rồi hãy cho.
- Mì gói: dùng nửa gói gia vị, thêm rau trứng.
- Bớt canh mặn chan cơm.

**Bớt ngọt:** một chai nước ngọt lớn có khi hơn mười thìa đường. Thay bằng nước vối, nước lọc, trái cây.

**Bớt rượu, bớt đồ rán đi rán lại.**

Ai trên bốn mươi tuổi, mỗi năm nên đo huyết áp ít nhất một lần. Trạm y tế xã có máy.`,
            },
            {
              kind: 'h5p',
              title: 'Luyện tập: xếp mâm cơm chiều',
              minutes: 4,
              passPercentage: 60,
              steps: [
                {
                  kind: 'page',
                  heading: 'Năm mươi nghìn đi chợ chiều',
                  text: 'Trong tay có năm mươi nghìn. Nhà có bà, có bé tám tháng và hai vợ chồng. Bạn mua gì và nêm thế nào?',
                },
                {
                  kind: 'match',
                  instruction: 'Nối món với người thợ của nó.',
                  pairs: [
                    { left: 'Khoai lang', right: 'Chất bột đường' },
                    { left: 'Trứng vịt', right: 'Chất đạm' },
                    { left: 'Vừng rang', right: 'Chất béo' },
                    { left: 'Rau ngót', right: 'Vitamin và khoáng' },
                  ],
                },
                {
                  kind: 'choice',
                  question: 'Bé tám tháng nên ăn gì?',
                  answers: [
                    {
                      text: 'Cháo với cá băm, rau, ít dầu, và vẫn bú mẹ',
                      correct: true,
                      feedback: 'Đủ bốn thợ, lại mềm dễ nuốt.',
                    },
                    {
                      text: 'Cháo trắng pha mật ong',
                      correct: false,
                      feedback: 'Dưới một tuổi không cho mật ong vì nguy cơ ngộ độc.',
                    },
                    {
                      text: 'Nước cơm là đủ',
                      correct: false,
                      feedback: 'Nước cơm không đủ đạm và chất béo cho bé.',
                    },
                  ],
                },
                {
                  kind: 'choice',
                  question: 'Muốn bớt muối, cách nào dễ làm ngay? (chọn hai)',
                  answers: [
                    {
                      text: 'Nước mắm pha chanh, chấm nhẹ tay',
                      correct: true,
                      feedback: 'Vẫn đậm vị mà đỡ mặn.',
                    },
                    {
                      text: 'Nêm trước thật nhiều cho thấm',
                      correct: false,
                      feedback: 'Nêm sau cùng, nếm rồi mới thêm.',
                    },
                    {
                      text: 'Dùng nửa gói gia vị mì',
                      correct: true,
                      feedback: 'Phần lớn muối nằm trong gói ấy.',
                    },
                  ],
                },
                {
                  kind: 'trueFalse',
                  statement: 'Huyết áp cao thì người ta luôn thấy đau đầu nên dễ biết.',
                  correct: false,
                  feedbackRight: 'Nhiều người chẳng thấy gì. Phải đo mới biết.',
                  feedbackWrong: 'Phần lớn không đau gì cả, nên phải đo định kỳ.',
                },
                {
                  kind: 'blanks',
                  instruction: 'Điền số hoặc từ: 5, sắt, mỡ.',
                  text: 'Mỗi ngày nên dưới *5/năm* gam muối. Gấc nấu có thêm *mỡ* thì ngấm hơn. Uống chè đặc ngay sau bữa cản bớt chất *sắt*.',
                },
              ],
            },
          ],
        },
      ],
    },
    {
      slug: 'doc-nhan-thuoc',
      title: 'Đọc nhãn thuốc cho đúng',
      titleEn: 'Reading a medicine label',
      summary: 'Hiểu tên hoạt chất, liều, hạn dùng, tránh uống trùng, và cất thuốc trong nhà có trẻ nhỏ.',
      summaryEn:
        'Understand active ingredients, doses and expiry dates, avoid doubling up, and store medicines where children live.',
      topic: 'science',
      level: 'beginner',
      audience: 'Người chăm người ốm, ông bà, cha mẹ có con nhỏ',
      outcomes: [
        'Tìm được tên hoạt chất, liều và hạn dùng trên hộp thuốc',
        'Tránh uống trùng hai thuốc cùng hoạt chất',
        'Cất và bỏ thuốc đúng cách',
      ],
      sections: [
        {
          title: 'Đọc cái vỏ trước',
          lessons: [
            {
              kind: 'text',
              title: 'Hộp thuốc nói nhỏ điều gì?',
              minutes: 3,
              markdown: `Mỗi hộp thuốc là một lá thư. Chữ nhỏ thôi, nhưng đọc được là đỡ nguy. Bạn lấy một hộp ra, tìm sáu dòng:

1. **Tên hoạt chất,** thường in nhỏ dưới tên to. Ví dụ Paracetamol. Đây mới là thuốc thật bên trong.
2. **Hàm lượng:** 250 mg, 500 mg. Hộp giống nhau, số khác nhau, tác dụng khác nhau.
3. **Công dụng.** Thuốc này trị gì.
4. **Cách dùng, liều.** Người lớn mấy viên, cách mấy giờ, trước hay sau ăn.
5. **Chống chỉ định.** Ai không được uống: có bầu, đau dạ dày, trẻ nhỏ.
6. **Hạn dùng,** viết tắt HD hoặc EXP. Quá hạn thì bỏ.

Thấy dòng **"Thuốc kê đơn"** hay chữ Rx là phải có đơn bác sĩ.

Thấy dòng **"Thực phẩm bảo vệ sức khỏe"** thì đó không phải thuốc, không thay được thuốc chữa bệnh. Ai bán mà hứa "chữa khỏi tiểu đường, ung thư", bạn nên cười và bước đi.

Chữ nhỏ quá? Lấy điện thoại chụp rồi phóng to, hoặc nhờ dược sĩ đọc.`,
            },
            {
              kind: 'text',
              title: 'Hai hộp khác tên mà cùng một thuốc',
              minutes: 3,
              markdown: `Anh Tuấn sốt. Chị vợ cho uống hai viên hạ sốt. Chiều, anh uống thêm gói bột cảm cúm. Tối, viên giảm đau đầu. Ba hộp ba màu, nhưng cả ba đều có **paracetamol**. Cứ cộng vào là quá liều, mà quá liều thì **hỏng gan**, có khi chết người.

Muốn khỏi trùng, bạn đừng nhìn tên to. Hãy nhìn **hoạt chất**.

Với paracetamol, người lớn khỏe mạnh:

- Mỗi lần một viên 500 mg, có khi hai viên, **cách nhau ít nhất 4 đến 6 giờ**.
- Cả ngày **không quá 4 gam**, tức tám viên 500 mg, tính gộp mọi thứ có paracetamol. Người gầy yếu, bệnh gan, hay uống rượu phải ít hơn; hãy hỏi bác sĩ.

Với **trẻ con**, liều tính theo **cân nặng**, không phải theo tuổi áng chừng. Dùng đúng cái ống đong trong hộp; thìa canh nhà mình to nhỏ không đều.

Không cho trẻ uống aspirin khi sốt. Không chia thuốc của bố cho con. Quá liều thì đi viện ngay, mang theo vỏ thuốc.`,
            },
          ],
        },
        {
          title: 'Uống, cất, bỏ',
          lessons: [
            {
              kind: 'text',
              title: 'Cái tủ thuốc của bà ngoại',
              minutes: 3,
              markdown: `Hộp bánh quy của bà ngoại có đủ thứ: viên trắng viên hồng, vỉ cắt lẻ, lọ mất nhãn. Bà bảo: "Bà nhớ hết." Nhưng mắt bà mờ rồi.

Chủ nhật này, bạn cùng bà dọn tủ:

- **Viên không nhãn, vỉ cắt mất tên và hạn:** bỏ.
- **Quá hạn, đổi màu, ẩm mốc:** bỏ.
- **Thuốc mắt đã mở nắp quá một tháng:** thường phải bỏ, xem ghi trên hộp.

Bỏ bằng cách trộn với đất, bã trà rồi gói kín vào rác, hoặc đưa hiệu thuốc nào nhận. Đừng đổ xuống ao.

Cất ở chỗ **khô, mát, cao, có khóa**. Viên thuốc màu sắc giống kẹo lắm. Đừng bao giờ dỗ con "uống kẹo đi". Đừng đựng thuốc sâu, dầu hỏa vào chai nước ngọt.

Với người uống nhiều thứ: dùng hộp chia bảy ngày, dán một tờ: *sáng – trưa – tối*. Bệnh huyết áp, tiểu đường phải uống đều, thấy khỏe vẫn không tự ngừng. Kháng sinh uống đúng số ngày bác sĩ dặn.`,
            },
            {
              kind: 'h5p',
              title: 'Luyện tập: đọc hộp thuốc cho bà',
              minutes: 4,
              passPercentage: 70,
              layout: 'page',
              steps: [
                {
                  kind: 'page',
                  heading: 'Kính của bà để quên',
                  text: 'Bà đưa bạn hộp thuốc: "Paracetamol 500 mg. HD 06/2025. Không quá 8 viên một ngày." Hôm nay là tháng 10 năm 2026.',
                },
                {
                  kind: 'choice',
                  question: 'Hộp này dùng được không?',
                  answers: [
                    {
                      text: 'Được, thuốc chưa đổi màu',
                      correct: false,
                      feedback: 'Màu không nói lên hạn. Chữ HD nói.',
                    },
                    {
                      text: 'Không, đã quá hạn',
                      correct: true,
                      feedback: 'Hạn đến tháng 6 năm 2025. Bỏ đúng cách nhé.',
                    },
                    {
                      text: 'Uống gấp đôi cho bù',
                      correct: false,
                      feedback: 'Quá hạn thì bỏ, tuyệt đối không tăng liều.',
                    },
                  ],
                },
                {
                  kind: 'match',
                  instruction: 'Nối dòng trên nhãn với ý nghĩa.',
                  pairs: [
                    { left: 'EXP', right: 'Hạn dùng' },
                    { left: '500 mg', right: 'Hàm lượng' },
                    { left: 'Chống chỉ định', right: 'Ai không được uống' },
                    { left: 'Rx', right: 'Phải có đơn bác sĩ' },
                  ],
                },
                {
                  kind: 'trueFalse',
                  statement: 'Hai thuốc khác tên trên hộp thì uống cùng lúc được, không sợ trùng.',
                  correct: false,
                  feedbackRight: 'Phải so hoạt chất, tên to chỉ là tên bán hàng.',
                  feedbackWrong: 'Khác tên vẫn có thể cùng hoạt chất. Quá liều paracetamol hỏng gan.',
                },
                {
                  kind: 'choice',
                  question: 'Bé năm tuổi sốt. Tính liều theo cái gì?',
                  answers: [
                    {
                      text: 'Nửa liều của bố',
                      correct: false,
                      feedback: 'Trẻ con không phải người lớn thu nhỏ.',
                    },
                    {
                      text: 'Cân nặng, đong bằng ống trong hộp',
                      correct: true,
                      feedback: 'Cân rồi đọc nhãn hoặc hỏi dược sĩ.',
                    },
                    {
                      text: 'Một thìa canh đầy',
                      correct: false,
                      feedback: 'Thìa canh to nhỏ khác nhau, dễ quá liều.',
                    },
                  ],
                },
                {
                  kind: 'blanks',
                  instruction: 'Điền từ: khóa, hoạt chất.',
                  text: 'Muốn khỏi uống trùng, hãy nhìn tên *hoạt chất*. Tủ thuốc để cao, khô mát và có *khóa*.',
                },
              ],
            },
          ],
        },
      ],
    },
    {
      slug: 'bau-troi-dem',
      title: 'Ngước nhìn bầu trời đêm',
      titleEn: 'Looking up at the night sky',
      summary: 'Vì sao trăng tròn trăng khuyết, tìm sao Bắc Cực không cần la bàn, chuyện sao Hôm sao Mai.',
      summaryEn:
        'Why the Moon waxes and wanes, how to find north by the stars, and the tale of the evening and morning star.',
      topic: 'science',
      level: 'beginner',
      audience: 'Mọi người; ông bà và cháu cùng học càng vui',
      outcomes: [
        'Giải thích được trăng khuyết, trăng tròn và nguyệt thực',
        'Tìm được hướng bắc nhờ sao',
        'Phân biệt được sao với hành tinh',
      ],
      sections: [
        {
          title: 'Trăng và lịch ta',
          lessons: [
            {
              kind: 'text',
              title: 'Trăng có khuyết thật không?',
              minutes: 3,
              markdown: `Chú Cuội chẳng gặm mất miếng trăng nào. Mặt Trăng lúc nào cũng là một quả cầu đá, và lúc nào cũng có **một nửa được nắng chiếu**. Ta thấy nhiều hay ít là do nhìn từ phía nào.

Thử nhé: tối nay, đốt đèn dầu ở góc nhà, cầm quả bưởi giơ ngang mặt, rồi xoay mình một vòng. Quả bưởi sáng đầy, sáng nửa, rồi tối dần. Đó là các tuần trăng.

- **Mùng Một:** trăng ở cùng phía Mặt Trời, ta không thấy.
- **Mùng Bảy, mùng Tám:** sáng nửa bên phải, lên cao lúc chiều tối.
- **Rằm:** tròn, mọc khi mặt trời lặn.
- **Hăm hai, hăm ba:** sáng nửa bên trái, nửa đêm mới mọc.

Một vòng dài khoảng **29 ngày rưỡi**, nên tháng ta có tháng thiếu 29 ngày, tháng đủ 30 ngày. Mười hai tháng ta chỉ chừng 354 ngày, thiếu 11 ngày so với năm dương. Vì thế, cứ mười chín năm lại có bảy năm nhuận một tháng.`,
            },
            {
              kind: 'text',
              title: 'Khi bóng đất ăn trăng',
              minutes: 3,
              markdown: `Ngày trước, thấy mặt trăng đỏ quạch, các cụ gõ mõ đuổi gấu. Bây giờ ta biết con gấu ấy là **cái bóng của Trái Đất**.

**Nguyệt thực** xảy ra vào đêm rằm, khi Trái Đất nằm giữa Mặt Trời và Mặt Trăng. Bóng đất phủ lên trăng. Trăng không tối đen mà đỏ như đồng, vì nắng luồn qua không khí quanh Trái Đất, chỉ còn sắc đỏ lọt tới. Xem bằng mắt thường thoải mái.

**Nhật thực** xảy ra vào ngày đầu tháng ta, khi Mặt Trăng đứng chắn giữa ta và Mặt Trời. **Không bao giờ nhìn thẳng Mặt Trời**, kể cả qua kính râm, phim ảnh hay chậu nước. Mắt cháy mà không hề thấy đau. Muốn xem, lấy tấm bìa chọc lỗ kim, đón nắng qua lỗ rọi lên tờ giấy trắng.

Sao không phải rằm nào cũng có? Vì đường đi của trăng hơi nghiêng, phần nhiều nó lướt qua phía trên hoặc phía dưới bóng đất.

Nguyệt thực không báo điềm gì. Bà bầu cứ ra xem, không hại em bé.`,
            },
          ],
        },
        {
          title: 'Tìm đường bằng sao',
          lessons: [
            {
              kind: 'text',
              title: 'Cái gầu, cái cày và ngôi sao đứng yên',
              minutes: 4,
              markdown: `Không sóng điện thoại, giữa rừng, bạn vẫn có một tấm bản đồ to bằng cả bầu trời.

**Tìm hướng bắc.** Mùa xuân, mùa hè, nhìn về phía bắc tìm bảy ngôi sao xếp như cái gầu sòng: **Bắc Đẩu**. Lấy hai sao ở thành ngoài của gầu, kéo thẳng ra phía miệng gầu, dài gấp năm lần: gặp **sao Bắc Cực**. Đó là hướng bắc. Đêm xoay vần, chỉ sao ấy gần như đứng yên. Ở Hà Nội, nó cao hơn chân trời chừng một gang tay xòe rộng khi bạn duỗi thẳng cánh tay, khoảng 21 độ. Càng vào Nam nó càng thấp.

**Mùa đông,** có ba sao thẳng hàng: người làm ruộng gọi là **sao Cày**, nằm giữa chòm Lạp Hộ. **Mùa hè,** phía nam có hình như người cúi lưng: **ông Thần Nông**, tức chòm Bọ Cạp.

**Sao hay hành tinh?** Sao nhấp nháy; hành tinh sáng đứng. Ngôi sáng nhất lúc chập tối hay lúc tinh mơ là **sao Kim**: khi là sao Hôm, khi là sao Mai, mà vẫn chỉ là một.`,
            },
            {
              kind: 'h5p',
              title: 'Luyện tập: đêm hè trên sân phơi',
              minutes: 4,
              passPercentage: 60,
              steps: [
                {
                  kind: 'page',
                  heading: 'Trải chiếu ra sân',
                  text: 'Mất điện cả xóm. Cả nhà nằm trên sân phơi, trời đầy sao. Bé Na hỏi đủ thứ. Bạn trả lời nhé.',
                },
                {
                  kind: 'choice',
                  question: '"Sao trăng hôm nay chỉ có một nửa hả bà?"',
                  answers: [
                    {
                      text: 'Mây che mất một nửa',
                      correct: false,
                      feedback: 'Mây che thì có lúc hở ra. Trăng nửa là do góc nhìn.',
                    },
                    {
                      text: 'Mình chỉ thấy một phần của nửa được nắng chiếu',
                      correct: true,
                      feedback: 'Quả bưởi và cái đèn nói đúng điều ấy.',
                    },
                    {
                      text: 'Bóng Trái Đất che mất',
                      correct: false,
                      feedback: 'Đó là nguyệt thực, chỉ có vào đêm rằm.',
                    },
                  ],
                },
                {
                  kind: 'match',
                  instruction: 'Nối ngày ta với hình trăng.',
                  pairs: [
                    { left: 'Mùng Một', right: 'Không thấy trăng' },
                    { left: 'Mùng Tám', right: 'Sáng nửa bên phải' },
                    { left: 'Rằm', right: 'Tròn đầy' },
                    { left: 'Hăm ba', right: 'Sáng nửa bên trái' },
                  ],
                },
                {
                  kind: 'order',
                  instruction: 'Xếp các bước tìm hướng bắc.',
                  items: [
                    'Tìm bảy sao hình cái gầu',
                    'Chọn hai sao ở thành ngoài',
                    'Kéo thẳng ra gấp năm lần',
                    'Gặp sao Bắc Cực, đó là hướng bắc',
                  ],
                },
                {
                  kind: 'trueFalse',
                  statement: 'Đeo kính râm thật tối thì nhìn nhật thực được.',
                  correct: false,
                  feedbackRight: 'Kính râm không chặn đủ nắng. Xem bóng qua lỗ kim thôi.',
                  feedbackWrong: 'Kính râm vẫn để mắt bị bỏng. Hãy xem gián tiếp.',
                },
                {
                  kind: 'blanks',
                  instruction: 'Điền từ: Kim, Cày, Cực.',
                  text: 'Sao Hôm và sao Mai đều là sao *Kim*. Ba sao thẳng hàng mùa đông gọi là sao *Cày*. Ngôi sao gần như đứng yên là sao Bắc *Cực*.',
                },
              ],
            },
          ],
        },
      ],
    },
  ],
};
