import { blanks } from './blanks';
import { choiceOfFirst, choiceOfFirstName, groupsOfSummary, questionsOfSet } from './choice-of-first';
import {
  column,
  coursePresentation,
  interactiveBook,
  interactiveVideo,
  questionSet,
  row,
} from './containers';
import { dragQuestion } from './drag-question';
import { dragText } from './drag-text';
import type { GenuineType } from './genuine-type';
import { markTheWords } from './mark-the-words';
import { multiChoice } from './multi-choice';
import { trueFalse } from './true-false';

/** What shows or tells something and gives no points. */
const withoutPoints = [
  'Accordion',
  'AdvancedText',
  'Audio',
  'AudioRecorder',
  'Chart',
  'Collage',
  'ContinuousText',
  'Dialogcards',
  'DocumentsUpload',
  'ExportableTextArea',
  'GoToQuestion',
  'IFrameEmbed',
  'Image',
  'ImageHotspots',
  'ImageSlider',
  'IVHotspot',
  'Link',
  'Nil',
  'Shape',
  'StandardPage',
  'Table',
  'Text',
  'TextInputField',
  'Timeline',
  'TwitterUserFeed',
  'Video',
];

/**
 * The genuine content types whose points are known, by machine name. The rules were learnt from what their scripts
 * (h5p.org, MIT) do; nothing of them is copied. For any other type the server does not know how many points there are.
 */
export const genuineTypes: Readonly<Record<string, GenuineType>> = {
  ...Object.fromEntries(withoutPoints.map((name): [string, GenuineType] => [`H5P.${name}`, {}])),
  'H5P.Blanks': { question: blanks },
  'H5P.Column': column,
  'H5P.CoursePresentation': coursePresentation,
  'H5P.DragQuestion': { question: dragQuestion },
  'H5P.DragText': { question: dragText },
  'H5P.InteractiveBook': interactiveBook,
  'H5P.InteractiveVideo': interactiveVideo,
  'H5P.MarkTheWords': { question: markTheWords },
  'H5P.MultiChoice': { question: multiChoice },
  'H5P.QuestionSet': questionSet,
  'H5P.Row': row,
  'H5P.RowColumn': column,
  'H5P.SingleChoiceSet': { inside: questionsOfSet },
  'H5P.Summary': { inside: groupsOfSummary },
  'H5P.TrueFalse': { question: trueFalse },
  [choiceOfFirstName]: { question: choiceOfFirst },
};
