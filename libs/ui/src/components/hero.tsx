import type { ComponentChildren } from 'preact';

/** An evening over rice terraces, and an eggshell full of fireflies. Decoration, drawn here, under 3 KB. */
export function HeroArt() {
  return (
    <svg class="hero-art" viewBox="0 0 480 400" preserveAspectRatio="xMidYMax slice" aria-hidden="true">
      <defs>
        <radialGradient id="lamp-glow">
          <stop offset="0" stop-color="#ffd35c" stop-opacity=".9" />
          <stop offset=".35" stop-color="#f5b301" stop-opacity=".35" />
          <stop offset="1" stop-color="#f5b301" stop-opacity="0" />
        </radialGradient>
        <linearGradient id="lamp-shell" x2="0" y2="1">
          <stop offset="0" stop-color="#fff3cf" />
          <stop offset=".6" stop-color="#ffd35c" />
          <stop offset="1" stop-color="#f5b301" />
        </linearGradient>
      </defs>
      <circle cx="372" cy="70" r="30" fill="#fff3cf" opacity=".9" />
      <circle cx="360" cy="62" r="27" fill="#143050" />
      <path fill="#1d4468" d="M0 236l58-66 40 38 72-98 66 84 44-36 60 62 64-74 76 82v180H0z" />
      <path fill="#1b4f5c" d="M0 268c70-38 118-34 176-10s120 22 176-8 96-24 128-12v162H0z" />
      <path fill="#1a5a50" d="M0 300c90-28 150-10 220 4s170 12 260-20v116H0z" />
      <path fill="#1f7a4d" d="M0 336c110-24 190-2 262 6s146 6 218-14v72H0z" />
      <path
        fill="none"
        stroke="#8fd3a8"
        stroke-opacity=".35"
        stroke-width="2"
        d="M0 284c84-32 136-20 198-2s160 16 282-22M0 318c100-28 168-8 240 4s150 8 240-18M0 356c110-20 200-2 270 4s140 4 210-12M0 376c120-16 210 0 280 4s140 2 200-8"
      />
      <circle cx="236" cy="270" r="150" fill="url(#lamp-glow)" />
      <path fill="none" stroke="#c9a25a" stroke-width="4" d="M178 236c0-70 28-104 58-104s58 34 58 104" />
      <path
        fill="url(#lamp-shell)"
        d="M176 232l16 12 14-18 18 20 16-18 16 18 14-16 12 16 14-14c4 60-20 112-60 112s-66-52-60-112"
      />
      <path fill="#b97a06" opacity=".25" d="M290 262c-2 44-24 82-54 82 34-8 46-44 46-80z" />
      <g class="swarm" fill="#ffe9a8">
        <circle cx="222" cy="286" r="5" />
        <circle cx="252" cy="300" r="4" />
        <circle cx="236" cy="262" r="4" />
        <circle cx="150" cy="200" r="4" />
        <circle cx="318" cy="188" r="4.5" />
        <circle cx="276" cy="150" r="3" />
        <circle cx="96" cy="150" r="3" />
        <circle cx="190" cy="96" r="3.5" />
        <circle cx="402" cy="236" r="4" />
        <circle cx="70" cy="268" r="3.5" />
        <circle cx="346" cy="300" r="3" />
        <circle cx="432" cy="160" r="2.5" />
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
