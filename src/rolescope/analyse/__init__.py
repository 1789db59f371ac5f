"""Arrays in, estimates out. Pure: no clock, no network, no SQL."""
