"""Tests of the search for copies; every sentence is invented."""
