import { addresses } from '../addresses';
import { usePage } from '../page-context';
import { useWords } from '../ui.messages';
import { Avatar } from './avatar';
import { Button } from './button';
import { Form, HiddenField } from './forms/form';
import { Link } from './link';

/** The people of this phone: who learns now, and a button for each of the others. */
export function HouseholdSwitch() {
  const { household } = usePage();
  const words = useWords();
  return (
    <ul class="household">
      {household.map((person) => (
        <li key={person.id}>
          {person.current ? (
            <p>
              <Avatar name={person.name} />
              <span>
                {person.name} <small>({words.learningNow})</small>
              </span>
            </p>
          ) : (
            <Form action={addresses.switchPerson} inline>
              <HiddenField name="personId" value={person.id} />
              <button type="submit" class="person">
                <Avatar name={person.name} />
                <span>
                  <span class="unseen">{words.switchTo} </span>
                  {person.name}
                </span>
              </button>
            </Form>
          )}
        </li>
      ))}
    </ul>
  );
}

/** Signing in, or who is signed in, with what belongs to them. */
export function AccountMenu() {
  const { actor, unread, household } = usePage();
  const words = useWords();
  if (!actor) {
    return (
      <Link class="sign-in" href={addresses.signIn} icon="sign-in">
        {words.signIn}
      </Link>
    );
  }
  return (
    <details class="account" name="header">
      <summary>
        <Avatar name={actor.name} />
        <span class="unseen">{words.accountOf(actor.name)}</span>
        {unread > 0 && (
          <span class="count">
            {unread > 99 ? '99+' : unread}
            <span class="unseen"> {words.unreadWord}</span>
          </span>
        )}
      </summary>
      <div class="panel">
        <p class="who">{actor.name}</p>
        <ul>
          <li>
            <Link href={addresses.account} icon="user">
              {words.myAccount}
            </Link>
          </li>
          <li>
            <Link href={addresses.notifications} icon="bell">
              {words.notifications}
              {unread > 0 && <span class="tag firefly">{words.unread(unread)}</span>}
            </Link>
          </li>
        </ul>
        <h2>{words.householdTitle}</h2>
        {household.length > 0 && <HouseholdSwitch />}
        <ul>
          <li>
            <Link href={addresses.household} icon="family">
              {words.manageHousehold}
            </Link>
          </li>
        </ul>
        <Form action={addresses.signOut} inline>
          <Button look="secondary" icon="sign-out" full>
            {words.signOut}
          </Button>
        </Form>
      </div>
    </details>
  );
}
