import { p, type TemplatesOfType } from './template';

export const match: TemplatesOfType = (say) => [
  {
    title: say('Gọi ai khi cần', 'Whom to call'),
    description: say('Ghép số khẩn cấp với việc cần giúp.', 'Emergency numbers and what they are for.'),
    params: {
      instruction: p(say('Ghép số điện thoại với việc cần giúp.', 'Match each number with its use.')),
      pairs: [
        { source: '113', target: say('Công an', 'Police') },
        { source: '114', target: say('Cứu hỏa', 'Fire') },
        { source: '115', target: say('Cấp cứu', 'Ambulance') },
      ],
    },
  },
];
