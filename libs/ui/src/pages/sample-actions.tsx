import { Button, ButtonLink } from '../components/button';
import { Confirm } from '../components/confirm';
import { FormActions } from '../components/forms';
import { Icon } from '../components/icon';
import { type IconName, iconPaths } from '../components/icon-paths';
import { Link } from '../components/link';
import { Listen } from '../components/listen';
import { Banner, Notice } from '../components/notice';
import { PrintButton } from '../components/print-button';
import { Badge, Tag } from '../components/tag';
import { useSay } from './use-say';

/** Buttons, links, tags, icons. */
export function SampleActions() {
  const say = useSay();
  return (
    <>
      <FormActions>
        <Button type="button" icon="plus">
          {say('Đăng ký lớp này', 'Register for this class')}
        </Button>
        <Button type="button" look="firefly" icon="play">
          {say('Học tiếp', 'Go on learning')}
        </Button>
        <Button type="button" look="secondary" icon="edit">
          {say('Sửa lớp', 'Edit the class')}
        </Button>
        <Button type="button" look="danger" icon="trash">
          {say('Hủy buổi học', 'Cancel the session')}
        </Button>
        <Button type="button" look="quiet">
          {say('Để sau', 'Later')}
        </Button>
        <Button type="button" small about={say('lớp may vá', 'the sewing class')}>
          {say('Điểm danh', 'Mark attendance')}
        </Button>
        <ButtonLink href="/components" look="secondary" icon="download">
          {say('Tải danh sách', 'Download the list')}
        </ButtonLink>
        <PrintButton />
      </FormActions>
      <p class="actions">
        <Link href="/components" icon="arrow-right">
          {say('Xem tất cả lớp', 'See all classes')}
        </Link>
        <Link href="https://chinhphu.vn/" external>
          chinhphu.vn
        </Link>
      </p>
      <p class="actions">
        <Tag>{say('Nháp', 'Draft')}</Tag>
        <Tag look="leaf" icon="check">
          {say('Đã xong', 'Done')}
        </Tag>
        <Tag look="firefly">{say('Mới', 'New')}</Tag>
        <Tag look="brick">{say('Quá hạn', 'Overdue')}</Tag>
        <Tag look="night">{say('Đang diễn ra', 'Running')}</Tag>
        <Badge count={12} label={say('lớp', 'classes')} />
      </p>
      <Listen src="/assets/sample.mp3" about={say('Bài học về nước sạch', 'The lesson on clean water')} />
      <Confirm
        action="/components"
        label={say('Xóa lớp', 'Delete the class')}
        question={say('Xóa lớp “May vá gia đình”?', 'Delete the class “Sewing at home”?')}
        confirmLabel={say('Xóa lớp này', 'Delete this class')}
      />
      <ul class="icon-list">
        {(Object.keys(iconPaths) as IconName[]).map((name) => (
          <li key={name}>
            <Icon name={name} /> <code>{name}</code>
          </li>
        ))}
      </ul>
    </>
  );
}

/** Things to know. */
export function SampleNotices() {
  const say = useSay();
  return (
    <>
      <Banner title={say('Tuần lễ học tập suốt đời, 1–7/10', 'Lifelong Learning Week, 1–7 October')}>
        <p>
          {say('Mỗi người học một điều mới. ', 'Everybody learns one new thing. ')}
          <Link href="/components">{say('Xem các lớp mở trong tuần', 'See the classes of the week')}</Link>
        </p>
      </Banner>
      <Notice title={say('Lớp học chuyển phòng', 'The class has moved')}>
        <p>
          {say('Từ thứ Ba, lớp học ở nhà văn hóa thôn 3.', 'From Tuesday it meets in the hall of village 3.')}
        </p>
      </Notice>
      <Notice look="success">
        <p>{say('Bạn đã đăng ký lớp “May vá gia đình”.', 'You have registered for “Sewing at home”.')}</p>
      </Notice>
      <Notice look="warning" title={say('Còn 2 ngày', 'Two days left')}>
        <p>
          {say('Báo cáo quý IV cần gửi trước 30/11/2026.', 'The fourth-quarter report is due on 30/11/2026.')}
        </p>
      </Notice>
    </>
  );
}
