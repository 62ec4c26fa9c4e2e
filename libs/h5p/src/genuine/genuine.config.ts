import { existsSync } from 'node:fs';
import path from 'node:path';
import { Env } from '@domdom/platform';
import { IsOptional, IsString } from 'class-validator';

/**
 * Where the genuine H5P editor lies. It is not part of the portal: whoever runs the portal fetches the two
 * repositories h5p-editor-php-library and h5p-php-library and names their folders.
 */
export class GenuineEditorConfig {
  @Env('H5P_EDITOR_DIR') @IsOptional() @IsString() editorDir?: string;
  @Env('H5P_CORE_DIR') @IsOptional() @IsString() coreDir?: string;

  /** Both folders, where they are named and hold what they should; null for a portal without the editor. */
  get folders(): { editor: string; core: string } | null {
    if (!this.editorDir || !this.coreDir) return null;
    const [editor, core] = [path.resolve(this.editorDir), path.resolve(this.coreDir)];
    const whole =
      existsSync(path.join(editor, 'scripts/h5peditor.js')) && existsSync(path.join(core, 'js/h5p.js'));
    return whole ? { editor, core } : null;
  }
}
