import { actionName, subjectName } from './audit.messages';

describe('the audit log', () => {
  it('says acts and what they were done to in the reader’s language', () => {
    expect(actionName('vi', 'identity.grant-given')).toBe('Giao vai trò');
    expect(actionName('en', 'organisations.unit-closed')).toBe('Closed a unit');
    expect(subjectName('vi', 'class-session')).toBe('Buổi học');
  });

  it('hides no act that has no words yet', () => {
    expect(actionName('vi', 'news.published')).toBe('news.published');
    expect(subjectName('en', 'constructor')).toBe('constructor');
  });
});
