"""Benchmarks: programs that measure; each prints its figures and says on what."""
