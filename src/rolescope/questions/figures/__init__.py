"""The figures that answers are made of: each file turns evidence into one kind of row."""
