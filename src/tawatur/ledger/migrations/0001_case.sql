-- The first shape of a case. Numbers `n` are this file's own; what goes out are the content ids beside them.

-- Bytes as received. `raw` is deflated (zlib); `sha256` and `size` are of the bytes before that.
CREATE TABLE reports (
  n INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  sha256 TEXT NOT NULL UNIQUE,
  size INTEGER NOT NULL,
  status TEXT NOT NULL CHECK (status IN ('read', 'unread')),
  raw BLOB NOT NULL
) STRICT;

-- Every name under which the bytes came; the smallest is the one shown, so that order of arrival does not matter.
CREATE TABLE receipts (
  report INTEGER NOT NULL REFERENCES reports (n),
  file TEXT NOT NULL,
  PRIMARY KEY (report, file)
) STRICT, WITHOUT ROWID;

-- What one version of the reader made of a report. A later reader adds a reading; the earlier one stays, no longer current.
-- `source` is the deflated decoded text, NULL where decoding the raw bytes by `encoding` gives it.
-- `pieces` and `removed` are flat JSON lists of numbers; `marks` is deflated JSON: mentions, quantities, periods.
CREATE TABLE readings (
  n INTEGER PRIMARY KEY,
  report INTEGER NOT NULL REFERENCES reports (n),
  reader TEXT NOT NULL,
  current INTEGER NOT NULL CHECK (current IN (0, 1)),
  encoding TEXT NOT NULL,
  language TEXT NOT NULL,
  title TEXT,
  title_start INTEGER,
  title_end INTEGER,
  outlet TEXT,
  outlet_key TEXT,
  byline TEXT,
  published_start TEXT,
  published_end TEXT,
  published_basis TEXT,
  published_from INTEGER,
  published_to INTEGER,
  relays TEXT NOT NULL,
  url TEXT,
  body TEXT NOT NULL,
  pieces TEXT NOT NULL,
  removed TEXT NOT NULL,
  source BLOB,
  marks BLOB NOT NULL,
  UNIQUE (report, reader)
) STRICT;
-- Lists and searches walk this index newest first, and need not touch the texts.
CREATE INDEX readings_shown ON readings (published_start, published_end, outlet_key, report) WHERE current = 1;
CREATE INDEX readings_outlet ON readings (outlet_key) WHERE current = 1;

-- Whoever and whatever a reading names at all, by key: in a mention, a filler, a chain.
CREATE TABLE named (
  key TEXT NOT NULL,
  reading INTEGER NOT NULL REFERENCES readings (n),
  PRIMARY KEY (key, reading)
) STRICT, WITHOUT ROWID;

