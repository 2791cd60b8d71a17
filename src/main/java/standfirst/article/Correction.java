package standfirst.article;

import java.time.Instant;

/** A public note that says what was wrong and when that was mended. */
public record Correction(String text, Instant at) {}
