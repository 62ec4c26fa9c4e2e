import { Page, usePage } from '@domdom/ui';
import type { ComponentChildren } from 'preact';
import type { ClassView } from '../class-view';
import { useClassCrumbs } from '../pages/class-crumbs';

/** A page with a sheet that is printed of a class: the browser's tab names no class that is kept quiet. */
export function SheetPage({
  view,
  heading,
  lead,
  wide,
  children,
}: {
  view: ClassView;
  heading: string;
  lead?: string;
  wide?: boolean;
  children: ComponentChildren;
}) {
  const { assets } = usePage();
  return (
    <Page
      title={`${heading}: ${view.title}`}
      tabTitle={view.sensitive ? heading : undefined}
      heading={heading}
      lead={lead}
      breadcrumbs={useClassCrumbs(view)}
      wide={wide}
      unlisted
    >
      <link rel="stylesheet" href={assets.url('classes-poster.css')} />
      {children}
    </Page>
  );
}
