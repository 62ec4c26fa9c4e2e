/** The topic on which all processes hear of a class (`{classId}`) that somebody has no place in any more. */
export const leftClass = 'rooms-left-class';
