"""THE LANGUAGE: text to text or tokens with their offsets kept; knows nothing about arms."""
