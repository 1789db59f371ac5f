"""Text in, a reading out: pure, every mention with its span."""
