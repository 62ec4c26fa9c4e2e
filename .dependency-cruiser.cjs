// Who may import whom. Every rule is an error; test/imports.spec proves that each one bites.
const lib = (names) => `^libs/(${names})/`;
const libraries = {
  recommender: '',
  platform: '',
  paper: '',
  ui: 'platform',
  identity: 'platform|ui',
  organisations: 'platform|ui|identity',
  lrs: 'platform|ui|identity',
  notifications: 'platform|ui|identity',
  courses: 'platform|ui|identity|organisations',
  resources: 'platform|ui|identity|organisations|courses',
  coordination: 'platform|ui|identity|organisations',
  news: 'platform|ui|identity|organisations',
  enrolments: 'platform|ui|identity|notifications|organisations|courses',
  classes: 'platform|paper|ui|identity|notifications|organisations|courses',
  discussions: 'platform|ui|identity|notifications|organisations|courses|enrolments|classes',
  rooms: 'platform|ui|identity|notifications|organisations|courses|classes|h5p|lrs',
  h5p: 'platform|ui|identity|organisations|courses|lrs',
  packages: 'platform|ui|identity|courses|enrolments|lrs',
  quizzes: 'platform|ui|identity|organisations|courses|lrs',
  credentials: 'platform|paper|ui|identity|notifications|organisations|courses|enrolments|classes',
  titles: 'platform|ui|identity|organisations|courses|enrolments|classes|credentials',
  analytics: 'platform|ui|identity|organisations|courses|enrolments|classes|lrs|titles',
  recommendations:
    'recommender|platform|ui|identity|notifications|organisations|lrs|enrolments|courses|classes|resources',
};

module.exports = {
  forbidden: [
    {
      name: 'no-circles',
      comment: 'A circle has no beginning to read from.',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'only-the-front-door',
      comment: 'A library is imported by its index.ts only.',
      severity: 'error',
      from: { path: '^(libs|apps)/([^/]+)/' },
      to: { path: '^libs/([^/]+)/', pathNot: ['^libs/[^/]+/src/index\\.ts$', '^$1/$2/'] },
    },
    {
      name: 'no-library-imports-an-app',
      severity: 'error',
      from: { path: '^libs/' },
      to: { path: '^apps/' },
    },
    {
      name: 'the-recommender-is-pure',
      comment: 'libs/recommender could be published by itself: no Nest, no TypeORM, no database.',
      severity: 'error',
      from: { path: '^libs/recommender/' },
      to: { path: 'node_modules/(@nestjs|typeorm|pg|bull)/' },
    },
    {
      name: 'the-domain-knows-no-framework',
      comment: 'Entities carry TypeORM decorators; nothing in a domain folder knows Nest.',
      severity: 'error',
      from: { path: '^libs/[^/]+/src/domain/' },
      to: { path: 'node_modules/@nestjs/' },
    },
    ...Object.entries(libraries).map(([name, allowed]) => ({
      name: `what-${name}-may-import`,
      severity: 'error',
      from: { path: `^libs/${name}/` },
      to: { path: '^libs/', pathNot: [`^libs/${name}/`, ...(allowed ? [lib(allowed)] : [])] },
    })),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(\\.spec\\.tsx?$|/enhance/|/content-types/|/testing/)' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default'],
    },
  },
};
