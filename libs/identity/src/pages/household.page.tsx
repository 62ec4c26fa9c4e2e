import { ButtonLink, Card, CardGrid, Confirm, Page, Tag, usePage } from '@domdom/ui';
import { useIdentityWords } from '../identity.messages';

/** The people who learn on this device. */
export function HouseholdPage() {
  const say = useIdentityWords();
  const { household } = usePage();
  return (
    <Page
      title={say.household}
      lead={say.householdLead}
      actions={
        <ButtonLink href="/sign-in?add=1" icon="plus">
          {say.addPerson}
        </ButtonLink>
      }
      unlisted
    >
      <CardGrid>
        {household.map((member) => (
          <Card
            key={member.id}
            title={member.name}
            level={2}
            tags={member.current && <Tag>{say.learning}</Tag>}
            action={
              member.current ? (
                <div class="actions">
                  <ButtonLink href="/account#pin" look="secondary" icon="key">
                    {say.setMyPin}
                  </ButtonLink>
                  <Confirm
                    action="/household/remove"
                    label={say.removePerson}
                    question={say.removeQuestion(member.name)}
                    confirmLabel={say.removePerson}
                    values={{ personId: member.id }}
                    cannotUndo={false}
                  />
                </div>
              ) : (
                <ButtonLink href={`/household/switch?person=${member.id}`}>
                  {say.enterAs(member.name)}
                </ButtonLink>
              )
            }
          />
        ))}
      </CardGrid>
    </Page>
  );
}
