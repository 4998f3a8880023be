"""`python -m fraudkg` is `fraudkg`."""

from fraudkg.cli import main

if __name__ == "__main__":
    main()
