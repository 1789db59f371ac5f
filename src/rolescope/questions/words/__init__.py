"""The sentences of an answer, each generated from its cells and withheld with them."""
