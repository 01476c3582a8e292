"""Noun phrases: where a phrase that may name a speaker begins and ends, and what heads it."""
