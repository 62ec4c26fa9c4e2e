/** A question with all answers that were given to it. */
export interface PollFigures {
  id: string;
  question: string;
  choices: string[];
  multiple: boolean;
  open: boolean;
  /** Whether guests see the result. */
  shown: boolean;
  votes: number[];
  voters: number;
  /** Grows with every answer: of two figures the one with the higher revision is newer. */
  revision: number;
}
