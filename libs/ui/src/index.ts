export { addresses } from './addresses';
export * from './components';
export * from './navigation';
export { type HouseholdMember, type PageContext, PageContextProvider, usePage } from './page-context';
export { ComponentsPage } from './pages/components.page';
export { renderFragment, renderPage } from './render-page';
export { hash, initials } from './text';
export { uiWords, useWords } from './ui.messages';
