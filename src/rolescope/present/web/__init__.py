"""The pages: one route file each, their templates, their styles and one script."""
