export const materialKinds = ['file', 'link', 'lesson'] as const;
export type MaterialKind = (typeof materialKinds)[number];

/** Something to keep from a class or from one of its sessions. */
export interface Material {
  id: string;
  /** Null when it belongs to the whole class. */
  sessionId: string | null;
  kind: MaterialKind;
  title: string;
  fileName: string | null;
  fileKey: string | null;
  mime: string | null;
  bytes: number | null;
  address: string | null;
  lessonId: string | null;
  /** Where the lesson is read; null when it is there no more. */
  courseSlug: string | null;
}

/** Where one finds a material, within the portal or elsewhere. */
export function materialPath(classId: string, material: Material): string | null {
  if (material.kind === 'file') return `/classes/${classId}/materials/${material.id}/download`;
  if (material.kind === 'link') return material.address;
  return material.courseSlug && `/learn/${material.courseSlug}/${material.lessonId}`;
}
