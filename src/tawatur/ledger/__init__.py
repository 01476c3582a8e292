"""THE BOOK: the only room that writes; one SQLite file a case; append-only."""
