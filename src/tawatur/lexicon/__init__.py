"""THE WORLD: what is known before reading, as linted data files with a source for each entry."""
