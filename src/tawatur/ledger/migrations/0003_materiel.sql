-- Seized materiel: records as JSON objects of their model, in their own tables, added and never changed.

-- The tables that they came from, as received (deflated), with the mapping of columns that was used.
CREATE TABLE item_tables (
  n INTEGER PRIMARY KEY,
  sha256 TEXT NOT NULL UNIQUE,
  file TEXT NOT NULL,
  size INTEGER NOT NULL,
  mapping TEXT NOT NULL,
  raw BLOB NOT NULL
) STRICT;

CREATE TABLE seizures (
  id TEXT NOT NULL PRIMARY KEY,
  label TEXT NOT NULL,
  record TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE items (
  n INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  seizure TEXT NOT NULL REFERENCES seizures (id),
  record TEXT NOT NULL
) STRICT;
CREATE INDEX items_seizure ON items (seizure);

CREATE TABLE traces (
  n INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  item TEXT NOT NULL REFERENCES items (id),
  record TEXT NOT NULL
) STRICT;

CREATE TRIGGER item_tables_stay BEFORE DELETE ON item_tables
BEGIN SELECT RAISE (ABORT, 'tables are kept: nothing is deleted from a case'); END;
CREATE TRIGGER item_tables_fixed BEFORE UPDATE ON item_tables
BEGIN SELECT RAISE (ABORT, 'tables are kept as received'); END;
CREATE TRIGGER seizures_stay BEFORE DELETE ON seizures
BEGIN SELECT RAISE (ABORT, 'seizures are added, never deleted'); END;
CREATE TRIGGER seizures_fixed BEFORE UPDATE ON seizures
BEGIN SELECT RAISE (ABORT, 'seizures are added, never changed'); END;
CREATE TRIGGER items_stay BEFORE DELETE ON items
BEGIN SELECT RAISE (ABORT, 'items are added, never deleted'); END;
CREATE TRIGGER items_fixed BEFORE UPDATE ON items
BEGIN SELECT RAISE (ABORT, 'items are added, never changed'); END;
CREATE TRIGGER traces_stay BEFORE DELETE ON traces
BEGIN SELECT RAISE (ABORT, 'traces are added, never deleted'); END;
CREATE TRIGGER traces_fixed BEFORE UPDATE ON traces
BEGIN SELECT RAISE (ABORT, 'traces are added, never changed'); END;
