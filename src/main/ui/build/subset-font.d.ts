declare module "subset-font" {
  /** Cuts a font to the characters of a text; the package brings no types of its own. */
  export default function subsetFont(
    font: Buffer,
    text: string,
    options: {
      targetFormat: "woff2";
      variationAxes: { wght: number | { min: number; max: number } };
      keepFeatures: string[];
      noHinting: boolean;
    },
  ): Promise<Buffer>;
}
