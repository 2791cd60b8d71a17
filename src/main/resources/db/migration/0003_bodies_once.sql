-- The text that readers have is a revision, and stands there once: a publication points at it.

DROP VIEW door.public_articles;

ALTER TABLE publications DROP COLUMN body;

CREATE VIEW door.public_articles AS
  SELECT p.article_id AS id, p.edition_id, p.number, p.kind, p.section_id, p.path, p.version,
         p.kicker, p.headline, p.standfirst, r.body, p.picture, p.tags, p.byline,
         p.first_published, p.updated, p.corrected
  FROM newsroom.publications p
  JOIN newsroom.articles a ON a.id = p.article_id
  -- A left join, so that questions that leave the text out do not look for it.
  LEFT JOIN newsroom.revisions r ON r.article_id = a.id AND r.number = a.live_revision
  WHERE a.state = 'published' AND a.trashed IS NULL;
