"""How the embedded snapshot is built: `python -m evidence.build`. A tool beside the package, not in it."""
