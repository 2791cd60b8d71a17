/** A lighthouse on a mole at dusk: the only picture of this desk. */
export function lighthouse() {
  const cracks = [130, 230, 330].map((x) => `<path d="M${x} 232l9 30-12 22 8 26" />`).join("");
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 640 290" width="1200" height="544">
  <rect width="640" height="290" fill="#616b7b"/><rect y="120" width="640" height="170" fill="#7d838a"/>
  <circle cx="520" cy="84" r="34" fill="#dccdaa"/>
  <path d="M0 150h430l70 140H0z" fill="#6f6a62"/><path d="M0 150h430l8 16H0z" fill="#8b8578"/>
  <rect x="500" y="166" width="140" height="124" fill="#2f4a58"/>
  <path d="M440 160l8-110h26l8 110z" fill="#eae5da"/><path d="M445 120h32l2 22h-36zM448 78h26l2 20h-30z" fill="#a5382e"/>
  <rect x="450" y="30" width="22" height="20" fill="#ffe3a0"/><path d="M444 30l17-14 17 14z" fill="#20303a"/>
  <g fill="none" stroke="#2a2a2a" stroke-width="3">${cracks}</g></svg>`;
}

const p = (...content) => ({ type: "paragraph", content });
const t = (text, ...marks) => (marks.length > 0 ? { type: "text", text, marks } : { type: "text", text });

/** The story on this desk. */
export const STORY = {
  kind: "story",
  section: "harbour",
  kicker: "",
  headline: "Pilot logs show the north mole was cracked for two winters",
  standfirst: "Three divers wrote it down, one after the other. Nobody at the harbour office asked for the fourth report.",
  tags: ["North mole", "Harbour office"],
  byline: ["Ilse Brandt", "Tomas Reyle"],
  picture: {
    asset: "lighthouse",
    alt: "A stone mole with dark cracks, and a red and white light at its end.",
    caption: "The north mole on Monday, an hour before it was closed.",
    credit: "Vera Osk / Saltgate Post",
  },
  slug: "",
  body: {
    type: "body",
    content: [
      p(
        t("The harbour office was told three times that the "),
        t("north mole", { type: "link", href: "article:mole-map" }),
        t(" was cracked below the waterline, according to "),
        t("logs that the divers kept", { type: "strong" }),
        t("."),
      ),
      p(t("“You could put a hand in it,” one of them said. “By the second winter, an arm.”")),
      { type: "related", article: "mole-map" },
      { type: "cross-head", content: [t("What the logs say")] },
      p(t("All three are eleven pages long. All three end with the same sentence, underlined by hand.")),
      {
        type: "list",
        ordered: false,
        content: [
          { type: "item", level: 0, content: [t("March: a gap of two fingers")] },
          { type: "item", level: 1, content: [t("measured at low water")] },
          { type: "item", level: 0, content: [t("October: the width of a hand")] },
        ],
      },
      { type: "quote", content: [t("It will hold until it does not.")], by: "Joss Arne, diver" },
      {
        type: "table",
        head: true,
        content: [
          ["Date", "Gap, cm", "Reported to"],
          ["4 March", "3", "Harbour office"],
          ["11 October", "9", "Harbour office"],
        ].map((row) => ({
          type: "row",
          content: row.map((text) => ({ type: "cell", content: [t(text)] })),
        })),
      },
      { type: "pull-quote", content: [t("By the second winter, an arm")] },
      { type: "picture", asset: "lighthouse", alt: "", caption: "The light at the end of the mole." },
      { type: "embed", url: "https://video.example/mole-in-the-gale" },
      { type: "divider" },
      { type: "timeline", entries: [{ year: 2024 }] },
      { type: "correction", text: "The mole was closed on Monday, not on Sunday.", at: "2026-11-24T21:10:00Z" },
      p(t("The office says that it will answer in full on Thursday, when the wind has dropped.")),
    ],
  },
};

export const STORIES = [
  { id: "mole-map", headline: "Where the money for the mole went, year by year", section: "Harbour", state: "scheduled", address: null },
  { id: "ferry", headline: "Night ferry to Gull Island stops for the winter", section: "Harbour", state: "published", address: "/harbour/night-ferry-12" },
  { id: "herring", headline: "Herring are back in the bay, and nobody is sure why", section: "Culture", state: "review", address: null },
  { id: "mole-anglers", headline: "Mole closed to anglers", section: "Harbour", state: "published", address: "/harbour/mole-closed-9" },
];
