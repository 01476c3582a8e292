-- Summaries: what views of a large case would else gather anew for each visitor. All of it can be worked out again from
-- readings, copies and tables of items. None of it hangs on judgements, which are applied on reading.

-- How often each name is met, in fillers and (actors) in chains of all readings, with the smallest of its words and labels,
-- so that order of arrival does not matter. Readings are only ever added, and so are these.
CREATE TABLE name_counts (
  kind TEXT NOT NULL,
  key TEXT NOT NULL,
  text TEXT NOT NULL,
  label TEXT,
  ref TEXT,
  number INTEGER NOT NULL,
  PRIMARY KEY (kind, key)
) STRICT, WITHOUT ROWID;

INSERT INTO name_counts
SELECT kind, key, min(text), min(label), min(nullif(ref, '')), count(*) FROM (
  SELECT kind, key, text, label, ref FROM fillers WHERE kind IN ('actor', 'place')
  UNION ALL
  SELECT 'actor', key, text, label, ref FROM links WHERE kind IN ('person', 'organisation', 'official') AND text <> ''
) WHERE key <> '' GROUP BY kind, key;

CREATE TRIGGER fillers_counted AFTER INSERT ON fillers
WHEN NEW.kind IN ('actor', 'place') AND coalesce(nullif(NEW.ref, ''), NEW.text) <> ''
BEGIN
  INSERT INTO name_counts
  VALUES (NEW.kind, coalesce(nullif(NEW.ref, ''), NEW.text), NEW.text, NEW.label, nullif(NEW.ref, ''), 1)
  ON CONFLICT (kind, key) DO UPDATE SET
    number = number + 1,
    text = min(text, excluded.text),
    label = coalesce(min(label, excluded.label), label, excluded.label),
    ref = coalesce(min(ref, excluded.ref), ref, excluded.ref);
END;
CREATE TRIGGER links_counted AFTER INSERT ON links
WHEN NEW.kind IN ('person', 'organisation', 'official') AND NEW.text <> ''
BEGIN
  INSERT INTO name_counts
  VALUES ('actor', coalesce(nullif(NEW.ref, ''), NEW.text), NEW.text, NEW.label, nullif(NEW.ref, ''), 1)
  ON CONFLICT (kind, key) DO UPDATE SET
    number = number + 1,
    text = min(text, excluded.text),
    label = coalesce(min(label, excluded.label), label, excluded.label),
    ref = coalesce(min(ref, excluded.ref), ref, excluded.ref);
END;

-- What `pipeline.summaries` makes: by which method, and whether nothing it was made from has changed since. A reader of a
-- case in which one is not whole makes it for itself, in tables of the same names; so none of them refers to another.
CREATE TABLE summaries (
  name TEXT NOT NULL PRIMARY KEY,
  method TEXT NOT NULL,
  whole INTEGER NOT NULL CHECK (whole IN (0, 1))
) STRICT, WITHOUT ROWID;

-- Families of passages: in how many reports each stands, and which copies (by id) join them.
CREATE TABLE families (
  id TEXT NOT NULL PRIMARY KEY,
  reports INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX families_order ON families (reports DESC, id);
CREATE TABLE family_copies (
  copy TEXT NOT NULL PRIMARY KEY,
  family TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX family_copies_family ON family_copies (family);

-- The first copies on whose way a speaker was lost, in the order in which they are to be looked at.
CREATE TABLE lossy_copies (
  position INTEGER PRIMARY KEY,
  copy TEXT NOT NULL
) STRICT;

CREATE TRIGGER families_copy AFTER INSERT ON copies
BEGIN UPDATE summaries SET whole = 0 WHERE name = 'families' AND whole = 1; END;
CREATE TRIGGER families_copy_gone AFTER DELETE ON copies
BEGIN UPDATE summaries SET whole = 0 WHERE name = 'families' AND whole = 1; END;
CREATE TRIGGER families_copy_stock AFTER UPDATE OF stock ON copies
BEGIN UPDATE summaries SET whole = 0 WHERE name = 'families' AND whole = 1; END;
CREATE TRIGGER families_current AFTER UPDATE OF current ON readings
BEGIN UPDATE summaries SET whole = 0 WHERE name = 'families' AND whole = 1; END;

-- What is counted over all of a case: so that neither the texts of former readings nor those of traits are walked through.
CREATE INDEX readings_former ON readings (n) WHERE current = 0;
CREATE INDEX traits_covered ON traits (covered, reading);
