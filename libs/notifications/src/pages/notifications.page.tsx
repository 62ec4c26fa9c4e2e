import { formatWeekdayTime, type Paged } from '@domdom/platform';
import { ButtonLink, Card, EmptyState, Page, Pager, ResultCount, Tag, usePage } from '@domdom/ui';
import type { InboxMessage } from '../inbox.service';
import { noticeWords } from '../notices';
import { useNotificationWords } from '../notifications.messages';

/** A person's messages, newest first; what is new says so. */
export function NotificationsPage({ messages }: { messages: Paged<InboxMessage> }) {
  const say = useNotificationWords();
  const { language } = usePage();
  if (messages.total === 0) {
    return (
      <Page title={say.title} unlisted actions={<HowTold />}>
        <EmptyState title={say.empty} action={<ButtonLink href="/classes">{say.findClass}</ButtonLink>}>
          <p>{say.emptyAbout}</p>
        </EmptyState>
      </Page>
    );
  }
  return (
    <Page title={say.title} unlisted actions={<HowTold />}>
      <ResultCount count={messages.total} noun={{ vi: 'thông báo', en: ['notification', 'notifications'] }} />
      {messages.items.map((message) => {
        const words = noticeWords(language, message);
        return (
          <Card
            key={message.id}
            level={2}
            title={words}
            href={message.path ?? undefined}
            tags={message.readAt === null && <Tag look="firefly">{say.fresh}</Tag>}
            facts={[{ icon: 'clock', text: formatWeekdayTime(language, message.createdAt) }]}
          />
        );
      })}
      <Pager next={messages.next && `/notifications?after=${messages.next}`} />
    </Page>
  );
}

function HowTold() {
  const say = useNotificationWords();
  return (
    <ButtonLink href="/notifications/settings" look="secondary" icon="bell">
      {say.choose}
    </ButtonLink>
  );
}
