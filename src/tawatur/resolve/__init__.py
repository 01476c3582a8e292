"""THE REGISTER: which is which; judgements applied on reading."""
