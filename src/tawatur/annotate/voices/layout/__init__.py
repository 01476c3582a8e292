"""Layout: voices that no verb marks, only lines, colons, questions and letterheads."""
