"""The process behind `rolescope serve`: what is common to its pages and its programming interface."""
