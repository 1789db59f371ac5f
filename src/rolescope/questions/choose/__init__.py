"""Which role suits what a person says? A short questionnaire held against what is measured of roles."""
