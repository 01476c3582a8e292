"""Speakers: a noun phrase as one hand that words passed through, its role and affiliation split from the name."""
