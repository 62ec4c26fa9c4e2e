import { CardGrid, Link } from '@domdom/ui';
import type { ClassView } from '../class-view';
import { useClassWords } from '../classes.messages';
import { ClassCard } from './class-card';

/** On a person's learning page: the classes they are going to, or wait for. */
export function ComingClasses({ classes }: { classes: readonly ClassView[] }) {
  const say = useClassWords();
  return (
    <section>
      <h2>{say.mineComing}</h2>
      <CardGrid>
        {classes.map((view) => (
          <ClassCard key={view.id} view={view} level={3} discreet />
        ))}
      </CardGrid>
      <p class="actions">
        <Link href="/classes/mine" icon="arrow-right">
          {say.seeMine}
        </Link>
      </p>
    </section>
  );
}
