import { OwnWords } from '@domdom/courses';
import { squarePath } from '@domdom/paper';
import { blankForm } from '@domdom/platform';
import {
  Button,
  ButtonLink,
  FormActions,
  Link,
  listHref,
  PrintButton,
  TextField,
  useLocalPath,
} from '@domdom/ui';
import type { ClassView } from '../class-view';
import { lettersOf, type Poster, type PosterChoice } from './poster';
import { usePosterWords } from './poster.messages';
import { SheetPage } from './sheet.page';

/** The address of a sheet of a class, with what its organiser chose. */
export const sheetHref = (
  id: string,
  sheet: 'poster' | 'poster.pdf' | 'announcement',
  choice: PosterChoice,
) => listHref(`/organise/classes/${id}/${sheet}`, choice);

/** What an organiser writes on a sheet: the form only leads to another address of the same page. */
export function ChoiceForm({
  view,
  choice,
  sheet,
}: {
  view: Pick<ClassView, 'id' | 'sensitive'>;
  choice: PosterChoice;
  sheet: 'poster' | 'announcement';
}) {
  const say = usePosterWords();
  const local = useLocalPath();
  const form = blankForm<PosterChoice>({ ...choice });
  return (
    <form class="form no-print" method="get" action={local(`/organise/classes/${view.id}/${sheet}`)}>
      <TextField
        form={form}
        name="heading"
        label={say.heading}
        hint={view.sensitive ? say.headingSensitive : say.headingHint}
        maxLength={120}
        optional
      />
      <TextField
        form={form}
        name="contact"
        label={say.contactLabel}
        hint={say.contactHint}
        maxLength={80}
        optional
      />
      <FormActions>
        <Button look="secondary">{sheet === 'poster' ? say.show : say.showText}</Button>
      </FormActions>
    </form>
  );
}

function Sheet({ poster }: { poster: Poster }) {
  const say = usePosterWords();
  const { path, size } = squarePath(poster.address);
  const heading = poster.heading.length > 45 ? 'heading long-heading' : 'heading';
  return (
    <article class={`poster ${lettersOf(poster)}`}>
      <header>
        <p>
          <OwnWords text={poster.organiser} />
        </p>
        <p class={heading}>
          <OwnWords text={poster.heading} />
        </p>
      </header>
      <div class="facts">
        <p class="invite">{say.invite}</p>
        <dl>
          <dt>{say.when}</dt>
          <dd>
            {poster.when.map((line) => (
              <p key={line}>{line}</p>
            ))}
          </dd>
          {poster.where.length > 0 && (
            <>
              <dt>{say.where}</dt>
              <dd>
                {poster.where.map((line) => (
                  <p key={line}>
                    <OwnWords text={line} />
                  </p>
                ))}
              </dd>
            </>
          )}
          {poster.who && (
            <>
              <dt>{say.who}</dt>
              <dd class="small">{poster.who}</dd>
            </>
          )}
          {poster.contact && (
            <>
              <dt>{say.contact}</dt>
              <dd class="small">{poster.contact}</dd>
            </>
          )}
        </dl>
      </div>
      <footer>
        <div>
          <p class="scan">{say.scan}</p>
          <p>{poster.address.replace(/^https?:\/\//, '')}</p>
          <p>{say.orCome}</p>
        </div>
        <svg
          class="square"
          viewBox={`0 0 ${size} ${size}`}
          width="160"
          height="160"
          shape-rendering="crispEdges"
          role="img"
          aria-label={`${say.scan}: ${poster.address}`}
        >
          <path d={path} fill="#16324f" />
        </svg>
      </footer>
    </article>
  );
}

/** A poster as it will be printed, with what can be changed on it. */
export function PosterPage({
  view,
  poster,
  choice,
}: {
  view: ClassView;
  poster: Poster;
  choice: PosterChoice;
}) {
  const say = usePosterWords();
  return (
    <SheetPage view={view} heading={say.poster} lead={say.posterAbout} wide>
      <ChoiceForm view={view} choice={choice} sheet="poster" />
      <p class="actions no-print">
        <PrintButton label={say.print} />
        <ButtonLink href={sheetHref(view.id, 'poster.pdf', choice)} icon="download" look="secondary">
          {say.pdf}
        </ButtonLink>
        <Link href={sheetHref(view.id, 'announcement', choice)} icon="sound">
          {say.announcement}
        </Link>
      </p>
      <Sheet poster={poster} />
    </SheetPage>
  );
}
