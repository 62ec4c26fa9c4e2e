import { searchTextOf } from './domain/post';
import { postHtml } from './post-html';

/** The columns of a post that hold its words, as the portal would have stored them; for imports and demonstrations. */
export const writtenPost = (title: string, body: string) => ({
  title,
  body_markdown: body,
  body_html: postHtml(body),
  search_folded: searchTextOf(title, body),
});
