-- A token that is another one whenever reports come, are read anew, or copies of them are found or lost, and that stays when
-- somebody judges: what figures that take long are kept by. It is drawn, so that no other case has the same.
CREATE TABLE edition (
  n INTEGER PRIMARY KEY CHECK (n = 1),
  token TEXT NOT NULL
) STRICT;
INSERT INTO edition VALUES (1, hex(randomblob(8)));

CREATE TRIGGER edition_reading AFTER INSERT ON readings BEGIN UPDATE edition SET token = hex(randomblob(8)); END;
CREATE TRIGGER edition_current AFTER UPDATE OF current ON readings
BEGIN UPDATE edition SET token = hex(randomblob(8)); END;
CREATE TRIGGER edition_copy AFTER INSERT ON copies BEGIN UPDATE edition SET token = hex(randomblob(8)); END;
CREATE TRIGGER edition_copy_gone AFTER DELETE ON copies BEGIN UPDATE edition SET token = hex(randomblob(8)); END;
CREATE TRIGGER edition_copy_stock AFTER UPDATE OF stock ON copies
BEGIN UPDATE edition SET token = hex(randomblob(8)); END;
CREATE TRIGGER edition_trait AFTER INSERT ON traits BEGIN UPDATE edition SET token = hex(randomblob(8)); END;
CREATE TRIGGER edition_trait_gone AFTER DELETE ON traits BEGIN UPDATE edition SET token = hex(randomblob(8)); END;
