-- The public door. One rule says what the public may see: the state of the story. The views never
-- look at the clock; the clock changes states.

CREATE SCHEMA door;

CREATE VIEW door.public_site AS
  SELECT name, logo FROM newsroom.site;

CREATE VIEW door.public_editions AS
  SELECT id, name, tagline, language, direction, time_zone, prefix, host, position
  FROM newsroom.editions;

CREATE VIEW door.public_sections AS
  SELECT id, edition_id, name, slug, description, tint, position
  FROM newsroom.sections;

-- Stories that readers may read.
CREATE VIEW door.public_articles AS
  SELECT p.article_id AS id, p.edition_id, p.number, p.kind, p.section_id, p.path, p.version,
         p.kicker, p.headline, p.standfirst, p.body, p.picture, p.tags, p.byline,
         p.first_published, p.updated, p.corrected
  FROM newsroom.publications p
  JOIN newsroom.articles a ON a.id = p.article_id
  WHERE a.state = 'published' AND a.trashed IS NULL;

-- Taken down: the notice and nothing else of the story.
CREATE VIEW door.public_withdrawals AS
  SELECT id, edition_id, number, kill_notice AS notice
  FROM newsroom.articles
  WHERE state = 'killed' AND path IS NOT NULL;

CREATE VIEW door.public_article_tags AS
  SELECT t.article_id, t.tag_id, t.first_published, t.number
  FROM newsroom.publication_tags t
  JOIN newsroom.articles a ON a.id = t.article_id
  WHERE a.state = 'published' AND a.trashed IS NULL;

CREATE VIEW door.public_article_authors AS
  SELECT w.article_id, w.author_id, w.first_published, w.number
  FROM newsroom.publication_authors w
  JOIN newsroom.articles a ON a.id = w.article_id
  WHERE a.state = 'published' AND a.trashed IS NULL;

-- A tag or an author that stands on no public story is nobody's business yet.
CREATE VIEW door.public_tags AS
  SELECT t.id, t.edition_id, t.type, t.name, t.slug, t.description
  FROM newsroom.tags t
  WHERE t.merged_into IS NULL
    AND EXISTS (SELECT FROM door.public_article_tags p WHERE p.tag_id = t.id);

CREATE VIEW door.public_authors AS
  SELECT u.id, u.edition_id, u.name, u.slug, u.role, u.biography, u.portrait, u.portrait_alt
  FROM newsroom.authors u
  WHERE EXISTS (SELECT FROM door.public_article_authors p WHERE p.author_id = u.id);

CREATE VIEW door.public_merged_tags AS
  SELECT o.edition_id, o.slug, t.slug AS now
  FROM newsroom.tags o
  JOIN door.public_tags t ON t.id = o.merged_into;

CREATE VIEW door.public_corrections AS
  SELECT c.article_id, c.text, c.at
  FROM newsroom.corrections c
  JOIN newsroom.articles a ON a.id = c.article_id
  WHERE a.state = 'published' AND a.trashed IS NULL;

CREATE VIEW door.public_assets AS
  SELECT m.id, m.type, m.width, m.height, m.renditions
  FROM newsroom.assets m
  WHERE EXISTS (
          SELECT FROM newsroom.publication_assets u
          JOIN newsroom.articles a ON a.id = u.article_id
          WHERE u.asset_id = m.id AND a.state = 'published' AND a.trashed IS NULL)
     OR EXISTS (SELECT FROM door.public_authors w WHERE w.portrait = m.id)
     OR EXISTS (SELECT FROM newsroom.site s WHERE s.logo = m.id);

CREATE VIEW door.public_old_addresses AS
  SELECT o.path, a.id AS article_id, a.edition_id, a.number
  FROM newsroom.old_addresses o
  JOIN newsroom.articles a ON a.id = o.article_id
  WHERE a.path IS NOT NULL
    AND (a.state = 'killed' OR a.state = 'published' AND a.trashed IS NULL);

-- "Also on" lines of public stories that have found their story.
CREATE VIEW door.public_related AS
  SELECT r.article_id, r.title, r.url, r.filled_by
  FROM newsroom.open_related r
  JOIN newsroom.articles a ON a.id = r.article_id
  WHERE a.state = 'published' AND a.trashed IS NULL AND r.filled_by IS NOT NULL;
