"""A résumé towards what a posting asks: order, spelling and selection by rule, each edit with its source."""
