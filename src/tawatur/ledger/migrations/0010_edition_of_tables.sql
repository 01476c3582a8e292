-- Tables of items, and the names that reports came under, are shown beside figures: the edition changes with them too.
CREATE TRIGGER edition_table AFTER INSERT ON table_readings BEGIN UPDATE edition SET token = hex(randomblob(8)); END;
CREATE TRIGGER edition_withdrawal AFTER INSERT ON table_withdrawals
BEGIN UPDATE edition SET token = hex(randomblob(8)); END;
CREATE TRIGGER edition_receipt AFTER INSERT ON receipts BEGIN UPDATE edition SET token = hex(randomblob(8)); END;
