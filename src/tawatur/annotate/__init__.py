"""THE DESK: `Report` to attributions, claims and problems; pure; a visible tuple of stages."""
