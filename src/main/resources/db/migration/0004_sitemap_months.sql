-- What the index of the sitemap says of each month, kept by every publication, so that the index is
-- read and not counted. A month begins in UTC and holds what first came out in it.

CREATE TABLE sitemap_months (
  edition_id uuid NOT NULL REFERENCES editions,
  month      timestamptz NOT NULL,
  stories    integer NOT NULL,
  changed    timestamptz NOT NULL,
  PRIMARY KEY (edition_id, month)
);

INSERT INTO sitemap_months (edition_id, month, stories, changed)
SELECT edition_id, date_trunc('month', first_published, 'UTC'), count(*),
       max(greatest(first_published, updated, corrected))
FROM door.public_articles
GROUP BY 1, 2;

CREATE VIEW door.public_sitemap_months AS
  SELECT edition_id, month, stories, changed
  FROM newsroom.sitemap_months
  WHERE stories > 0;

-- Months hold the standing pages too.
DROP INDEX publications_by_edition;
CREATE INDEX publications_by_edition
  ON publications (edition_id, first_published DESC, number DESC);
