"""Cues: words and phrases that may give somebody's words on, found before anybody settles whether they do."""
