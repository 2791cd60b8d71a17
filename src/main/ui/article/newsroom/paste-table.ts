/** What a spreadsheet can hold and a reader can still read. */
const MAX_ROWS = 500;
const MAX_COLUMNS = 30;

/**
 * The cells of a table as a plain rectangle. A cell that spans others stands at its first place,
 * the rest of its area is empty (null).
 */
export function rowsOf(table: Element): { head: boolean; rows: (Element | null)[][] } {
  const rows: (Element | null | undefined)[][] = [];
  let head = false;
  const own = [...table.querySelectorAll("tr")].filter((row) => row.closest("table") === table);
  own.slice(0, MAX_ROWS).forEach((row, y) => {
    const cells = [...row.children].filter((cell) => /^T[DH]$/i.test(cell.tagName));
    if (y === 0) head = cells.length > 0 && cells.every((cell) => /^TH$/i.test(cell.tagName));
    rows[y] ??= [];
    let x = 0;
    for (const cell of cells) {
      while (rows[y]?.[x] !== undefined) x++;
      const wide = span(cell, "colspan", MAX_COLUMNS - x);
      const tall = span(cell, "rowspan", own.length - y);
      for (let down = 0; down < tall; down++) {
        rows[y + down] ??= [];
        for (let right = 0; right < wide; right++) {
          (rows[y + down] as (Element | null)[])[x + right] = down + right === 0 ? cell : null;
        }
      }
      x += wide;
    }
  });
  const filled = rows.filter((row) => row.length > 0);
  const width = Math.max(0, ...filled.map((row) => row.length));
  return {
    head,
    rows: filled.map((row) => Array.from({ length: width }, (_, x) => row[x] ?? null)),
  };
}

function span(cell: Element, name: string, most: number): number {
  const wanted = Number.parseInt(cell.getAttribute(name) ?? "1", 10);
  return Math.max(0, Math.min(wanted > 0 ? wanted : 1, most));
}
