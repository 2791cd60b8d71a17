-- Everything the newsroom knows stands in schema newsroom; what the public may see is decided by
-- the views in schema door (0002), which are all that the public role can read.

CREATE TABLE secrets (
  name  text PRIMARY KEY,
  value text NOT NULL
);

CREATE TABLE site (
  single boolean PRIMARY KEY DEFAULT true CHECK (single),
  name   text NOT NULL,
  logo   uuid,
  set_up timestamptz
);

-- Editions -------------------------------------------------------------------------------------

CREATE TABLE editions (
  id        uuid PRIMARY KEY,
  name      text NOT NULL,
  tagline   text NOT NULL DEFAULT '',
  language  text NOT NULL,
  direction text NOT NULL CHECK (direction IN ('ltr', 'rtl')),
  time_zone text NOT NULL,
  prefix    text NOT NULL DEFAULT '',
  host      text,
  position  integer NOT NULL,
  UNIQUE NULLS NOT DISTINCT (host, prefix)
);

CREATE TABLE sections (
  id          uuid PRIMARY KEY,
  edition_id  uuid NOT NULL REFERENCES editions,
  name        text NOT NULL,
  slug        text NOT NULL,
  description text NOT NULL DEFAULT '',
  tint        text NOT NULL DEFAULT 'slate',
  position    integer NOT NULL,
  UNIQUE (edition_id, slug)
);

CREATE TABLE tags (
  id          uuid PRIMARY KEY,
  edition_id  uuid NOT NULL REFERENCES editions,
  type        text NOT NULL CHECK (type IN ('topic', 'person', 'place', 'organisation', 'series')),
  name        text NOT NULL,
  slug        text NOT NULL,
  description text NOT NULL DEFAULT '',
  merged_into uuid REFERENCES tags,
  UNIQUE (edition_id, slug)
);
-- A name is one tag however it is typed; a merged tag keeps its slug for redirects, not its name.
CREATE UNIQUE INDEX tags_by_name ON tags (edition_id, lower(name)) WHERE merged_into IS NULL;

CREATE TABLE authors (
  id           uuid PRIMARY KEY,
  edition_id   uuid NOT NULL REFERENCES editions,
  name         text NOT NULL,
  slug         text NOT NULL,
  role         text NOT NULL DEFAULT '',
  biography    text NOT NULL DEFAULT '',
  portrait     uuid,
  portrait_alt text NOT NULL DEFAULT '',
  UNIQUE (edition_id, slug)
);
CREATE UNIQUE INDEX authors_by_name ON authors (edition_id, lower(name));

-- The newsroom's people ------------------------------------------------------------------------

CREATE TABLE staff (
  id       uuid PRIMARY KEY,
  email    text NOT NULL,
  name     text NOT NULL,
  role     text NOT NULL
           CHECK (role IN ('contributor', 'reporter', 'editor', 'chief-editor', 'administrator')),
  password text,
  created  timestamptz NOT NULL,
  disabled timestamptz
);
CREATE UNIQUE INDEX staff_by_email ON staff (lower(email));

-- Sessions, links and tokens are kept as SHA-256 of the secret, so that who reads the table cannot
-- use them.
CREATE TABLE sessions (
  secret  bytea PRIMARY KEY,
  account uuid NOT NULL,
  created timestamptz NOT NULL,
  seen    timestamptz NOT NULL,
  expires timestamptz NOT NULL
);
CREATE INDEX sessions_by_account ON sessions (account);

CREATE TABLE one_time_links (
  secret  bytea PRIMARY KEY,
  purpose text NOT NULL CHECK (purpose IN ('administrator', 'sign-in', 'password')),
  account uuid,
  created timestamptz NOT NULL,
  expires timestamptz NOT NULL,
  used    timestamptz
);

CREATE TABLE api_tokens (
  id      uuid PRIMARY KEY,
  secret  bytea NOT NULL UNIQUE,
  staff   uuid NOT NULL REFERENCES staff,
  name    text NOT NULL,
  created timestamptz NOT NULL,
  used    timestamptz,
  revoked timestamptz
);

CREATE TABLE idempotency_keys (
  scope   text NOT NULL,
  key     text NOT NULL,
  request bytea NOT NULL,
  status  integer,
  answer  text,
  headers text,
  at      timestamptz NOT NULL,
  PRIMARY KEY (scope, key)
);

-- Who did what, when and why: one row a change of state, each carrying the hash of the one before.
CREATE TABLE audit_log (
  number  bigint PRIMARY KEY,
  at      timestamptz NOT NULL,
  staff   uuid,
  actor   text NOT NULL,
  action  text NOT NULL,
  subject text NOT NULL,
  reason  text NOT NULL DEFAULT '',
  before  bytea NOT NULL,
  hash    bytea NOT NULL
);
CREATE INDEX audit_log_by_subject ON audit_log (subject, number);

