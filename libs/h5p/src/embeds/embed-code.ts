const escapes: Record<string, string> = { '&': '&amp;', '"': '&quot;', '<': '&lt;', '>': '&gt;' };

/** What is copied into another site's page. */
export function embedCode(address: string, title: string): string {
  const safe = (text: string) => text.replace(/[&"<>]/g, (sign) => escapes[sign]!);
  return (
    `<iframe src="${safe(address)}" title="${safe(title)}" width="100%" height="560"` +
    ' allow="fullscreen" loading="lazy" referrerpolicy="strict-origin"></iframe>'
  );
}
