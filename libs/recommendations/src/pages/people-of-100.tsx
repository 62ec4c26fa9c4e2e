/** A hundred lights, as many of them lit as people of a hundred. For the eye only: the sentence stands beside it. */
export function PeopleOf100({ lit }: { lit: number }) {
  return (
    <svg class="of-100" viewBox="0 0 200 50" aria-hidden="true">
      {Array.from({ length: 100 }, (_, at) => (
        <circle
          key={at}
          class={at < lit ? 'lit' : 'dark'}
          cx={5 + 10 * (at % 20)}
          cy={5 + 10 * Math.floor(at / 20)}
          r="3.6"
        />
      ))}
    </svg>
  );
}
