"""One file per question: picks the evidence, runs the analyses, composes one frozen answer.

Each is imported by its own name, so that a question of titles does not wait for the database engine.
"""
