import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** Where the shared fixtures lie: beside the project, or where STANDFIRST_SHARED says. */
const SHARED = process.env.STANDFIRST_SHARED ?? "../shared";

/**
 * The files of a folder of fixtures by name; null, with a line that says so, where the folder is
 * missing: the test then steps aside.
 */
export function sharedFiles(folder: string): Map<string, string> | null {
  const path = join(SHARED, "fixtures", folder);
  if (!existsSync(path)) {
    console.log(`${path} is missing: its tests step aside`);
    return null;
  }
  const names = readdirSync(path).sort();
  return new Map(names.map((name) => [name, readFileSync(join(path, name), "utf8")]));
}
