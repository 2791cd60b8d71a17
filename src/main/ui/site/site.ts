// Everything that runs on readers' pages. Pages are complete without it.

import "../base/time/relative-time.ts";
import "../body/embed-card.ts";
import "./section-bar.ts";
