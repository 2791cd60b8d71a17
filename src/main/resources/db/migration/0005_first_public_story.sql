-- Whether a tag, an author or a picture has any public story is asked for each that a page shows.
-- "exists" let the planner collect all stories of the tag to look at one; these ask for the first
-- in the order of an index, which is found at once, however many there are.

DROP INDEX publication_assets_by_asset;
CREATE INDEX publication_assets_by_asset ON publication_assets (asset_id, article_id);
CREATE INDEX authors_by_portrait ON authors (portrait) WHERE portrait IS NOT NULL;

CREATE OR REPLACE VIEW door.public_tags AS
  SELECT t.id, t.edition_id, t.type, t.name, t.slug, t.description
  FROM newsroom.tags t
  WHERE t.merged_into IS NULL
    AND (SELECT p.article_id FROM door.public_article_tags p
         WHERE p.tag_id = t.id
         ORDER BY p.first_published DESC, p.number DESC
         LIMIT 1) IS NOT NULL;

CREATE OR REPLACE VIEW door.public_authors AS
  SELECT u.id, u.edition_id, u.name, u.slug, u.role, u.biography, u.portrait, u.portrait_alt
  FROM newsroom.authors u
  WHERE (SELECT p.article_id FROM door.public_article_authors p
         WHERE p.author_id = u.id
         ORDER BY p.first_published DESC, p.number DESC
         LIMIT 1) IS NOT NULL;

CREATE OR REPLACE VIEW door.public_assets AS
  SELECT m.id, m.type, m.width, m.height, m.renditions
  FROM newsroom.assets m
  WHERE (SELECT u.article_id FROM newsroom.publication_assets u
         JOIN newsroom.articles a ON a.id = u.article_id
         WHERE u.asset_id = m.id AND a.state = 'published' AND a.trashed IS NULL
         ORDER BY u.article_id
         LIMIT 1) IS NOT NULL
     OR EXISTS (SELECT FROM door.public_authors w WHERE w.portrait = m.id)
     OR EXISTS (SELECT FROM newsroom.site s WHERE s.logo = m.id);
