"""One file per section of the page, in the order of the story."""
