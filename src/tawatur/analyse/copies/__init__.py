"""Copies: which passages stand in more than one report, what changed between them, and what was lost on the way."""
