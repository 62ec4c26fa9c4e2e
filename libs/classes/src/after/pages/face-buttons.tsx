import { Button, Form, usePage } from '@domdom/ui';
import { faceIcons, faceLabels } from '../after.messages';
import { type Face, faces } from '../faces';

export interface FaceButtonsProps {
  classId: string;
  sessionId: string;
  /** What the buttons are about, for those who can't see what they stand below. */
  about: string;
  chosen?: Face | undefined;
}

/** Three faces; a tap on one is the whole answer. */
export function FaceButtons({ classId, sessionId, about, chosen }: FaceButtonsProps) {
  const { language } = usePage();
  return (
    <Form action={`/classes/${classId}/sessions/${sessionId}/feedback`} inline label={about}>
      <div class="actions">
        {faces.toReversed().map((face) => (
          <Button
            key={face}
            name="face"
            value={String(face)}
            icon={faceIcons[face]}
            look={face === chosen ? 'primary' : 'secondary'}
            about={`– ${about}`}
          >
            {faceLabels[language][face]}
          </Button>
        ))}
      </div>
    </Form>
  );
}
