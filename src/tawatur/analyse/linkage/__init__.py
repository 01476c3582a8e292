"""Linkage: whether likenesses between seizures are more than chance would show, told without a verdict."""
