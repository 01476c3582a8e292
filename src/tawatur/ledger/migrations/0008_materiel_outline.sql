-- The figures of all seized items, so that a page of them need not read every record: one JSON object, and how many items
-- each seizure has. `pipeline.summaries` makes both; see 0007.
CREATE TABLE materiel_outline (
  n INTEGER PRIMARY KEY CHECK (n = 1),
  outline TEXT NOT NULL
) STRICT;
CREATE TABLE seizure_sizes (
  seizure TEXT NOT NULL PRIMARY KEY,
  items INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TRIGGER outline_reading AFTER INSERT ON table_readings
BEGIN UPDATE summaries SET whole = 0 WHERE name = 'materiel' AND whole = 1; END;
CREATE TRIGGER outline_withdrawal AFTER INSERT ON table_withdrawals
BEGIN UPDATE summaries SET whole = 0 WHERE name = 'materiel' AND whole = 1; END;

-- One seizure with its items and their traces, without walking through those of all others.
CREATE INDEX item_records_seizure ON item_records (seizure, id);
CREATE INDEX trace_records_item ON trace_records (item, id);
