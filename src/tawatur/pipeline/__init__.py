"""Where rooms meet: read one report, build a case."""
