"""`python -m tocsin`."""

from tocsin.surfaces.cli import main

if __name__ == "__main__":
    main()