-- The hands that words passed through, nearest to the outlet first; equal chains of one reading are kept once.
CREATE TABLE links (
  reading INTEGER NOT NULL REFERENCES readings (n),
  chain INTEGER NOT NULL,
  position INTEGER NOT NULL,
  text TEXT NOT NULL,
  start INTEGER,
  stop INTEGER,
  kind TEXT NOT NULL,
  label TEXT,
  ref TEXT,
  role TEXT,
  affiliation TEXT,
  unnamed TEXT,
  force TEXT NOT NULL,
  implied INTEGER NOT NULL CHECK (implied IN (0, 1)),
  key TEXT NOT NULL AS (coalesce(nullif(ref, ''), text)) VIRTUAL,
  PRIMARY KEY (reading, chain, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX links_key ON links (key);

CREATE TABLE attributions (
  reading INTEGER NOT NULL REFERENCES readings (n),
  position INTEGER NOT NULL,
  id TEXT NOT NULL,
  start INTEGER NOT NULL,
  stop INTEGER NOT NULL,
  cue_start INTEGER,
  cue_end INTEGER,
  chain INTEGER,
  force TEXT NOT NULL,
  parent TEXT,
  rule TEXT NOT NULL,
  PRIMARY KEY (reading, position),
  UNIQUE (reading, id)
) STRICT, WITHOUT ROWID;

-- One row for any kind of proposition: `details` is a JSON object of the values that only this kind has.
CREATE TABLE claims (
  n INTEGER PRIMARY KEY,
  reading INTEGER NOT NULL REFERENCES readings (n),
  id TEXT NOT NULL,
  kind TEXT NOT NULL,
  polarity TEXT NOT NULL,
  modality TEXT NOT NULL,
  start INTEGER NOT NULL,
  stop INTEGER NOT NULL,
  attribution TEXT,
  chain INTEGER,
  rule TEXT NOT NULL,
  details TEXT NOT NULL,
  quantity_value TEXT,
  quantity_low TEXT,
  quantity_high TEXT,
  quantity_approximate INTEGER,
  quantity_unit TEXT,
  quantity_text TEXT,
  quantity_start INTEGER,
  quantity_end INTEGER,
  when_first TEXT,
  when_last TEXT,
  when_precision TEXT,
  when_anchor TEXT,
  when_text TEXT,
  when_start INTEGER,
  when_end INTEGER,
  when_part_of_day TEXT,
  UNIQUE (reading, id)
) STRICT;
CREATE INDEX claims_kind ON claims (kind, reading);
CREATE INDEX claims_id ON claims (id);

-- Who and what fills the roles of a claim; `role` is a name of `model.ROLES`, or "place".
CREATE TABLE fillers (
  claim INTEGER NOT NULL REFERENCES claims (n),
  role TEXT NOT NULL,
  position INTEGER NOT NULL,
  kind TEXT NOT NULL,
  text TEXT NOT NULL,
  start INTEGER,
  stop INTEGER,
  label TEXT,
  ref TEXT,
  key TEXT NOT NULL AS (coalesce(nullif(ref, ''), text)) VIRTUAL,
  PRIMARY KEY (claim, role, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX fillers_key ON fillers (key, role);

-- What could not be read. Those of a reading belong to it; those of a file (reading NULL) are what its last build met.
CREATE TABLE problems (
  n INTEGER PRIMARY KEY,
  reading INTEGER REFERENCES readings (n),
  code TEXT NOT NULL,
  message TEXT NOT NULL,
  severity TEXT NOT NULL,
  path TEXT,
  report TEXT,
  start INTEGER,
  stop INTEGER,
  byte INTEGER
) STRICT;
CREATE INDEX problems_reading ON problems (reading);
CREATE INDEX problems_path ON problems (path) WHERE reading IS NULL;

CREATE TABLE judgements (
  n INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  kind TEXT NOT NULL,
  subject_kind TEXT NOT NULL,
  subjects TEXT NOT NULL,
  person TEXT NOT NULL,
  made_at TEXT NOT NULL,
  body TEXT NOT NULL,
  withdraws TEXT REFERENCES judgements (id)
) STRICT;

-- Folded words of each reading, by its number; the words as printed stay in `readings.body`.
CREATE VIRTUAL TABLE words USING fts5 (title, body, content = '', tokenize = 'unicode61 remove_diacritics 2');

CREATE TRIGGER reports_stay BEFORE DELETE ON reports
BEGIN SELECT RAISE (ABORT, 'reports are kept: nothing is deleted from a case'); END;
CREATE TRIGGER reports_fixed BEFORE UPDATE OF n, id, sha256, size, raw ON reports
BEGIN SELECT RAISE (ABORT, 'reports are kept as received'); END;
CREATE TRIGGER readings_stay BEFORE DELETE ON readings
BEGIN SELECT RAISE (ABORT, 'readings are added, never deleted'); END;
CREATE TRIGGER attributions_stay BEFORE DELETE ON attributions
BEGIN SELECT RAISE (ABORT, 'attributions are added, never deleted'); END;
CREATE TRIGGER attributions_fixed BEFORE UPDATE ON attributions
BEGIN SELECT RAISE (ABORT, 'attributions are added, never changed'); END;
CREATE TRIGGER links_stay BEFORE DELETE ON links
BEGIN SELECT RAISE (ABORT, 'links are added, never deleted'); END;
CREATE TRIGGER links_fixed BEFORE UPDATE ON links
BEGIN SELECT RAISE (ABORT, 'links are added, never changed'); END;
CREATE TRIGGER claims_stay BEFORE DELETE ON claims
BEGIN SELECT RAISE (ABORT, 'claims are added, never deleted'); END;
CREATE TRIGGER claims_fixed BEFORE UPDATE ON claims
BEGIN SELECT RAISE (ABORT, 'claims are added, never changed'); END;
CREATE TRIGGER fillers_stay BEFORE DELETE ON fillers
BEGIN SELECT RAISE (ABORT, 'fillers are added, never deleted'); END;
CREATE TRIGGER fillers_fixed BEFORE UPDATE ON fillers
BEGIN SELECT RAISE (ABORT, 'fillers are added, never changed'); END;
CREATE TRIGGER judgements_stay BEFORE DELETE ON judgements
BEGIN SELECT RAISE (ABORT, 'judgements are withdrawn by a later one, never deleted'); END;
CREATE TRIGGER judgements_fixed BEFORE UPDATE ON judgements
BEGIN SELECT RAISE (ABORT, 'judgements are withdrawn by a later one, never changed'); END;
