// The script of the editor's page.

import { StoryEditor } from "./story-editor.ts";

if (!customElements.get("story-editor")) customElements.define("story-editor", StoryEditor);
