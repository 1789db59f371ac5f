"""What unlocks most, in words that a terminal and a page share."""
