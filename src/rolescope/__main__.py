"""`python -m rolescope`."""

from rolescope.present.cli.app import main

if __name__ == "__main__":
    main()
