"""One file per chart: figures in, SVG out. Colours are CSS variables, set once per page and theme."""
