"""The walk through a first case: a page for newcomers, its figures and pictures taken from the case while it is made."""
