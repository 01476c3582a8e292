"""THE WINDOWS: terminal, page and export; they decide nothing."""
