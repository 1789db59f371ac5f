"""One file per question: picks the evidence, runs the analyses, composes one frozen answer."""
