"""An answer in, something to look at out."""
