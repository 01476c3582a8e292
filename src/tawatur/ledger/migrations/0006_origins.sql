-- Whose word a saying is, as a number that is equal for one speaker's key: how many speakers say so is then counted
-- without looking at who they are. What was laid out before is laid out anew.
ALTER TABLE sayings ADD COLUMN origin INTEGER NOT NULL DEFAULT 0;
UPDATE layout SET whole = 0, method = '';
