"""The nouns: frozen records, no I/O, standard library only."""
