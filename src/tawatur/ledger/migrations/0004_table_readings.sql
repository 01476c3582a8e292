-- A table of items may be read again, with a corrected mapping of its columns or by a better reader. Each reading keeps
-- its own records; the latest that is not withdrawn stands, and nothing of the earlier ones is lost.

-- `sha256` is empty for what was added before readings were kept apart. `content` is the SHA-256 of the records.
CREATE TABLE table_readings (
  n INTEGER PRIMARY KEY,
  sha256 TEXT REFERENCES item_tables (sha256),
  sheet TEXT NOT NULL,
  mapping TEXT NOT NULL,
  content TEXT NOT NULL
) STRICT;

CREATE TABLE table_withdrawals (
  n INTEGER PRIMARY KEY,
  reading INTEGER NOT NULL UNIQUE REFERENCES table_readings (n)
) STRICT;

-- Of each table (or sheet) the reading that stands, and when the table first came.
CREATE VIEW standing_readings AS
SELECT max(n) AS n, min(n) AS came FROM table_readings
WHERE n NOT IN (SELECT reading FROM table_withdrawals)
GROUP BY sha256, sheet;

CREATE TABLE seizure_records (
  reading INTEGER NOT NULL REFERENCES table_readings (n),
  id TEXT NOT NULL,
  label TEXT NOT NULL,
  record TEXT NOT NULL,
  PRIMARY KEY (reading, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE item_records (
  reading INTEGER NOT NULL,
  id TEXT NOT NULL,
  seizure TEXT NOT NULL,
  record TEXT NOT NULL,
  PRIMARY KEY (reading, id),
  FOREIGN KEY (reading, seizure) REFERENCES seizure_records (reading, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE trace_records (
  reading INTEGER NOT NULL,
  id TEXT NOT NULL,
  item TEXT NOT NULL,
  record TEXT NOT NULL,
  PRIMARY KEY (reading, id),
  FOREIGN KEY (reading, item) REFERENCES item_records (reading, id)
) STRICT, WITHOUT ROWID;

INSERT INTO table_readings (n, sheet, mapping, content) SELECT 1, '', '', '' WHERE EXISTS (SELECT * FROM seizures);
INSERT INTO seizure_records SELECT 1, id, label, record FROM seizures;
INSERT INTO item_records SELECT 1, id, seizure, record FROM items;
INSERT INTO trace_records SELECT 1, id, item, record FROM traces;
DROP TABLE traces;
DROP TABLE items;
DROP TABLE seizures;

CREATE TRIGGER table_readings_stay BEFORE DELETE ON table_readings
BEGIN SELECT RAISE (ABORT, 'readings of a table are withdrawn, never deleted'); END;
CREATE TRIGGER table_readings_fixed BEFORE UPDATE ON table_readings
BEGIN SELECT RAISE (ABORT, 'readings of a table are added, never changed'); END;
CREATE TRIGGER table_withdrawals_stay BEFORE DELETE ON table_withdrawals
BEGIN SELECT RAISE (ABORT, 'a reading that was withdrawn is added again, never restored'); END;
CREATE TRIGGER table_withdrawals_fixed BEFORE UPDATE ON table_withdrawals
BEGIN SELECT RAISE (ABORT, 'withdrawals are added, never changed'); END;
CREATE TRIGGER seizure_records_stay BEFORE DELETE ON seizure_records
BEGIN SELECT RAISE (ABORT, 'seizures are added, never deleted'); END;
CREATE TRIGGER seizure_records_fixed BEFORE UPDATE ON seizure_records
BEGIN SELECT RAISE (ABORT, 'seizures are added, never changed'); END;
CREATE TRIGGER item_records_stay BEFORE DELETE ON item_records
BEGIN SELECT RAISE (ABORT, 'items are added, never deleted'); END;
CREATE TRIGGER item_records_fixed BEFORE UPDATE ON item_records
BEGIN SELECT RAISE (ABORT, 'items are added, never changed'); END;
CREATE TRIGGER trace_records_stay BEFORE DELETE ON trace_records
BEGIN SELECT RAISE (ABORT, 'traces are added, never deleted'); END;
CREATE TRIGGER trace_records_fixed BEFORE UPDATE ON trace_records
BEGIN SELECT RAISE (ABORT, 'traces are added, never changed'); END;
