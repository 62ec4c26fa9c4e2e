/** A small SCORM 1.2 package of our own: three pages with one question, as an authoring tool would pack it. */
const manifest = `<?xml version="1.0" encoding="UTF-8"?>
<manifest identifier="vn.domdom.rua-tay" version="1.0" xmlns="http://www.imsproject.org/xsd/imscp_rootv1p1p2"
  xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_rootv1p2">
  <metadata><schema>ADL SCORM</schema><schemaversion>1.2</schemaversion></metadata>
  <organizations default="rua-tay">
    <organization identifier="rua-tay">
      <title>Sáu bước rửa tay</title>
      <item identifier="sau-buoc" identifierref="trang">
        <title>Sáu bước rửa tay</title>
        <adlcp:masteryscore>50</adlcp:masteryscore>
      </item>
    </organization>
  </organizations>
  <resources>
    <resource identifier="trang" type="webcontent" adlcp:scormtype="sco" href="index.html">
      <file href="index.html"/><file href="bai.js"/><file href="bai.css"/>
    </resource>
  </resources>
</manifest>
`;

const page = `<!doctype html>
<html lang="vi">
<head>
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <title>Sáu bước rửa tay</title>
  <link rel="stylesheet" href="bai.css">
</head>
<body>
<main>
  <section>
    <h1>Vì sao phải rửa tay?</h1>
    <p>Tay cầm tiền, bắt tay, chơi với gà với chó. Mắt không thấy nhưng vi khuẩn bám đầy.</p>
    <p>Rửa tay với xà phòng <strong>20 giây</strong> là đủ để phần lớn vi khuẩn trôi đi.</p>
  </section>
  <section hidden>
    <h1>Sáu bước</h1>
    <ol>
      <li>Làm ướt tay, xoa xà phòng, chà hai lòng bàn tay.</li>
      <li>Chà lòng bàn tay này lên mu bàn tay kia.</li>
      <li>Chà các kẽ ngón tay.</li>
      <li>Chà mặt ngoài các ngón vào lòng bàn tay.</li>
      <li>Xoay ngón cái trong lòng bàn tay.</li>
      <li>Chụm đầu ngón, xoay vào lòng bàn tay, rồi xả sạch.</li>
    </ol>
  </section>
  <section hidden>
    <h1>Thử xem</h1>
    <fieldset>
      <legend>Rửa tay với xà phòng trong bao lâu?</legend>
      <label><input type="radio" name="q" value="5"> 5 giây</label>
      <label><input type="radio" name="q" value="20"> 20 giây</label>
      <label><input type="radio" name="q" value="300"> 5 phút</label>
    </fieldset>
    <button type="button" id="check">Trả lời</button>
    <p id="said" role="status"></p>
  </section>
  <p class="ways">
    <button type="button" id="back">Trang trước</button>
    <button type="button" id="next">Trang sau</button>
  </p>
</main>
<script src="bai.js"></script>
</body>
</html>
`;

const script = `(function () {
  var win = window;
  while (!win.API && win.parent && win.parent !== win) win = win.parent;
  var api = win.API;
  var pages = document.querySelectorAll('section');
  var back = document.getElementById('back');
  var next = document.getElementById('next');
  var started = Date.now();
  var over = false;

  function set(name, value) { if (api) api.LMSSetValue('cmi.' + name, String(value)); }
  function pad(number) { return number < 10 ? '0' + number : String(number); }
  function time() {
    var seconds = Math.round((Date.now() - started) / 1000);
    return pad(Math.floor(seconds / 3600)) + ':' + pad(Math.floor(seconds / 60) % 60) + ':' + pad(seconds % 60);
  }
  function leave() {
    if (over || !api) return;
    over = true;
    set('core.session_time', time());
    api.LMSFinish('');
  }
  var at = 1;
  function show(page) {
    at = Math.min(Math.max(page, 1), pages.length);
    for (var index = 0; index < pages.length; index++) pages[index].hidden = index + 1 !== at;
    back.hidden = at === 1;
    next.hidden = at === pages.length;
  }
  function go(page) {
    show(page);
    set('core.lesson_location', at);
    set('core.exit', 'suspend');
    if (api) api.LMSCommit('');
  }

  if (api) api.LMSInitialize('');
  var status = api ? api.LMSGetValue('cmi.core.lesson_status') : '';
  if (status === 'not attempted' || status === '') set('core.lesson_status', 'incomplete');
  show(Number(api ? api.LMSGetValue('cmi.core.lesson_location') : 1) || 1);
  back.onclick = function () { go(at - 1); };
  next.onclick = function () { go(at + 1); };
  document.getElementById('check').onclick = function () {
    var chosen = document.querySelector('input[name=q]:checked');
    var said = document.getElementById('said');
    if (!chosen) { said.textContent = 'Hãy chọn một câu trả lời.'; return; }
    var right = chosen.value === '20';
    var place = api ? Number(api.LMSGetValue('cmi.interactions._count')) || 0 : 0;
    var name = 'interactions.' + place + '.';
    set(name + 'id', 'bao-lau');
    set(name + 'type', 'choice');
    set(name + 'correct_responses.0.pattern', '20');
    set(name + 'student_response', chosen.value);
    set(name + 'result', right ? 'correct' : 'wrong');
    set('core.score.min', 0);
    set('core.score.max', 100);
    set('core.score.raw', right ? 100 : 0);
    set('core.lesson_status', right ? 'passed' : 'failed');
    if (api) api.LMSCommit('');
    said.textContent = right ? 'Đúng rồi! 20 giây là đủ.' : 'Chưa đúng. Đọc lại trang đầu rồi thử nữa nhé.';
  };
  window.addEventListener('pagehide', leave);
})();
`;

const style = `body { margin: 0; color: #1a1f2e; font: 1.125rem/1.6 system-ui, sans-serif; }
main { max-width: 34rem; margin: 0 auto; padding: 16px; }
h1 { font-size: 1.5rem; line-height: 1.25; }
li { margin-bottom: 8px; }
fieldset { margin: 0 0 16px; padding: 8px 16px; border: 1px solid #70778a; border-radius: 12px; }
label { display: block; min-height: 44px; padding: 8px 0; }
input { width: 20px; height: 20px; vertical-align: -3px; }
button { min-height: 48px; padding: 8px 20px; border: 0; border-radius: 12px; background: #1b4d3e; color: #fff; font: inherit; }
.ways { display: flex; flex-wrap: wrap; gap: 12px; }
:focus-visible { outline: 3px solid #1d4ed8; outline-offset: 2px; }
[hidden] { display: none; }
`;

/** Names and contents of its files. */
export const packageFiles: Record<string, string> = {
  'imsmanifest.xml': manifest,
  'index.html': page,
  'bai.js': script,
  'bai.css': style,
};
