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
      <path fill="#fff3cf" opacity=".92" d="M1096 46a34 34 0 1 0 26 54 38 38 0 0 1-26-54" />
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
      <circle cx="930" cy="262" r="170" fill="url(#lamp-glow)" />
      <path fill="none" stroke="#d8b36a" stroke-width="4" d="M872 262c-6-84 26-122 58-122s64 38 58 122" />
      <path
        fill="url(#lamp-shell)"
        d="M866 254l15 13 15-19 18 20 16-18 17 18 14-17 17 17 16-15c8 64-16 125-64 125s-72-60-64-124"
      />
      <path fill="#8a5a00" opacity=".18" d="M992 272c0 54-22 104-60 106 26-14 44-56 42-106z" />
      <g class="swarm" fill="#fff0b8">
        <circle cx="916" cy="304" r="6" />
        <circle cx="948" cy="322" r="5" />
        <circle cx="930" cy="286" r="4.5" />
        <circle cx="838" cy="206" r="5" />
        <circle cx="1020" cy="186" r="5" />
        <circle cx="962" cy="120" r="4" />
        <circle cx="776" cy="136" r="3.5" />
        <circle cx="880" cy="86" r="4" />
        <circle cx="1092" cy="246" r="5" />
        <circle cx="748" cy="262" r="4" />
        <circle cx="1060" cy="320" r="4" />
        <circle cx="1146" cy="180" r="3" />
        <circle cx="660" cy="190" r="3" />
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
