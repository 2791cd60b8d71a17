// What runs on every screen of the newsroom. Each screen works without it; the editor does not, and
// brings its own script.

import "../article/newsroom/story-list.ts";
import "../media/newsroom/media-upload.ts";
import "./show-password.ts";
import "./file-size.ts";
import "../section/newsroom/section-order.ts";
import "../section/newsroom/set-up-form.ts";
import "../tag/newsroom/tag-names.ts";
import "./settings.ts";
import { keyForms } from "./form-keys.ts";

keyForms();
