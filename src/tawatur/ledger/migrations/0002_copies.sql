-- Copies: what finding them needs of each reading, and what was found. All of it can be worked out again from readings,
-- so it may be deleted; a person's judgement on a copy is kept apart, by the copy's id.

-- `words` is deflated: the code, start and length of each word. `rest` is a JSON object. `covered` says that the report
-- is long enough for copies of it to be found.
CREATE TABLE traits (
  reading INTEGER PRIMARY KEY REFERENCES readings (n),
  method TEXT NOT NULL,
  words BLOB NOT NULL,
  rest TEXT NOT NULL,
  covered INTEGER NOT NULL CHECK (covered IN (0, 1))
) STRICT;

-- Two places that go back to one hand; `a` is the reading of the report with the smaller id.
CREATE TABLE copies (
  n INTEGER PRIMARY KEY,
  id TEXT NOT NULL,
  a INTEGER NOT NULL REFERENCES readings (n),
  a_start INTEGER NOT NULL,
  a_end INTEGER NOT NULL,
  b INTEGER NOT NULL REFERENCES readings (n),
  b_start INTEGER NOT NULL,
  b_end INTEGER NOT NULL,
  kind TEXT NOT NULL,
  similarity REAL NOT NULL,
  shared INTEGER NOT NULL,
  direction TEXT NOT NULL,
  inferred INTEGER NOT NULL CHECK (inferred IN (0, 1)),
  same_outlet INTEGER NOT NULL CHECK (same_outlet IN (0, 1)),
  stock INTEGER NOT NULL DEFAULT 0 CHECK (stock IN (0, 1)),
  evidence TEXT NOT NULL
) STRICT;
CREATE INDEX copies_a ON copies (a);
CREATE INDEX copies_b ON copies (b);
