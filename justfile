# Tasks for people who work on rolescope. `just` lists them; none needs an account, a key or a GPU.

python := ".venv/bin/python"

_default:
    @just --list

# Install everything for development into .venv.
setup:
    python3 -m venv --without-pip .venv
    python3 -m pip --python .venv install -q -r requirements/dev.txt

# The fast tests.
test *arguments:
    {{ python }} -m pytest {{ arguments }}

# Everything that must pass before a change goes in, as the continuous check runs it.
check:
    .ci/run

# Simulated worlds in full: coverage of intervals, false discoveries, power (long).
validity:
    {{ python }} -m pytest -m slow

# Format and mend what can be mended.
tidy:
    {{ python }} -m ruff format .
    {{ python }} -m ruff check --fix .

# Rebuild the embedded snapshot from the tables in the folder that ROLESCOPE_SHARED names.
evidence:
    {{ python }} -m evidence.build

# Rewrite what is generated in the documents: the module map and the README's output.
documents:
    {{ python }} -m tests.architecture.module_map
    {{ python }} -m tests.test_readme

# Pin the newest versions that work together, without naming where they come from.
pins:
    { echo "# Versions that were tested together, for Python 3.11 and later. Written by \`just pins\`; names no package index."; \
      echo "-e .[frames,ingest,live,mcp,web]" | uv pip compile - --group dev --universal --python-version 3.11 --upgrade --quiet --no-header \
      --no-annotate --no-emit-index-url --no-emit-find-links --no-emit-package rolescope; } > requirements/pins.txt.new
    mv requirements/pins.txt.new requirements/pins.txt
