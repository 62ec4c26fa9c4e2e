/**
 * Lets lessons be dragged to another place of a course. It only improves: the buttons beside each lesson do the same
 * with a keyboard, and without a script.
 */
const list = document.querySelector<HTMLElement>('[data-module="course-order"]');
if (list) attach(list);

function attach(all: HTMLElement): void {
  const { address = '', handle = '', done = '' } = all.dataset;
  const said = all.querySelector<HTMLElement>(':scope > [role="status"]');
  let dragged: HTMLElement | null = null;
  let before = '';

  const orderNow = () =>
    [...all.querySelectorAll<HTMLElement>('[data-section], [data-lesson]')].map(
      (element) => element.dataset['lesson'] ?? element.dataset['section'] ?? '',
    );

  for (const lesson of all.querySelectorAll<HTMLElement>('[data-lesson]')) {
    lesson.draggable = true;
    lesson.title = handle;
  }

  all.addEventListener('dragstart', (event) => {
    dragged = (event.target as HTMLElement).closest<HTMLElement>('[data-lesson]');
    before = orderNow().join();
    if (event.dataTransfer) event.dataTransfer.effectAllowed = 'move';
  });
  all.addEventListener('dragover', (event) => {
    if (!dragged) return;
    event.preventDefault();
    const target = event.target as HTMLElement;
    const over = target.closest<HTMLElement>('[data-lesson]');
    if (over && over !== dragged) {
      const { top, height } = over.getBoundingClientRect();
      if (event.clientY < top + height / 2) over.before(dragged);
      else over.after(dragged);
    } else if (!over) {
      const lessons = target.closest<HTMLElement>('[data-section]')?.querySelector('ul');
      if (lessons && !lessons.contains(dragged)) lessons.append(dragged);
    }
  });
  all.addEventListener('drop', (event) => event.preventDefault());
  all.addEventListener('dragend', () => {
    dragged = null;
    const order = orderNow();
    if (order.join() !== before) void save(order);
  });

  async function save(order: readonly string[]): Promise<void> {
    const body = new URLSearchParams(order.map((id) => ['order', id]));
    const answer = await fetch(address, { method: 'POST', body }).catch(() => null);
    // Somebody else changed the course meanwhile, or the line is down: what is stored is shown.
    if (!answer?.ok) window.location.reload();
    else if (said) said.textContent = done;
  }
}
