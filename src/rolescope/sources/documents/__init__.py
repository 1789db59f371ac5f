"""Documents as people have them: bytes in, the texts of postings out, one file per format.

Every door of it is in `files.py`: a file, a folder, standard input.
"""
