/** The verbs of the portal's own statements: ADL's and cmi5's where they have one. */
export const verbs = {
  registered: { id: 'http://adlnet.gov/expapi/verbs/registered', vi: 'ghi danh', en: 'registered' },
  exited: { id: 'http://adlnet.gov/expapi/verbs/exited', vi: 'ngừng học', en: 'left' },
  opened: { id: 'http://adlnet.gov/expapi/verbs/initialized', vi: 'mở', en: 'opened' },
  completed: { id: 'http://adlnet.gov/expapi/verbs/completed', vi: 'học xong', en: 'completed' },
  attended: { id: 'http://adlnet.gov/expapi/verbs/attended', vi: 'dự', en: 'attended' },
  scored: { id: 'http://adlnet.gov/expapi/verbs/scored', vi: 'nâng điểm', en: 'improved the score of' },
  retracted: {
    id: 'http://activitystrea.ms/schema/1.0/retract',
    vi: 'rút lại việc dự',
    en: 'took back attending',
  },
  asked: { id: 'http://adlnet.gov/expapi/verbs/asked', vi: 'hỏi', en: 'asked' },
  answered: { id: 'http://adlnet.gov/expapi/verbs/answered', vi: 'trả lời', en: 'answered' },
  commented: { id: 'http://adlnet.gov/expapi/verbs/commented', vi: 'viết thêm ở', en: 'commented on' },
  rated: { id: 'http://id.tincanapi.com/verb/rated', vi: 'góp ý về', en: 'gave feedback on' },
  earned: { id: 'http://id.tincanapi.com/verb/earned', vi: 'nhận', en: 'earned' },
  cancelled: { id: 'http://id.tincanapi.com/verb/abandoned', vi: 'hủy đăng ký', en: 'cancelled' },
} as const;
export type PortalVerb = keyof typeof verbs;
