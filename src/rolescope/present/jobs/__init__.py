"""Jobs: in words, and as pages."""
