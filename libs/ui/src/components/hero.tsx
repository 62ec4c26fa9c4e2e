import type { ComponentChildren } from 'preact';

/** An evening over rice terraces, and an eggshell full of fireflies. Decoration, drawn here, under 3 KB. */
export function HeroArt() {
  return (
    <svg class="hero-art" viewBox="0 0 1200 400" preserveAspectRatio="xMaxYMax slice" aria-hidden="true">
      <defs>
        <radialGradient id="lamp-glow">
          <stop offset="0" stop-color="#ffd35c" stop-opacity=".85" />
          <stop offset=".35" stop-color="#f5b301" stop-opacity=".32" />
          <stop offset="1" stop-color="#f5b301" stop-opacity="0" />
        </radialGradient>
        <linearGradient id="lamp-shell" x2="0" y2="1">
          <stop offset="0" stop-color="#fff7e0" />
          <stop offset=".55" stop-color="#ffd96e" />
          <stop offset="1" stop-color="#f0a500" />
        </linearGradient>
      </defs>
      <path fill="#fff3cf" opacity=".92" d="M792 40a34 34 0 1 0 26 54 38 38 0 0 1-26-54" />
      <path
        fill="#1b4468"
        d="M0 330l110-42 90 30 150-60 120 44 90-30 96 34 94-128 56 60 78-104 84 96 66-58 76 84 90-70v214H0z"
      />
      <path fill="#1a4d5a" d="M0 352c160-30 330-6 480-16s180-60 300-52 150 40 250 10 120-22 170-8v114H0z" />
      <path fill="#1a5a50" d="M0 370c200-22 380 4 560-12s240-44 360-32 180 22 280-10v84H0z" />
      <path fill="#1d6b48" d="M0 388c240-18 420 2 600-10s220-26 340-18 160 14 260-8v48H0z" />
      <path
        fill="none"
        stroke="#a5e0ba"
        stroke-opacity=".32"
        stroke-width="2"
        d="M520 352c160-12 180-54 300-44s140 34 230 10 110-22 150-12M560 372c140-10 260-40 380-30s170 20 260-8M600 390c160-8 240-22 340-16s160 12 260-6"
      />
      <path fill="none" stroke="#6f5a34" stroke-width="7" d="M1200 66c-90-8-190 4-282 34" />
      <path fill="none" stroke="#d8b36a" stroke-width="2.5" d="M936 96v46l-64 116M936 142l64 116" />
      <circle cx="936" cy="268" r="180" fill="url(#lamp-glow)" />
      <path fill="#c98a1a" d="M854 262l20-16 18 10 22-14 20 12 22-14 20 14 18-10 24 18-40 30h-90z" />
      <path fill="#ffe08a" opacity=".8" d="M862 266c30-14 118-14 148 0l-30 24h-90z" />
      <path
        fill="url(#lamp-shell)"
        d="M853 260l21 18 17-20 20 22 20-18 22 20 18-20 22 18 26-20c10 66-28 124-83 124s-93-58-83-124"
      />
      <g class="swarm" fill="#fff0b8" stroke="#ffd35c" stroke-opacity=".28" stroke-width="9">
        <circle cx="912" cy="318" r="6" />
        <circle cx="952" cy="334" r="5" />
        <circle cx="934" cy="246" r="5" />
        <circle cx="838" cy="206" r="5" />
        <circle cx="1020" cy="186" r="5" />
        <circle cx="1010" cy="132" r="4" />
        <circle cx="880" cy="86" r="4" />
        <circle cx="1092" cy="246" r="5" />
        <circle cx="748" cy="262" r="4" />
      </g>
    </svg>
  );
}

export interface HeroProps {
  title: string;
  lead: ComponentChildren;
  /** A `<SearchForm large>` or buttons. */
  children?: ComponentChildren;
}

/** The head of the home page: what this is, and the first thing to do. Give it to `<Page hero heading={false}>`. */
export function Hero({ title, lead, children }: HeroProps) {
  return (
    <section class="hero">
      <div class="inner">
        <div class="hero-words">
          <h1>{title}</h1>
          <p class="lead">{lead}</p>
          {children}
        </div>
        <HeroArt />
      </div>
    </section>
  );
}
