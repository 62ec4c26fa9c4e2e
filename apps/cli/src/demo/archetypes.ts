/** Programmes, by the slug of the demonstration's content. */
export type Interests = Record<string, number>;

/** A way of living that makes some programmes interesting; the demonstration's people are drawn from these. */
export interface Archetype {
  key: string;
  share: number;
  women: number;
  ages: [number, number];
  /** Weights of programmes, by slug; those not named have `rest`. */
  interests: Interests;
  rest: number;
  /** Courses begun, on average. */
  appetite: number;
  /** Share of begun courses that are finished. */
  patience: number;
}

export const archetypes: Archetype[] = [
  {
    key: 'farmer',
    share: 24,
    women: 0.55,
    ages: [28, 65],
    appetite: 4,
    patience: 0.6,
    rest: 0.4,
    interests: { 'nha-nong-thoi-nay': 9, 'song-xanh': 4, 'binh-dan-hoc-vu-so': 3, 'phap-luat-doi-song': 2 },
  },
  {
    key: 'seller',
    share: 16,
    women: 0.8,
    ages: [22, 55],
    appetite: 5,
    patience: 0.6,
    rest: 0.4,
    interests: {
      'phu-nu-khoi-nghiep': 9,
      'binh-dan-hoc-vu-so': 4,
      'an-toan-truoc-lua-dao': 4,
      'dich-vu-cong-truc-tuyen': 2,
    },
  },
  {
    key: 'young-mother',
    share: 18,
    women: 1,
    ages: [20, 38],
    appetite: 5,
    patience: 0.65,
    rest: 0.5,
    interests: {
      'gia-dinh-an-toan': 9,
      'khuyen-hoc-va-hoc-suot-doi': 4,
      'khoa-hoc-quanh-ta': 3,
      'phu-nu-khoi-nghiep': 3,
    },
  },
  {
    key: 'elder',
    share: 18,
    women: 0.55,
    ages: [58, 80],
    appetite: 4,
    patience: 0.7,
    rest: 0.3,
    interests: {
      'binh-dan-hoc-vu-so': 9,
      'an-toan-truoc-lua-dao': 7,
      'dich-vu-cong-truc-tuyen': 5,
      'khoa-hoc-quanh-ta': 2,
    },
  },
  {
    key: 'young-worker',
    share: 12,
    women: 0.5,
    ages: [18, 32],
    appetite: 4,
    patience: 0.5,
    rest: 0.6,
    interests: { 'phap-luat-doi-song': 5, 'khoa-hoc-quanh-ta': 4, 'song-xanh': 3, 'phu-nu-khoi-nghiep': 2 },
  },
  {
    key: 'teacher',
    share: 8,
    women: 0.65,
    ages: [26, 62],
    appetite: 7,
    patience: 0.8,
    rest: 0.8,
    interests: {
      'khuyen-hoc-va-hoc-suot-doi': 9,
      'khoa-hoc-quanh-ta': 5,
      'gia-dinh-an-toan': 4,
      'song-xanh': 3,
    },
  },
  {
    key: 'volunteer',
    share: 4,
    women: 0.6,
    ages: [24, 60],
    appetite: 8,
    patience: 0.8,
    rest: 1,
    interests: {
      'dich-vu-cong-truc-tuyen': 6,
      'phap-luat-doi-song': 6,
      'khuyen-hoc-va-hoc-suot-doi': 4,
      'binh-dan-hoc-vu-so': 4,
    },
  },
];