-- The change feed: keys of what a commit changed, in commit order (the writer holds a lock from
-- taking the number to its commit).
CREATE TABLE changes (
  number bigint PRIMARY KEY,
  at     timestamptz NOT NULL,
  keys   text[] NOT NULL
);

-- Stories --------------------------------------------------------------------------------------

CREATE TABLE articles (
  id                uuid PRIMARY KEY,
  number            bigint GENERATED ALWAYS AS IDENTITY UNIQUE,
  edition_id        uuid NOT NULL REFERENCES editions,
  kind              text NOT NULL
                    CHECK (kind IN ('story', 'opinion', 'live', 'gallery', 'video', 'audio', 'page')),
  state             text NOT NULL DEFAULT 'draft'
                    CHECK (state IN ('draft', 'review', 'ready', 'scheduled', 'published',
                                     'unpublished', 'expired', 'killed')),
  -- The draft, as lists show it; the text stands in its latest revision.
  revision          integer NOT NULL,
  headline          text NOT NULL,
  section_id        uuid REFERENCES sections,
  words             tsvector NOT NULL,
  -- What readers have, and how they reach it.
  slug              text,
  path              text,
  version           integer,
  live_revision     integer,
  first_published   timestamptz,
  published         timestamptz,
  -- What is to come.
  embargo           timestamptz,
  embargo_typed     text,
  scheduled         timestamptz,
  scheduled_typed   text,
  scheduled_by      uuid REFERENCES staff,
  kill_notice       text,
  origin            text,
  created           timestamptz NOT NULL,
  created_by        uuid REFERENCES staff,
  changed           timestamptz NOT NULL,
  changed_by        uuid REFERENCES staff,
  trashed           timestamptz,
  CHECK ((state = 'scheduled') = (scheduled IS NOT NULL)),
  CHECK (state <> 'killed' OR kill_notice IS NOT NULL)
);
CREATE INDEX articles_by_change ON articles (changed DESC, id DESC);
CREATE INDEX articles_by_words ON articles USING gin (words);
CREATE INDEX articles_by_schedule ON articles (scheduled) WHERE state = 'scheduled';
CREATE INDEX articles_by_headline ON articles (edition_id, lower(headline));
CREATE INDEX articles_by_state ON articles (state, changed DESC, id DESC);
CREATE UNIQUE INDEX articles_by_origin ON articles (edition_id, origin) WHERE origin IS NOT NULL;

-- Every save, whole, for ever. A staff_id of null is the program itself (import, demo).
CREATE TABLE revisions (
  article_id uuid NOT NULL REFERENCES articles,
  number     integer NOT NULL,
  kind       text NOT NULL,
  section_id uuid REFERENCES sections,
  kicker     text NOT NULL,
  headline   text NOT NULL,
  standfirst text NOT NULL,
  body       jsonb NOT NULL,
  picture    jsonb,
  tags       uuid[] NOT NULL,
  byline     uuid[] NOT NULL,
  slug       text,
  staff_id   uuid REFERENCES staff,
  at         timestamptz NOT NULL,
  PRIMARY KEY (article_id, number)
);

-- Every publication: which revision went out, when, by whom, and why.
CREATE TABLE versions (
  article_id uuid NOT NULL REFERENCES articles,
  number     integer NOT NULL,
  revision   integer NOT NULL,
  type       text NOT NULL CHECK (type IN ('publication', 'update', 'correction')),
  reason     text NOT NULL DEFAULT '',
  staff_id   uuid REFERENCES staff,
  at         timestamptz NOT NULL,
  PRIMARY KEY (article_id, number),
  FOREIGN KEY (article_id, revision) REFERENCES revisions (article_id, number)
);

CREATE TABLE corrections (
  id         uuid PRIMARY KEY,
  article_id uuid NOT NULL REFERENCES articles,
  version    integer NOT NULL,
  text       text NOT NULL,
  at         timestamptz NOT NULL,
  FOREIGN KEY (article_id, version) REFERENCES versions (article_id, number)
);
CREATE INDEX corrections_by_article ON corrections (article_id, at);

