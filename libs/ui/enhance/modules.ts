/** Runs `attach` on every element marked with `data-module="<name>"`. */
export function onModule(name: string, attach: (element: HTMLElement) => void): void {
  for (const element of document.querySelectorAll<HTMLElement>(`[data-module="${name}"]`)) attach(element);
}
