"""Contents: where the words begin that a verb gives on."""
