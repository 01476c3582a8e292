-- The matrix laid out, as judged: which claims say one proposition, on whose word, and between how many strands it
-- stands, so that a page of answers need not read all claims. Everything here can be worked out again from readings,
-- copies and judgements, so it may be deleted; `pipeline.layout` keeps it up to date.

-- What the rest of these tables was made by and from. `whole` is 1 only while nothing has changed since.
CREATE TABLE layout (
  n INTEGER PRIMARY KEY CHECK (n = 1),
  method TEXT NOT NULL,
  judgements INTEGER NOT NULL,
  whole INTEGER NOT NULL CHECK (whole IN (0, 1))
) STRICT;

CREATE TABLE laid_readings (reading INTEGER PRIMARY KEY REFERENCES readings (n), covered INTEGER NOT NULL) STRICT;

-- Claims as laid out: where their words stand, and `fact`, equal for claims that copies can join.
CREATE TABLE laid_claims (
  claim INTEGER PRIMARY KEY REFERENCES claims (n),
  reading INTEGER NOT NULL REFERENCES laid_readings (reading),
  start INTEGER NOT NULL,
  stop INTEGER NOT NULL,
  fact TEXT NOT NULL
) STRICT;
CREATE INDEX laid_claims_reading ON laid_claims (reading);

-- Whoever and whatever fills a role or speaks, under the key that judgements give; `words` are the folded words of the
-- name between spaces, so that a part of a name can be looked for.
CREATE TABLE names (
  n INTEGER PRIMARY KEY,
  key TEXT NOT NULL,
  words TEXT NOT NULL,
  UNIQUE (key, words)
) STRICT;

-- Which claims bear a name in a role: of `model.ROLES`, "place", or "speaker" for hands and whom they speak for.
CREATE TABLE bearings (
  name INTEGER NOT NULL REFERENCES names (n),
  role TEXT NOT NULL,
  claim INTEGER NOT NULL REFERENCES claims (n),
  PRIMARY KEY (name, role, claim)
) STRICT, WITHOUT ROWID;
CREATE INDEX bearings_claim ON bearings (claim);

-- Propositions of one filler a role. `main` is the one under which it is counted: itself, or what it is judged the same as.
CREATE TABLE propositions (
  n INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  kind TEXT NOT NULL,
  category TEXT NOT NULL,
  key TEXT NOT NULL,
  unknown INTEGER NOT NULL CHECK (unknown IN (0, 1)),
  main INTEGER NOT NULL
) STRICT;
CREATE INDEX propositions_main ON propositions (main);
CREATE INDEX propositions_judged ON propositions (n) WHERE main <> n;

CREATE TABLE parties (
  key TEXT NOT NULL,
  role TEXT NOT NULL,
  proposition INTEGER NOT NULL REFERENCES propositions (n),
  PRIMARY KEY (key, role, proposition)
) STRICT, WITHOUT ROWID;
CREATE INDEX parties_proposition ON parties (proposition);

-- Which claims say a proposition. `side` is 0 where they affirm it. `told` is day and id of the report, so that what was
-- said first comes first; `first` and `last` bound the time spoken of, or that of the report.
CREATE TABLE sayings (
  proposition INTEGER NOT NULL REFERENCES propositions (n),
  side INTEGER NOT NULL CHECK (side IN (0, 1)),
  told TEXT NOT NULL,
  claim INTEGER NOT NULL REFERENCES claims (n),
  polarity TEXT NOT NULL,
  accused INTEGER NOT NULL CHECK (accused IN (0, 1)),
  first TEXT,
  last TEXT,
  PRIMARY KEY (proposition, side, told, claim)
) STRICT, WITHOUT ROWID;
CREATE INDEX sayings_claim ON sayings (claim);

CREATE TABLE speakers (
  n INTEGER PRIMARY KEY,
  key TEXT NOT NULL,
  text TEXT NOT NULL,
  label TEXT,
  kind TEXT NOT NULL,
  unnamed TEXT
) STRICT;
CREATE INDEX speakers_key ON speakers (key);

