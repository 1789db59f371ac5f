"""Field-free mathematics: each file one published method."""
