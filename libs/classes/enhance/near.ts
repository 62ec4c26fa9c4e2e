import { onModule } from '../../ui/enhance/modules';

/** Two decimals are about a kilometre: enough for the nearest commune, too little for a house. */
const rounded = (degrees: number) => (Math.round(degrees * 100) / 100).toString();

// The position is asked for when somebody presses the button, sent with this one form, and kept nowhere.
onModule('near', (box) => {
  const form = box.querySelector('form');
  const button = box.querySelector('button');
  const said = box.querySelector<HTMLElement>('[role="status"]');
  if (!form || !button || !said || !('geolocation' in navigator)) return;
  box.hidden = false;
  const field = (name: string) => form.querySelector<HTMLInputElement>(`[name="${name}"]`);
  button.addEventListener('click', () => {
    button.disabled = true;
    said.textContent = box.dataset.asking ?? '';
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => {
        const [latitude, longitude] = [field('latitude'), field('longitude')];
        if (!latitude || !longitude) return;
        latitude.value = rounded(coords.latitude);
        longitude.value = rounded(coords.longitude);
        form.submit();
      },
      () => {
        button.disabled = false;
        said.textContent = box.dataset.refused ?? '';
      },
      { maximumAge: 600_000, timeout: 20_000 },
    );
  });
});
