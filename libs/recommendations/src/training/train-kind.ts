/** The job that trains. */
export const trainKind = 'recommendations.train';
