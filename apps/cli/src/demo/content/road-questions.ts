/** Questions of the demonstration's quiz, as an instructor would bring them: in Moodle's GIFT. */
export const roadQuestions = `$CATEGORY: $course$/top/Giao thông/Biển báo và đèn

// [tag:đèn] [tag:cơ bản]
::Đèn vàng::Đèn đang xanh chuyển sang vàng, xe bạn còn cách vạch dừng khá xa. Bạn làm gì?{
=Giảm tốc và dừng trước vạch#Đúng. Đèn vàng báo sắp phải dừng.
~Tăng ga cho kịp qua#Nguy hiểm: xe bên kia có thể bắt đầu đi.
~Bấm còi rồi đi tiếp
####Đèn vàng nghĩa là phải dừng trước vạch, trừ khi đã đi quá vạch.}

::Ý nghĩa đèn::Ghép mỗi đèn với việc phải làm.{
=Đèn đỏ -> Dừng lại
=Đèn xanh -> Được đi
=Đèn vàng nhấp nháy -> Đi chậm, chú ý quan sát
= -> Bật đèn pha}

$CATEGORY: $course$/top/Giao thông/Đi xe máy

// [tag:xe máy] [tag:cơ bản]
::Trước khi đi::Trước khi nổ máy đi chợ, những việc nào nên làm?{
~%50%Đội mũ bảo hiểm và cài quai
~%50%Xem phanh, đèn và lốp
~%-50%Đeo tai nghe cho đỡ buồn#Tai nghe làm bạn không nghe thấy còi xe khác.
~%-50%Buộc hàng che kín đèn sau
####Mũ cài quai, phanh và đèn tốt là ba thứ phải có.}

// [tag:xe máy]
::Chở trẻ em::Trẻ từ 6 tuổi ngồi sau xe máy phải đội mũ bảo hiểm.{TRUE#Phải đội: từ 6 tuổi trở lên mà không đội mũ là vi phạm.#Đúng, và nhớ cài quai cho cháu.}

// [tag:sang đường]
::Sang đường::Xếp các bước rẽ trái từ đường làng ra đường lớn cho đúng thứ tự.{
>
Giảm tốc, bật xi-nhan trái
Dừng trước vạch, nhìn cả hai phía
Nhường xe đang đi trên đường lớn
Rẽ khi đường đã trống
}

$CATEGORY: $course$/top/Giao thông/Khi có tai nạn

// [tag:cấp cứu]
::Gọi cấp cứu::Gặp người bị tai nạn, bạn gọi cấp cứu y tế theo số nào?{#115:0#Đúng, gọi miễn phí từ máy nào cũng được.}

// [tag:cấp cứu]
::Vật cảnh báo::Xe hỏng giữa đường, bạn bật đèn gì để báo cho xe sau?{=đèn khẩn cấp=*khẩn cấp*=đèn cảnh báo=%50%xi nhan#Gần đúng: hãy bật cả hai bên.}
`;