-- Who is heard in a claim: its outlet (hand -1), its origin (0), those who passed it on (1 and up, outwards).
CREATE TABLE heard (
  claim INTEGER NOT NULL REFERENCES claims (n),
  hand INTEGER NOT NULL,
  speaker INTEGER NOT NULL REFERENCES speakers (n),
  stance TEXT NOT NULL,
  PRIMARY KEY (claim, hand)
) STRICT, WITHOUT ROWID;
CREATE INDEX heard_speaker ON heard (speaker);

-- Which claims copies join, by the copy and the fact that its passage says. Copies that were looked at are in `weighed`.
CREATE TABLE joins (
  claim INTEGER NOT NULL REFERENCES claims (n),
  copy TEXT NOT NULL,
  fact TEXT NOT NULL,
  PRIMARY KEY (claim, copy)
) STRICT, WITHOUT ROWID;
CREATE INDEX joins_copy ON joins (copy);
CREATE TABLE weighed (copy TEXT NOT NULL PRIMARY KEY) STRICT, WITHOUT ROWID;
CREATE INDEX copies_id ON copies (id);

-- Figures of main propositions, by polarity of the claims counted; "" is all. `weight` is what rows are put in order by.
CREATE TABLE counts (
  proposition INTEGER NOT NULL REFERENCES propositions (n),
  polarity TEXT NOT NULL,
  kind TEXT NOT NULL,
  category TEXT NOT NULL,
  unknown INTEGER NOT NULL,
  weight INTEGER NOT NULL,
  fewest INTEGER NOT NULL,
  most INTEGER NOT NULL,
  degraded INTEGER NOT NULL CHECK (degraded IN (0, 1)),
  speakers INTEGER NOT NULL,
  outlets INTEGER NOT NULL,
  voices INTEGER NOT NULL,
  claims INTEGER NOT NULL,
  reasons INTEGER NOT NULL,
  PRIMARY KEY (proposition, polarity)
) STRICT, WITHOUT ROWID;
CREATE INDEX counts_order ON counts (polarity, unknown, weight DESC, speakers DESC);
CREATE INDEX counts_order_of_kind ON counts (kind, polarity, unknown, weight DESC, speakers DESC);

-- Who is heard on a main proposition: by speaker (`outlets` 0) or by outlet (1), with the first claim in each stance.
CREATE TABLE hearings (
  proposition INTEGER NOT NULL REFERENCES propositions (n),
  outlets INTEGER NOT NULL CHECK (outlets IN (0, 1)),
  speaker TEXT NOT NULL,
  polarity TEXT NOT NULL,
  stance TEXT NOT NULL,
  claim INTEGER NOT NULL REFERENCES claims (n),
  PRIMARY KEY (proposition, outlets, speaker, polarity, stance)
) STRICT, WITHOUT ROWID;

-- Why claims count once: the first reasons of each figure, those that join most claims.
CREATE TABLE reasons (
  proposition INTEGER NOT NULL REFERENCES propositions (n),
  polarity TEXT NOT NULL,
  position INTEGER NOT NULL,
  reason TEXT NOT NULL,
  subject TEXT NOT NULL,
  claims INTEGER NOT NULL,
  PRIMARY KEY (proposition, polarity, position)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER layout_reading AFTER INSERT ON readings BEGIN UPDATE layout SET whole = 0 WHERE whole = 1; END;
CREATE TRIGGER layout_current AFTER UPDATE OF current ON readings
BEGIN UPDATE layout SET whole = 0 WHERE whole = 1; END;
CREATE TRIGGER layout_judgement AFTER INSERT ON judgements BEGIN UPDATE layout SET whole = 0 WHERE whole = 1; END;
CREATE TRIGGER layout_copy AFTER INSERT ON copies BEGIN UPDATE layout SET whole = 0 WHERE whole = 1; END;
CREATE TRIGGER layout_copy_gone AFTER DELETE ON copies BEGIN UPDATE layout SET whole = 0 WHERE whole = 1; END;
CREATE TRIGGER layout_copy_stock AFTER UPDATE OF stock ON copies BEGIN UPDATE layout SET whole = 0 WHERE whole = 1; END;
CREATE TRIGGER layout_trait AFTER INSERT ON traits BEGIN UPDATE layout SET whole = 0 WHERE whole = 1; END;
CREATE TRIGGER layout_trait_gone AFTER DELETE ON traits BEGIN UPDATE layout SET whole = 0 WHERE whole = 1; END;
