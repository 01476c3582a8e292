"""Plans: what each cue would give on, one module for each family of cues."""
