/** A text of a machine, line by line as it is. Long lines scroll inside the block, never the page. */
export function CodeBlock({ label, text }: { label: string; text: string }) {
  return (
    // A region that scrolls has to be reached by the keyboard.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: see above
    <section class="code-block" tabIndex={0} aria-label={label}>
      <pre>
        <code>{text}</code>
      </pre>
    </section>
  );
}
