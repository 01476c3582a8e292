"""THE DOOR: bytes to `Report`; cleaning, title, outlet, dates, relays."""