-- The live revision of each story that has been published, laid out for readers' questions. Whether
-- readers may see it is not decided here but by the story's state, in the views.
CREATE TABLE publications (
  article_id      uuid PRIMARY KEY REFERENCES articles,
  edition_id      uuid NOT NULL REFERENCES editions,
  number          bigint NOT NULL,
  kind            text NOT NULL,
  section_id      uuid NOT NULL REFERENCES sections,
  path            text NOT NULL,
  version         integer NOT NULL,
  kicker          text NOT NULL,
  headline        text NOT NULL,
  standfirst      text NOT NULL,
  body            jsonb NOT NULL,
  picture         jsonb,
  tags            uuid[] NOT NULL,
  byline          uuid[] NOT NULL,
  first_published timestamptz NOT NULL,
  updated         timestamptz,
  corrected       timestamptz
);
CREATE INDEX publications_by_edition
  ON publications (edition_id, first_published DESC, number DESC) WHERE kind <> 'page';
CREATE INDEX publications_by_section
  ON publications (section_id, first_published DESC, number DESC) WHERE kind <> 'page';
CREATE INDEX publications_pages ON publications (edition_id, number) WHERE kind = 'page';
CREATE UNIQUE INDEX publications_by_number ON publications (number);

-- The same order again beside each tag and author, so that a page of a tag with fifty thousand
-- stories reads twenty rows.
CREATE TABLE publication_tags (
  article_id      uuid NOT NULL REFERENCES publications ON DELETE CASCADE,
  tag_id          uuid NOT NULL REFERENCES tags,
  first_published timestamptz NOT NULL,
  number          bigint NOT NULL,
  PRIMARY KEY (article_id, tag_id)
);
CREATE INDEX publication_tags_by_tag
  ON publication_tags (tag_id, first_published DESC, number DESC);

CREATE TABLE publication_authors (
  article_id      uuid NOT NULL REFERENCES publications ON DELETE CASCADE,
  author_id       uuid NOT NULL REFERENCES authors,
  first_published timestamptz NOT NULL,
  number          bigint NOT NULL,
  PRIMARY KEY (article_id, author_id)
);
CREATE INDEX publication_authors_by_author
  ON publication_authors (author_id, first_published DESC, number DESC);

-- Which pictures readers may fetch: those of a story that they may read.
CREATE TABLE publication_assets (
  article_id uuid NOT NULL REFERENCES publications ON DELETE CASCADE,
  asset_id   uuid NOT NULL,
  PRIMARY KEY (article_id, asset_id)
);
CREATE INDEX publication_assets_by_asset ON publication_assets (asset_id);

-- Addresses that a story had elsewhere on this site's own hosts before it came here.
CREATE TABLE old_addresses (
  path       text PRIMARY KEY,
  article_id uuid NOT NULL REFERENCES articles
);
CREATE INDEX old_addresses_by_article ON old_addresses (article_id);

-- "Also on" lines whose story is not here yet: what arrives later under that address or headline
-- fills them.
CREATE TABLE open_related (
  article_id uuid NOT NULL REFERENCES articles,
  edition_id uuid NOT NULL REFERENCES editions,
  title      text NOT NULL,
  url        text,
  filled_by  uuid REFERENCES articles
);
CREATE INDEX open_related_by_article ON open_related (article_id);
CREATE INDEX open_related_by_title ON open_related (edition_id, lower(title));
CREATE INDEX open_related_by_url ON open_related (url) WHERE url IS NOT NULL;

-- Media ----------------------------------------------------------------------------------------

CREATE TABLE assets (
  id         uuid PRIMARY KEY,
  file_name  text NOT NULL,
  type       text NOT NULL,
  width      integer NOT NULL,
  height     integer NOT NULL,
  size       bigint NOT NULL,
  hash       bytea NOT NULL,
  credit     text NOT NULL DEFAULT '',
  renditions jsonb NOT NULL,
  created    timestamptz NOT NULL,
  created_by uuid REFERENCES staff
);
CREATE INDEX assets_by_hash ON assets (hash);

-- Imports --------------------------------------------------------------------------------------

CREATE TABLE import_runs (
  id         uuid PRIMARY KEY,
  edition_id uuid NOT NULL REFERENCES editions,
  section_id uuid NOT NULL REFERENCES sections,
  source     text NOT NULL,
  draft      boolean NOT NULL,
  started    timestamptz NOT NULL,
  ended      timestamptz,
  staff_id   uuid REFERENCES staff
);

CREATE TABLE import_items (
  run_id     uuid NOT NULL REFERENCES import_runs,
  number     integer NOT NULL,
  address    text NOT NULL,
  outcome    text NOT NULL CHECK (outcome IN ('new', 'updated', 'same', 'left-out', 'failed')),
  article_id uuid REFERENCES articles,
  headline   text NOT NULL DEFAULT '',
  findings   jsonb NOT NULL,
  PRIMARY KEY (run_id, number)
);
