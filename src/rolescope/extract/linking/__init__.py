"""Titles and sentences linked to occupations and skills: a small encoder, and letters in common."""
