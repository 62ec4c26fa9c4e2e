import { p, type TemplatesOfType } from './template';

export const trueFalse: TemplatesOfType = (say) => [
  {
    title: say('Một câu về mật khẩu', 'A statement about passwords'),
    description: say(
      'Một câu khẳng định sai mà nhiều người tin.',
      'Something wrong that many people believe.',
    ),
    params: {
      question: p(
        say(
          'Dùng chung một mật khẩu cho mọi tài khoản thì dễ nhớ và vẫn an toàn.',
          'One password for every account is easy to remember, and still safe.',
        ),
      ),
      correct: 'false',
    },
  },
];
